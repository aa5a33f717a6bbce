package io.hsmwatch.app.config;

/** A value that must not be seen: it came by a reference, and only {@link #reveal} gives it. */
public final class Secret {

    private final String value;
    private final String reference;

    Secret(String value, String reference) {
        this.value = value;
        this.reference = reference;
    }

    /** For the client that needs it, never for a log, a page or an error. */
    public String reveal() {
        return value;
    }

    /** As written in the file, such as {@code ${env:KAFKA_LOGIN}}: says where the value comes from, not what it is. */
    public String reference() {
        return reference;
    }

    @Override
    public String toString() {
        return "****";
    }
}
