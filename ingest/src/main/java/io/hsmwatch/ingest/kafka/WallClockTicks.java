package io.hsmwatch.ingest.kafka;

import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.Tick;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Writes into every partition how far time has come, by the clock of this machine less the allowance, for a topic that
 * others fill. Ticks are idempotent: any number of instances may write them, the latest holds.
 */
@SuppressWarnings("FutureReturnValueIgnored") // a tick that was not written is said again by the next one
public final class WallClockTicks implements AutoCloseable {

    private final Producer<String, byte[]> producer;
    private final Duration allowance;
    private final CountDownLatch end = new CountDownLatch(1);
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "ticks");
        thread.setDaemon(true);
        return thread;
    });

    private WallClockTicks(Producer<String, byte[]> producer, Duration allowance) {
        this.producer = producer;
        this.allowance = allowance;
    }

    public static WallClockTicks start(Map<String, Object> client, Duration every, Duration allowance) {
        var producer = new KafkaProducer<>(new HashMap<>(client), new StringSerializer(), new ByteArraySerializer());
        var ticks = new WallClockTicks(producer, allowance);
        ticks.timer.scheduleAtFixedRate(ticks::write, 0, every.toMillis(), TimeUnit.MILLISECONDS);
        return ticks;
    }

    /** A failed send is retried by the producer; the next tick says all that this one said. */
    private void write() {
        Instant time = Instant.now().minus(allowance);
        var record = new RawRecord(
                Kind.TICK, new Tick(time).encode(), new Position("hsmwatch", time.toEpochMilli(), -1), null);
        int partitions = producer.partitionsFor(AuditTopic.NAME).size();
        for (int partition = 0; partition < partitions; partition++) {
            producer.send(AuditTopic.write(record, partition, "", time));
        }
    }

    /** Returns when it is closed. */
    public void awaitEnd() throws InterruptedException {
        end.await();
    }

    @Override
    public void close() {
        timer.shutdownNow();
        producer.close(Duration.ofSeconds(5));
        end.countDown();
    }
}
