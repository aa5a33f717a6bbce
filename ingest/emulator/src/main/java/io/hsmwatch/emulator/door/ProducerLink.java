package io.hsmwatch.emulator.door;

import java.time.Instant;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.apache.qpid.proton.amqp.messaging.Accepted;
import org.apache.qpid.proton.amqp.messaging.Rejected;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.apache.qpid.proton.engine.Delivery;

/** Stores what a producer sends, and acknowledges it; a delivery is stored whole or not at all. */
final class ProducerLink implements BiConsumer<Delivery, byte[]> {

    private final Namespace namespace;
    private final Function<SentBatch, Partition> destination;

    private ProducerLink(Namespace namespace, Function<SentBatch, Partition> destination) {
        this.namespace = namespace;
        this.destination = destination;
    }

    /** Of a link to the hub: by the partition key, or in turn. */
    static ProducerLink toHub(Namespace namespace, Hub hub) {
        return new ProducerLink(
                namespace, batch -> batch.partitionKey().map(hub::forKey).orElseGet(hub::inTurn));
    }

    static ProducerLink toPartition(Namespace namespace, Partition partition) {
        return new ProducerLink(namespace, batch -> partition);
    }

    @Override
    public void accept(Delivery delivery, byte[] message) {
        var rejection = namespace.faults().rejectsSend();
        if (rejection.isPresent()) {
            reject(delivery, rejection.get());
            return;
        }
        try {
            var batch = namespace.decoder().decode(delivery.getMessageFormat(), message);
            namespace.append(destination.apply(batch), batch.events(), Instant.now());
        } catch (Refusal refusal) {
            reject(delivery, refusal.error());
            return;
        }
        if (!namespace.faults().withholdsAck()) {
            delivery.disposition(Accepted.getInstance());
            delivery.settle();
        }
    }

    private static void reject(Delivery delivery, ErrorCondition error) {
        var rejected = new Rejected();
        rejected.setError(error);
        delivery.disposition(rejected);
        delivery.settle();
    }
}
