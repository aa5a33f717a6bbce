package io.hsmwatch.emulator.door;

import io.hsmwatch.emulator.door.StoredEvent.Place;
import java.util.regex.Pattern;

/**
 * Where a reader starts, as the filter of its link says it: {@code amqp.annotation.x-opt-offset > '-1'}.
 *
 * @param annotation what is compared
 * @param inclusive {@code >=} instead of {@code >}
 * @param value the text between the quotes
 */
record StartPosition(String annotation, boolean inclusive, String value) {

    private static final Pattern FILTER =
            Pattern.compile("\\s*amqp\\.annotation\\.(x-opt-[a-z-]+)\\s*>(=?)\\s*'([^']*)'\\s*");

    /** What a link without a filter asks for: the oldest event kept. */
    static final StartPosition EARLIEST = new StartPosition("x-opt-offset", false, "-1");

    /** @throws Refusal if it is not such a filter */
    static StartPosition parse(String filter) {
        var matcher = FILTER.matcher(filter);
        if (!matcher.matches()) {
            throw Refusal.argument("The filter '" + filter + "' is not understood.");
        }
        return new StartPosition(matcher.group(1), !matcher.group(2).isEmpty(), matcher.group(3));
    }

    /**
     * The sequence number of the first event to deliver.
     *
     * @throws Refusal if the position lies beyond the end, or the value is not of its kind
     */
    long in(PartitionLog log) {
        return switch (annotation) {
            case "x-opt-offset" -> byOffset(log);
            case "x-opt-sequence-number" -> bySequenceNumber(log);
            case "x-opt-enqueued-time" ->
                log.firstBeyond(place -> place.enqueued().toEpochMilli(), bound(number()));
            default -> throw Refusal.argument("A reader cannot start by '" + annotation + "'.");
        };
    }

    private long byOffset(PartitionLog log) {
        if (value.equals("-1")) {
            return log.firstSequenceNumber();
        }
        if (value.equals("@latest")) {
            return log.nextSequenceNumber();
        }
        var bytes = OffsetStyle.bytes(value);
        var last = log.last();
        if (bytes > (last == null ? -1 : last.bytesBefore())) {
            throw Refusal.argument("The supplied offset '" + value + "' is invalid. The last offset is '"
                    + (last == null ? "-1" : last.offset()) + "'.");
        }
        return log.firstBeyond(Place::bytesBefore, bound(bytes));
    }

    private long bySequenceNumber(PartitionLog log) {
        var number = number();
        if (number >= log.nextSequenceNumber()) {
            throw Refusal.argument("The supplied sequence number '" + value + "' is invalid. The last one is '"
                    + (log.nextSequenceNumber() - 1) + "'.");
        }
        return Math.max(log.firstSequenceNumber(), inclusive ? number : number + 1);
    }

    private long bound(long number) {
        return inclusive ? number - 1 : number;
    }

    private long number() {
        try {
            return Long.parseLong(value);
        } catch (NumberFormatException e) {
            throw Refusal.argument("The supplied " + annotation + " '" + value + "' is not a number.");
        }
    }
}
