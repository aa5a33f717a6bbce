package io.hsmwatch.rules.compile;

import java.util.Optional;

/**
 * A network in CIDR notation.
 *
 * @param length how many leading bits of the 128 count
 * @param version4 whether it was written as one of version 4
 */
record Network(IpAddress address, int length, boolean version4) {
    private static final int VERSION_4_STARTS = 96;

    /** Reads a network; an address alone is a network of one. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        String before = slash < 0 ? text : text.substring(0, slash);
        Optional<IpAddress> address = IpAddress.parse(before);
        if (address.isEmpty()) {
            return Optional.empty();
        }
        boolean version4 = before.indexOf(':') < 0;
        int bits = version4 ? 32 : 128;
        String behind = slash < 0 ? String.valueOf(bits) : text.substring(slash + 1);
        if (!behind.matches("[0-9]{1,3}") || Integer.parseInt(behind) > bits) {
            return Optional.empty();
        }
        int length = Integer.parseInt(behind) + (version4 ? VERSION_4_STARTS : 0);
        return Optional.of(new Network(address.get(), length, version4));
    }

    /** Whether no bit behind the prefix is set: one that is set is mostly a slip. */
    boolean isExact() {
        return (address.high() & ~highMask()) == 0 && (address.low() & ~lowMask()) == 0;
    }

    /** Whether the address lies within. Wide networks of version 6, such as ::/0, hold none of version 4. */
    boolean contains(IpAddress other) {
        if (other.isVersion4() && length < VERSION_4_STARTS) {
            return false;
        }
        return (other.high() & highMask()) == (address.high() & highMask())
                && (other.low() & lowMask()) == (address.low() & lowMask());
    }

    private long highMask() {
        return mask(Math.min(length, 64));
    }

    private long lowMask() {
        return mask(Math.max(length - 64, 0));
    }

    private static long mask(int bits) {
        return bits == 0 ? 0 : -1L << (64 - bits);
    }
}
