package io.hsmwatch.app.broker;

import org.jspecify.annotations.Nullable;

/** The Kafka cluster does not answer or does not let us in; the message names it and says why. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
