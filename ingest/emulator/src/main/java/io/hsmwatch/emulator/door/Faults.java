package io.hsmwatch.emulator.door;

import org.jspecify.annotations.Nullable;

/** What goes wrong between a client and Event Hubs, to be called for from any thread. A call returns when it is done. */
public final class Faults {

    private final Namespace namespace;
    private final SelectorLoop loop;

    Faults(Namespace namespace, SelectorLoop loop) {
        this.namespace = namespace;
        this.loop = loop;
    }

    /** Ends every TCP connection in good order, without a word in AMQP; returns how many there were. */
    public int cut() {
        return loop.toAll(DoorConnection::drop);
    }

    /** Resets every TCP connection; returns how many there were. */
    public int reset() {
        return loop.toAll(DoorConnection::reset);
    }

    /** Falls silent on every present connection: nothing is read or written, nothing is closed. New ones are served. */
    public int blackHole() {
        return loop.toAll(connection -> {
            connection.swallow();
        });
    }

    /** Closes every connection by the protocol, with a condition such as {@code amqp:connection:forced}. */
    public int closeConnections(String condition, String description) {
        return loop.toAll(connection -> connection.close(Refusal.error(condition, description)));
    }

    /** Detaches the readers of a partition, with a condition such as {@code amqp:link:detach-forced}; returns how many. */
    public int detachReaders(String hub, String partition, String condition, String description) {
        return loop.ask(() -> {
            var readers = namespace.hub(hub).partition(partition).readers();
            readers.forEach(reader -> reader.detach(Refusal.error(condition, description)));
            return readers.size();
        });
    }

    /** Delivers nothing more to the present readers of a partition, with their links open; returns how many. */
    public int stallReaders(String hub, String partition) {
        return loop.ask(() -> {
            var readers = namespace.hub(hub).partition(partition).readers();
            readers.forEach(ConsumerLink::stall);
            return readers.size();
        });
    }

    /** Rejects the next sends, with a condition such as {@code com.microsoft:server-busy}; nothing of them is stored. */
    public void rejectSends(int count, String condition, String description) {
        done(() -> namespace.faults().rejectSends(count, Refusal.error(condition, description)));
    }

    /** Stores the next sends, and does not tell their senders. */
    public void withholdAcks(int count) {
        done(() -> namespace.faults().withholdAcks(count));
    }

    /** Answers the next tokens with 401. */
    public void refuseTokens(int count) {
        done(() -> namespace.faults().refuseTokens(count));
    }

    /** How the offsets of events still to come are written. Positions are understood in every style. */
    public void writeOffsets(OffsetStyle style) {
        done(() -> namespace.writeOffsets(style));
    }

    /** Forgets every event of a partition before this sequence number, as the end of their retention would. */
    public void trim(String hub, String partition, long firstKept) {
        done(() -> namespace.hub(hub).partition(partition).log().trim(firstKept));
    }

    private void done(Runnable act) {
        loop.<@Nullable Void>ask(() -> {
            act.run();
            return null;
        });
    }
}
