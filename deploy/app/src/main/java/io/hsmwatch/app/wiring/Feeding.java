package io.hsmwatch.app.wiring;

import io.hsmwatch.app.config.Config;
import io.hsmwatch.ingest.InventoryObservation;
import io.hsmwatch.ingest.RawRecord.Kind;
import io.hsmwatch.ingest.RecordSource;
import io.hsmwatch.ingest.Watch;
import io.hsmwatch.ingest.kafka.Forwarder;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.kafka.common.errors.InterruptException;

/** One source on its way into the audit topic, with what else the judgement must know put before it. */
public final class Feeding implements AutoCloseable {

    private final Forwarder forwarder;

    private Feeding(Forwarder forwarder) {
        this.forwarder = forwarder;
    }

    /**
     * Begins to feed.
     *
     * @param name of the source: its position is kept, and whoever feeds under this name shuts out the one before
     */
    public static Feeding open(Map<String, Object> client, Config.Ticks ticks, String name) {
        return new Feeding(Forwarder.open(client, name, ticks.interval(), ticks.allowance()));
    }

    /** The HSMs that are expected to speak, even if they never do. */
    public Feeding watching(List<Config.Hsm> hsms, Instant since) {
        for (Config.Hsm hsm : hsms) {
            var watch = new Watch(hsm.resourceId(), since);
            forwarder.say(Kind.WATCH, watch.hsm(), watch.encode(), since);
        }
        return this;
    }

    /** Who holds which role. */
    public Feeding knowing(List<InventoryObservation> inventory, Instant now) {
        inventory.forEach(observed -> forwarder.say(Kind.INVENTORY, observed.hsm(), observed.encode(), now));
        return this;
    }

    /**
     * Forwards to the end of the source; what was forwarded before is left out.
     *
     * @throws InterruptException when interrupted, which neither a file nor the producer always notices
     */
    public void run(RecordSource source) throws IOException {
        forwarder.forward(sink -> source.read(record -> {
            if (Thread.currentThread().isInterrupted()) {
                throw new InterruptException("told to stop");
            }
            sink.accept(record);
        }));
    }

    /** Records written so far, ticks among them. */
    public long written() {
        return forwarder.written();
    }

    /** Commits what was written, even if an interrupt is why it ends. */
    @Override
    public void close() {
        boolean interrupted = Thread.interrupted();
        try {
            forwarder.close();
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
