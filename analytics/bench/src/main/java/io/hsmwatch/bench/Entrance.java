package io.hsmwatch.bench;

import io.hsmwatch.ingest.Normalised;
import io.hsmwatch.ingest.Normaliser;
import io.hsmwatch.ingest.Projection;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.kafka.AuditTopic;
import io.hsmwatch.ingest.kafka.Forwarder;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** How records come into the audit topic: what delays them before the topology sees them. */
interface Entrance extends Consumer<RawRecord>, AutoCloseable {

    @Override
    void close();

    /** As the program writes them: in transactions of at most fifty milliseconds, with their position and ticks. */
    static Entrance forwarder(Map<String, Object> client) {
        var forwarder = Forwarder.open(client, "bench-" + Instant.now(), Load.TICK_EVERY, Load.ALLOWANCE);
        return new Entrance() {
            @Override
            public void accept(RawRecord record) {
                forwarder.accept(record);
            }

            @Override
            public void close() {
                forwarder.close();
            }
        };
    }

    /** Each record at once, outside of a transaction. */
    @SuppressWarnings("FutureReturnValueIgnored") // a record that is lost shows as an alert that never comes
    static Entrance direct(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        var normaliser = new Normaliser(Projection.none());
        return new Entrance() {
            @Override
            public void accept(RawRecord record) {
                if (normaliser.normalise(record) instanceof Normalised.Accepted accepted) {
                    var event = accepted.event();
                    producer.send(AuditTopic.write(record, null, event.hsm(), event.time()));
                }
            }

            @Override
            public void close() {
                producer.close();
            }
        };
    }
}
