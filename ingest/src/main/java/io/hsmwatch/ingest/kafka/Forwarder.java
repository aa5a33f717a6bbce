package io.hsmwatch.ingest.kafka;

import io.hsmwatch.ingest.AuditEvent;
import io.hsmwatch.ingest.Bytes;
import io.hsmwatch.ingest.Normalised;
import io.hsmwatch.ingest.Normaliser;
import io.hsmwatch.ingest.Position;
import io.hsmwatch.ingest.Projection;
import io.hsmwatch.ingest.RawRecord;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.RecordSource;
import io.hsmwatch.ingest.Tick;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Carries a source into the audit topic, exactly once: records, their position and the ticks between them are one
 * transaction, and a second forwarder of the same name fences the first. A record keeps its bytes; it gets its key, its
 * event time, and a clock tick in every partition whenever event time has moved on.
 */
@SuppressWarnings("FutureReturnValueIgnored") // the commit of a transaction fails if any send in it did
public final class Forwarder implements AutoCloseable {

    private static final int BATCH = 2_000;
    private static final Duration COMMIT_WITHIN = Duration.ofMillis(50);

    /** A record dated further ahead than clocks differ says nothing about how far time has come. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** Under this name and the forwarder's, the positions also say how far event time had come. */
    private static final String CLOCK = "hsmwatch/clock/";

    private final Producer<String, byte[]> producer;
    private final Map<String, Position> done;
    private final Normaliser normaliser = new Normaliser(Projection.none());
    private final ScheduledExecutorService committer = Executors.newSingleThreadScheduledExecutor(task -> {
        var thread = new Thread(task, "forwarder-commit");
        thread.setDaemon(true);
        return thread;
    });
    private final Map<String, Position> covered = new HashMap<>();
    private final EventClock clock;
    private final String clockName;
    private final int partitions;

    private int pending;
    private long written;
    private @Nullable KafkaException failure;

    private Forwarder(
            Producer<String, byte[]> producer, Map<String, Position> done, EventClock clock, String clockName) {
        this.producer = producer;
        this.done = done;
        this.clock = clock;
        this.clockName = clockName;
        this.partitions = producer.partitionsFor(AuditTopic.NAME).size();
    }

    /**
     * Shuts out a forwarder of the same name, and learns how far it came.
     *
     * @param client how to reach the cluster
     * @param name of what is forwarded; two at once are one too many, and the first is shut out
     * @param tickEvery how much event time passes between ticks
     * @param allowance how late a record may be before time is declared past it
     */
    public static Forwarder open(Map<String, Object> client, String name, Duration tickEvery, Duration allowance) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "hsmwatch-forward-" + name);
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        // When the broker is still ending the last transaction it sends the first batch of the next one back; a second
        // batch on its way would then arrive out of sequence, which the broker logs as an error until all is in order.
        settings.put(ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION, 1);
        settings.put(ProducerConfig.BATCH_SIZE_CONFIG, 128 * 1024);
        settings.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 64L * 1024 * 1024);
        settings.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, AuditTopicLimits.LARGEST_RECORD);
        var producer = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            Map<String, Position> done = Positions.read(client, marked(producer, name));
            String clockName = CLOCK + name;
            Position last = done.get(clockName);
            Instant newest = last == null ? null : Instant.ofEpochMilli(last.offset());
            var clock = new EventClock(tickEvery, allowance, newest);
            var forwarder = new Forwarder(producer, done, clock, clockName);
            forwarder.committer.scheduleWithFixedDelay(
                    forwarder::commitQuietly,
                    COMMIT_WITHIN.toMillis(),
                    COMMIT_WITHIN.toMillis(),
                    TimeUnit.MILLISECONDS);
            return forwarder;
        } catch (KafkaException e) {
            producer.close(Duration.ZERO);
            throw e;
        }
    }

    /**
     * Commits a mark before the positions are read. A broker that was killed after it had decided a commit may come back
     * without having told the partitions (seen on 4.3.1: the state is CompleteCommit, the marker is missing): what that
     * transaction wrote stays hidden until the next commit of the same producer, and would be forwarded again.
     */
    private static Position marked(Producer<String, byte[]> producer, String name) {
        Position mark = Positions.mark(name);
        producer.beginTransaction();
        producer.send(Positions.write(mark));
        producer.commitTransaction();
        return mark;
    }

    /** Forwards all that was not forwarded before; ends with the source, telling every partition how far time came. */
    public void forward(RecordSource source) throws IOException {
        source.read(this::accept);
        synchronized (this) {
            Instant end = clock.newest();
            if (end != null) {
                tick(end);
            }
            commit();
        }
    }

    /** Takes one record. Blocks while Kafka does not take more. */
    public synchronized void accept(RawRecord record) {
        if (failure != null) {
            throw failure;
        }
        Position last = done.get(record.position().source());
        if (last != null && record.position().compareTo(last) <= 0) {
            return;
        }
        begin();
        Normalised normalised = record.kind() == Kind.AUDIT ? normaliser.normalise(record) : null;
        AuditEvent event = normalised instanceof Normalised.Accepted accepted ? accepted.event() : null;
        String key = event == null ? OwnKeys.of(record) : event.hsm();
        Instant now = Instant.now();
        Instant time = event == null || event.time().isAfter(now) ? now : event.time();
        producer.send(AuditTopic.write(record, null, key, time));
        covered.put(record.position().source(), record.position());
        pending++;
        written++;
        Instant tick = event == null || event.time().isAfter(now.plus(SKEW)) ? null : clock.at(event.time());
        if (tick != null) {
            tick(tick);
        }
        if (pending >= BATCH) {
            commit();
        }
    }

    /** Something we say ourselves, under a key of our choosing: inventory, or an HSM to be watched. */
    public synchronized void say(Kind kind, String key, Bytes bytes, Instant time) {
        begin();
        written++;
        var record = new RawRecord(kind, bytes, new Position("hsmwatch", time.toEpochMilli(), -1), null);
        producer.send(AuditTopic.write(record, null, key, time));
        pending++;
    }

    /** How many records were written, ticks among them; not all of them need be committed yet. */
    public synchronized long written() {
        return written;
    }

    private void tick(Instant time) {
        begin();
        var record = new RawRecord(
                Kind.TICK, new Tick(time).encode(), new Position("hsmwatch", time.toEpochMilli(), -1), null);
        for (int partition = 0; partition < partitions; partition++) {
            producer.send(AuditTopic.write(record, partition, "", time));
        }
        pending++;
        written += partitions;
    }

    private void begin() {
        if (pending == 0) {
            producer.beginTransaction();
        }
    }

    private synchronized void commit() {
        if (pending == 0) {
            return;
        }
        Instant newest = clock.newest();
        if (newest != null) {
            covered.put(clockName, new Position(clockName, newest.toEpochMilli(), -1));
        }
        covered.values().forEach(position -> producer.send(Positions.write(position)));
        producer.commitTransaction();
        done.putAll(covered);
        covered.clear();
        pending = 0;
    }

    /** On the committer's thread: the failure is thrown to whoever brings the next record. */
    private synchronized void commitQuietly() {
        if (failure != null) {
            return;
        }
        try {
            commit();
        } catch (KafkaException e) {
            failure = e;
        }
    }

    @Override
    public void close() {
        committer.shutdown();
        try (producer) {
            synchronized (this) {
                if (failure == null) {
                    commit();
                }
            }
        }
    }
}
