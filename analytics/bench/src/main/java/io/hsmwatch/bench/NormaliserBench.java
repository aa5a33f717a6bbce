package io.hsmwatch.bench;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Reading;
import io.hsmwatch.emulator.Scenario;
import io.hsmwatch.emulator.SimulatedRecord;
import io.hsmwatch.emulator.Simulator;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Normalised;
import io.hsmwatch.ingest.Normaliser;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.Projection;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.rules.Field;
import io.hsmwatch.rules.RuleSet;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** What the stateless half of the judgement costs for one record, in time and in garbage. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 8, time = 1)
@Measurement(iterations = 5, time = 1)
public class NormaliserBench {

    /** Which records. */
    public enum Records {
        /** As they come. */
        MIXED,
        /** The use of a key: nearly all that a Managed HSM writes. */
        KEY_USE,
        /** What was done to Azure resources: the largest records, with JSON in texts. */
        ACTIVITY_LOG,
        /** Every one makes a rule match. */
        MATCHED;

        List<RawRecord> taken() {
            try (var stream = Simulator.records(Scenario.load(1, SEARCHED))) {
                return stream.filter(this::hold).limit(TAKEN).map(this::raw).toList();
            }
        }

        private boolean hold(SimulatedRecord record) {
            return switch (this) {
                case MIXED, MATCHED -> true;
                case KEY_USE -> record.body().toString().contains("\"KeyEncrypt\"");
                case ACTIVITY_LOG -> record.hub().equals(SimulatedRecord.ACTIVITY);
            };
        }

        private RawRecord raw(SimulatedRecord record) {
            var bytes = this == MATCHED
                    ? RefusedPurge.of(record.arrival().toEpochMilli(), record.time())
                    : Bytes.of(record.body().utf8());
            return new RawRecord(RawRecord.Kind.AUDIT, bytes, new Position("bench", 1, -1), record.arrival());
        }
    }

    private static final long SEARCHED = 100_000;
    private static final int TAKEN = 4_096;

    /** Set by JMH. */
    @Param
    public Records records = Records.MIXED;

    private final ObjectMapper mapper = new ObjectMapper();
    private final Normaliser normaliser;
    private final DetectionPath path = Shipped.path();
    private List<RawRecord> taken = List.of();
    private int next;

    /** Made by JMH. */
    public NormaliserBench() {
        RuleSet rules = Shipped.rules();
        this.normaliser = new Normaliser(
                Projection.of(rules.fields().stream().map(Field::name).toList(), rules.needsScalars()));
    }

    /** Runs all of it, with a count of what is allocated. */
    public static void main(String[] arguments) throws RunnerException {
        System.out.println("normaliser: " + Machine.now());
        new Runner(new OptionsBuilder()
                        .include(NormaliserBench.class.getName())
                        .addProfiler(GCProfiler.class)
                        .build())
                .run();
        System.out.println("afterwards: " + Machine.now());
    }

    /** Takes the records. */
    @Setup
    public void take() {
        taken = records.taken();
        if (taken.isEmpty()) {
            throw new IllegalStateException("no records of kind " + records);
        }
    }

    /** The yardstick. */
    @Benchmark
    public JsonNode tree() throws IOException {
        var bytes = record().bytes();
        return mapper.readTree(bytes.buffer(), bytes.offset(), bytes.length());
    }

    /** One record normalised. */
    @Benchmark
    public Normalised normalise() {
        return normaliser.normalise(record());
    }

    /** One record normalised and held against every rule that comes with the program. */
    @Benchmark
    public Reading normaliseAndMatch() {
        return path.read(record());
    }

    private RawRecord record() {
        next = next + 1 == taken.size() ? 0 : next + 1;
        return taken.get(next);
    }
}
