package io.hsmwatch.emulator.door;

import java.util.Optional;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;
import org.jspecify.annotations.Nullable;

/** The faults still to come: how many of the next requests go wrong, and how. */
final class FaultPlan {

    private int sendsToReject;
    private @Nullable ErrorCondition rejection;
    private int acksToWithhold;
    private int tokensToRefuse;

    void rejectSends(int count, ErrorCondition error) {
        sendsToReject = count;
        rejection = error;
    }

    void withholdAcks(int count) {
        acksToWithhold = count;
    }

    void refuseTokens(int count) {
        tokensToRefuse = count;
    }

    /** Why the send at hand is rejected, if it is. */
    Optional<ErrorCondition> rejectsSend() {
        return sendsToReject > 0 && sendsToReject-- > 0 ? Optional.ofNullable(rejection) : Optional.empty();
    }

    boolean withholdsAck() {
        return acksToWithhold > 0 && acksToWithhold-- > 0;
    }

    boolean refusesToken() {
        return tokensToRefuse > 0 && tokensToRefuse-- > 0;
    }
}
