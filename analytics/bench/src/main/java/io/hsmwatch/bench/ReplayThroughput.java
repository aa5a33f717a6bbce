package io.hsmwatch.bench;

import static io.hsmwatch.bench.Table.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A replay beside plain Jackson tree parsing of the same file, in turn, each run in a process of its own. */
final class ReplayThroughput {

    private static final Map<String, List<String>> COMPILERS = new LinkedHashMap<>();

    static {
        COMPILERS.put("default JIT", List.of());
        COMPILERS.put("first compiler alone", List.of("-XX:TieredStopAtLevel=1"));
    }

    private final Path file;
    private final double bytes;

    private ReplayThroughput(Path file) throws IOException {
        this.file = file;
        this.bytes = Files.size(file);
    }

    /** Arguments: records (1,000,000), pairs (5). */
    public static void main(String[] words) throws Exception {
        var arguments = Arguments.of(words);
        long records = arguments.number(0, 1_000_000);
        long pairs = arguments.number(1, 5);
        System.out.println("replay throughput: " + Machine.now());
        try (var work = WorkFolder.create()) {
            var bench = new ReplayThroughput(Load.intoFile(work.path().resolve("load.jsonl"), records));
            System.out.printf(Locale.ROOT, "%,d records, %,.0f bytes each%n%n", records, bench.bytes / records);
            System.out.println("\n" + bench.measure(pairs));
        }
        System.out.println("afterwards: " + Machine.now());
    }

    private Table measure(long pairs) throws Exception {
        var table = new Table("JDK options", "MB/s", "CPU s/GB", "of", "CPU ratio", "of");
        for (var compiler : COMPILERS.entrySet()) {
            var replay = Runs.NONE;
            var tree = Runs.NONE;
            for (int pair = 0; pair < pairs; pair++) {
                replay = replay.and(run(ReplayRun.class, compiler.getValue()));
                tree = tree.and(run(TreeRun.class, compiler.getValue()));
            }
            row(table, "Jackson tree, " + compiler.getKey(), tree, tree);
            row(table, "replay, " + compiler.getKey(), replay, tree);
        }
        return table;
    }

    private Figures run(Class<?> main, List<String> javaOptions) throws Exception {
        var run = Child.run(main, javaOptions, file);
        var figures =
                new Figures(Map.of("rate", bytes / 1e6 / run.get("seconds"), "cpu", run.get("cpu") / (bytes / 1e9)));
        System.out.printf(
                Locale.ROOT,
                "%-9s %-26s %5.0f MB/s, %5.2f CPU s/GB (%s)%n",
                main.getSimpleName(),
                javaOptions,
                figures.get("rate"),
                figures.get("cpu"),
                Machine.now());
        return figures;
    }

    private static void row(Table table, String name, Runs runs, Runs yardstick) {
        var ratio = runs.ratio("cpu", yardstick);
        table.row(
                name,
                figure(runs.of("rate").median()),
                figure(runs.of("cpu").median()),
                runs.of("cpu").range(),
                figure(ratio.median()),
                ratio.range());
    }
}
