package io.hsmwatch.bench;

import static io.hsmwatch.bench.Table.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How long an alert takes at 2,000 records a second, one in a hundred of which raises one: from handing the record over
 * to polling the alert as read_committed. Goal: 99 of 100 within 250 ms.
 */
final class AlertLatency {

    private static final List<String> JAVA_OPTIONS = List.of("-Xmx1g");
    private static final long COMMIT_MILLIS = 100;

    private AlertLatency() {}

    /** Arguments: rounds (3), seconds (40), seconds of warm-up (20). */
    public static void main(String[] words) throws Exception {
        var arguments = Arguments.of(words);
        long rounds = arguments.number(0, 3);
        long seconds = arguments.number(1, 40);
        long warmUp = arguments.number(2, 20);
        System.out.println("alert latency: " + Machine.now());
        var entrances = new LinkedHashMap<String, Runs>();
        entrances.put("direct", Runs.NONE);
        entrances.put("forwarder", Runs.NONE);
        try (var work = WorkFolder.create();
                var broker = BrokerProcess.start(work.fresh("broker"))) {
            for (int round = 0; round < rounds; round++) {
                for (var entrance : entrances.entrySet()) {
                    var run = Child.run(
                            LatencyRun.class,
                            JAVA_OPTIONS,
                            broker.servers(),
                            entrance.getKey(),
                            COMMIT_MILLIS,
                            work.fresh("state"),
                            warmUp,
                            seconds);
                    entrance.setValue(entrance.getValue().and(run));
                    System.out.printf(Locale.ROOT, "%-9s %s (%s)%n", entrance.getKey(), run.line(), Machine.now());
                }
            }
        }
        System.out.println("\n" + table(entrances));
        System.out.println("afterwards: " + Machine.now());
    }

    private static Table table(Map<String, Runs> entrances) {
        var table = new Table("ms, median of runs", "records/s", "alerts", "p50", "p90", "p99", "of", "max");
        entrances.forEach((entrance, runs) -> table.row(
                entrance,
                figure(runs.of("rate").median()),
                figure(runs.of("alerts").median()),
                figure(runs.of("p50").median()),
                figure(runs.of("p90").median()),
                figure(runs.of("p99").median()),
                runs.of("p99").range(),
                figure(runs.of("max").median())));
        return table;
    }
}
