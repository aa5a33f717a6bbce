package io.hsmwatch.analytics.live;

import io.hsmwatch.analytics.DetectionPath;
import io.hsmwatch.analytics.alert.Alert;
import io.hsmwatch.analytics.alert.AlertJson;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.Tick;
import io.hsmwatch.ingest.kafka.AuditTopic;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;

/** The live carrier without a broker: the very topology, one task. */
public final class Live implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final TestInputTopic<String, byte[]> audit;
    private final TestOutputTopic<String, byte[]> alerts;
    private final TestOutputTopic<String, byte[]> quarantine;

    private Live(TopologyTestDriver driver) {
        this.driver = driver;
        this.audit = driver.createInputTopic(Names.AUDIT_TOPIC, new StringSerializer(), new ByteArraySerializer());
        this.alerts =
                driver.createOutputTopic(Names.ALERTS_TOPIC, new StringDeserializer(), new ByteArrayDeserializer());
        this.quarantine =
                driver.createOutputTopic(Names.QUARANTINE_TOPIC, new StringDeserializer(), new ByteArrayDeserializer());
    }

    public static Live start(DetectionPath path, Path folder) {
        return start(path, Observer.NONE, folder);
    }

    public static Live start(DetectionPath path, Observer observer, Path folder) {
        Properties settings = new LiveSettings(
                        Map.of(), folder, "test", 1, Duration.ofMillis(100), Duration.ofSeconds(9), 1)
                .properties();
        settings.put("bootstrap.servers", "nowhere:1");
        return new Live(new TopologyTestDriver(DetectionTopology.of(path, observer), settings));
    }

    public void accept(RawRecord record) {
        var written = AuditTopic.write(record, null, "any", Instant.EPOCH);
        audit.pipeInput(new TestRecord<>(written.key(), written.value(), written.headers(), Instant.EPOCH));
    }

    /** What nobody of ours wrote: no headers, perhaps no value. */
    public void accept(TestRecord<String, byte[]> record) {
        audit.pipeInput(record);
    }

    public void tick(Instant time) {
        accept(new RawRecord(Kind.TICK, new Tick(time).encode(), new Position("ticks", 1, -1), null));
    }

    /** Every telling since the last call, in order. */
    public List<Alert> alerts() {
        return alerts.readValuesToList().stream().map(AlertJson::parse).toList();
    }

    public List<TestRecord<String, byte[]>> quarantined() {
        return quarantine.readRecordsToList();
    }

    @Override
    public void close() {
        driver.close();
    }
}
