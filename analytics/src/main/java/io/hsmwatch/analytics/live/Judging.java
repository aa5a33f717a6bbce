package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.Judge;
import io.hsmwatch.analytics.Reading;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.ingest.Normalised.Rejected;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.kafka.AuditTopic;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/** One task of the topology: hands every record to the path, and what comes of it to the sinks. */
final class Judging implements Processor<String, byte[], String, byte[]> {

    private static final byte[] EMPTY = new byte[0];

    private final DetectionPath path;
    private final Observer observer;
    private @Nullable ProcessorContext<String, byte[]> context;
    private @Nullable Judge judge;
    private long timestamp;

    Judging(DetectionPath path, Observer observer) {
        this.path = path;
        this.observer = observer;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> newContext) {
        context = newContext;
        judge = new Judge(
                path,
                new StoredWindows(newContext.getStateStore(Names.WINDOWS), newContext.getStateStore(Names.TIMERS)),
                this::tell);
    }

    @Override
    public void process(Record<String, byte[]> record) {
        timestamp = record.timestamp();
        long start = System.nanoTime();
        Reading reading = path.read(raw(record));
        observer.read(reading, System.nanoTime() - start);
        if (reading.rejected() != null) {
            context().forward(quarantined(record, reading.rejected()), Names.QUARANTINE);
        }
        var judging = Objects.requireNonNull(judge, "init comes first");
        judging.accept(reading.signals());
        if (reading.tick() != null) {
            judging.advance(reading.tick());
        }
    }

    private RawRecord raw(Record<String, byte[]> record) {
        byte[] value = record.value() == null ? EMPTY : record.value();
        return context()
                .recordMetadata()
                .map(at -> AuditTopic.read(value, record.headers(), at.topic(), at.partition(), at.offset()))
                .orElseGet(() -> AuditTopic.read(value, record.headers(), Names.AUDIT_TOPIC, -1, -1));
    }

    private void tell(Alert alert) {
        observer.told(alert);
        context().forward(new Record<>(alert.subject().hsm(), AlertJson.bytes(alert), timestamp), Names.ALERTS);
    }

    private static Record<String, byte[]> quarantined(Record<String, byte[]> record, Rejected rejected) {
        return new Record<>(
                record.key(), rejected.record().bytes().toArray(), record.timestamp(), QuarantineHeaders.of(rejected));
    }

    private ProcessorContext<String, byte[]> context() {
        return Objects.requireNonNull(context, "init comes first");
    }
}
