package io.hsmwatch.emulator.door;

/** How offsets are written. Clients must treat them as opaque text; this finds those that do not. */
public enum OffsetStyle {
    /** The bytes before the event, {@code 4096}. */
    NUMERIC {
        @Override
        String text(long bytes) {
            return Long.toString(bytes);
        }
    },
    /** As in namespaces with geo-replication, {@code 1:7:4096}. */
    GEO_REPLICATED {
        @Override
        String text(long bytes) {
            return "1:7:" + bytes;
        }
    };

    abstract String text(long bytes);

    /**
     * The bytes before the event, of an offset in either style.
     *
     * @throws Refusal if it is in neither
     */
    static long bytes(String offset) {
        try {
            return Long.parseLong(offset.substring(offset.lastIndexOf(':') + 1));
        } catch (NumberFormatException e) {
            throw Refusal.argument("The supplied offset '" + offset + "' is invalid.");
        }
    }
}
