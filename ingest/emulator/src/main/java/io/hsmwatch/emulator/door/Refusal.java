package io.hsmwatch.emulator.door;

import org.apache.qpid.proton.amqp.Symbol;
import org.apache.qpid.proton.amqp.transport.ErrorCondition;

/** A request the door does not grant, with the AMQP condition that tells the client whether to try again. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String condition;
    private final int status;

    private Refusal(String condition, int status, String description) {
        super(description, null, false, false);
        this.condition = condition;
        this.status = status;
    }

    /** The SDK gives up at once only on this wording; on any other it tries for minutes. */
    static Refusal notFound(String entity) {
        return new Refusal("amqp:not-found", 404, "The messaging entity '" + entity + "' could not be found.");
    }

    static Refusal noSuchPartition(String partition, Hub hub) {
        return new Refusal(
                "com.microsoft:argument-out-of-range",
                400,
                "Partition '" + partition + "' is invalid: " + hub.name() + " has the partitions 0 to "
                        + (hub.partitions().size() - 1) + ".");
    }

    static Refusal argument(String description) {
        return new Refusal("com.microsoft:argument-error", 400, description);
    }

    static Refusal unauthorised(String description) {
        return new Refusal("amqp:unauthorized-access", 401, description);
    }

    static Refusal stolen(String description) {
        return new Refusal("amqp:link:stolen", 409, description);
    }

    static Refusal tooMany(String description) {
        return new Refusal("amqp:resource-limit-exceeded", 403, description);
    }

    static Refusal tooLarge(String description) {
        return new Refusal("amqp:link:message-size-exceeded", 413, description);
    }

    static Refusal undecodable(String description) {
        return new Refusal("amqp:decode-error", 400, description);
    }

    static Refusal notImplemented(String description) {
        return new Refusal("amqp:not-implemented", 501, description);
    }

    ErrorCondition error() {
        return error(condition, description());
    }

    static ErrorCondition error(String condition, String description) {
        return new ErrorCondition(Symbol.valueOf(condition), description);
    }

    String condition() {
        return condition;
    }

    /** What a request-response node answers. */
    int status() {
        return status;
    }

    String description() {
        return String.valueOf(getMessage());
    }
}
