package io.hsmwatch.bench;

import io.hsmwatch.analytics.replay.Replay;
import io.hsmwatch.ingest.file.FileSource;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** One measured run of a replay, as the program does it. */
final class ReplayRun {

    private ReplayRun() {}

    /** The argument is the file. */
    public static void main(String[] arguments) throws IOException {
        long start = System.nanoTime();
        var result =
                new Replay(Shipped.path(), List.of()).run(FileSource.of(List.of(arguments[0])), null, rejected -> {});
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.println(new Figures(Map.of(
                        "records", (double) result.counts().records(), "seconds", seconds, "cpu", Machine.cpuSeconds()))
                .line());
    }
}
