package io.hsmwatch.emulator.door;

import java.util.Arrays;
import java.util.Map;
import java.util.OptionalLong;
import org.apache.qpid.proton.amqp.DescribedType;
import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.messaging.Source;
import org.apache.qpid.proton.engine.Sender;
import org.jspecify.annotations.Nullable;

/**
 * What a reader asks for with its link.
 *
 * @param ownerLevel empty for a reader that shares the partition
 * @param tellsEnd each event is to say where its partition ends
 */
record Subscription(Partition partition, String group, StartPosition start, OptionalLong ownerLevel, boolean tellsEnd) {

    static final Symbol TELLS_END = Symbol.valueOf("com.microsoft:enable-receiver-runtime-metric");

    private static final Symbol OWNER_LEVEL = Symbol.valueOf("com.microsoft:epoch");
    private static final Symbol FILTER = Symbol.valueOf("apache.org:selector-filter:string");

    /** @throws Refusal if the filter is not understood */
    static Subscription of(Sender link, Partition partition, String group) {
        return new Subscription(
                partition, group, start(link), ownerLevel(link.getRemoteProperties()), desiresEnd(link));
    }

    private static StartPosition start(Sender link) {
        if (link.getRemoteSource() instanceof Source source
                && source.getFilter() != null
                && source.getFilter().get(FILTER) instanceof DescribedType filter) {
            return StartPosition.parse(String.valueOf(filter.getDescribed()));
        }
        return StartPosition.EARLIEST;
    }

    private static OptionalLong ownerLevel(@Nullable Map<Symbol, Object> properties) {
        return properties != null && properties.get(OWNER_LEVEL) instanceof Number level
                ? OptionalLong.of(level.longValue())
                : OptionalLong.empty();
    }

    private static boolean desiresEnd(Sender link) {
        var desired = link.getRemoteDesiredCapabilities();
        return desired != null && Arrays.asList(desired).contains(TELLS_END);
    }
}
