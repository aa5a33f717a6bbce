package io.hsmwatch.bench;

import static io.hsmwatch.bench.Table.figure;

import io.hsmwatch.analytics.live.LiveSettings;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The detection topology beside one that only copies bytes: both exactly-once, over the same topic, in turn, each run in
 * a process of its own. Goal: at most twice the CPU.
 */
final class LiveThroughput {

    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1g");

    private final BrokerProcess broker;
    private final Traces traces;
    private final WorkFolder work;
    private final long written;
    private int copies;

    private LiveThroughput(BrokerProcess broker, WorkFolder work, long written) {
        this.broker = broker;
        this.traces = new Traces(broker.client());
        this.work = work;
        this.written = written;
    }

    /** Arguments: records (1,000,000), rounds (3). */
    public static void main(String[] words) throws Exception {
        var arguments = Arguments.of(words);
        long records = arguments.number(0, 1_000_000);
        long rounds = arguments.number(1, 3);
        System.out.println("live throughput: " + Machine.now());
        try (var work = WorkFolder.create();
                var broker = BrokerProcess.start(work.fresh("broker"))) {
            long written = Load.intoTopic(broker.client(), records);
            System.out.printf(Locale.ROOT, "%,d records in the topic, ticks and inventory among them%n%n", written);
            System.out.println("\n" + new LiveThroughput(broker, work, written).measure(rounds));
        }
        System.out.println("afterwards: " + Machine.now());
    }

    private Table measure(long rounds) throws Exception {
        var table = new Table(
                "exactly-once",
                "records/s",
                "client CPU s/M",
                "of",
                "while streaming",
                "broker CPU s/M",
                "client CPU ratio",
                "of");
        for (long commitMillis : List.of(100L, 1000L)) {
            var detection = Runs.NONE;
            var passThrough = Runs.NONE;
            for (int round = 0; round < rounds; round++) {
                detection = detection.and(detection(commitMillis));
                passThrough = passThrough.and(passThrough(commitMillis));
            }
            row(table, "pass-through, commit " + commitMillis + " ms", passThrough, passThrough);
            row(table, "detection, commit " + commitMillis + " ms", detection, passThrough);
        }
        return table;
    }

    private Figures detection(long commitMillis) throws Exception {
        traces.erase(LiveSettings.APPLICATION);
        return run("detection", LiveRun.class, broker.servers(), written, commitMillis, work.fresh("state"));
    }

    private Figures passThrough(long commitMillis) throws Exception {
        var copy = "hsmwatch-bench.copy." + ++copies;
        traces.erase(PassThroughRun.APPLICATION);
        traces.create(copy);
        var run =
                run("passed", PassThroughRun.class, broker.servers(), written, commitMillis, work.fresh("state"), copy);
        traces.delete(copy);
        return run;
    }

    private Figures run(String name, Class<?> main, Object... arguments) throws Exception {
        double millions = written / 1e6;
        double before = broker.cpuSeconds();
        var run = Child.run(main, JAVA_OPTIONS, arguments);
        var figures = new Figures(Map.of(
                "rate", written / run.get("seconds"),
                "cpu", run.get("cpu") / millions,
                "streaming", run.get("streaming") / millions,
                "broker", (broker.cpuSeconds() - before) / millions));
        System.out.printf(
                Locale.ROOT,
                "%-10s commit %4s ms: %,8.0f records/s, client %5.1f, broker %5.1f CPU s/M (%s)%n",
                name,
                arguments[2],
                figures.get("rate"),
                figures.get("cpu"),
                figures.get("broker"),
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
                figure(runs.of("streaming").median()),
                figure(runs.of("broker").median()),
                figure(ratio.median()),
                ratio.range());
    }
}
