package io.hsmwatch.app.broker;

import org.jspecify.annotations.Nullable;

/** A topic cannot be as it is configured; the message names it and says what to change. */
public final class TopicException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TopicException(String message) {
        this(message, null);
    }

    TopicException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
