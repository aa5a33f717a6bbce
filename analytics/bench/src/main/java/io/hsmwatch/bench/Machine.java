package io.hsmwatch.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Locale;

/**
 * What is measured on, and how busy it is: on a busy machine a ratio means more than a figure.
 *
 * @param load average of the last minute; negative where the system does not tell
 */
record Machine(int cores, double load, String java) {

    static Machine now() {
        return new Machine(
                system().getAvailableProcessors(),
                system().getSystemLoadAverage(),
                Runtime.version().toString());
    }

    /** User and system time of this process since it began, all threads together: the JIT's and the collector's too. */
    static double cpuSeconds() {
        return system().getProcessCpuTime() / 1e9;
    }

    private static OperatingSystemMXBean system() {
        return ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%d cores, load %.1f, Java %s", cores, load, java);
    }
}
