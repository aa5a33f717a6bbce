package io.hsmwatch.app.log;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.filter.Filter;
import ch.qos.logback.core.spi.FilterReply;
import java.util.Set;

/** Warnings that Kafka gives at every healthy start and stop. Whoever sees them each time stops reading warnings. */
public final class KnownHarmless extends Filter<ILoggingEvent> {

    private static final Set<String> BEGINNINGS = Set.of(
            // An embedded broker's first start over an empty folder, and every later one.
            "[QuorumController id=1] Performing controller activation.",
            // A client of the broker to its own controller, closed twice.
            "[NodeToControllerChannelManager id=1 name=registration] Attempting to close NetworkClient that has already"
                    + " been closed.",
            // There are no global tables here, and the topology is described once without the settings that say so.
            "Processing exception handler is not enabled for the GlobalThread.",
            // The demo's state is meant to go with it.
            "Using an OS temp directory in the state.dir property",
            // Two producers ask for their coordinators at once, and the topic of both is made by the first.
            "Auto topic creation failed for __transaction_state with error 'TOPIC_ALREADY_EXISTS'");

    @Override
    public FilterReply decide(ILoggingEvent event) {
        var message = String.valueOf(event.getFormattedMessage());
        return BEGINNINGS.stream().anyMatch(message::startsWith) ? FilterReply.DENY : FilterReply.NEUTRAL;
    }
}
