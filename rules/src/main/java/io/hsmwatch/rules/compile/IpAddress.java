package io.hsmwatch.rules.compile;

import java.util.Optional;

/**
 * An address of version 4 or 6, in 128 bits; version 4 is held as {@code ::ffff:a.b.c.d}, so that both ways of writing it
 * are the same address. Parsed here, because the JDK's parser may ask a name server.
 */
record IpAddress(long high, long low) {
    private static final int LONGEST = 45;

    boolean isVersion4() {
        return high == 0 && low >>> 32 == 0xffff;
    }

    /** Reads an address; an IPv6 zone behind {@code %} is left out. */
    static Optional<IpAddress> parse(String text) {
        int zone = text.indexOf('%');
        String address = zone > 0 && text.indexOf(':') >= 0 ? text.substring(0, zone) : text;
        if (address.isEmpty() || address.length() > LONGEST) {
            return Optional.empty();
        }
        return address.indexOf(':') >= 0 ? version6(address) : version4(address);
    }

    private static Optional<IpAddress> version4(String text) {
        long bits = bits4(text);
        return bits < 0 ? Optional.empty() : Optional.of(new IpAddress(0, 0xffff_0000_0000L | bits));
    }

    /** The 32 bits, or -1. Leading zeros are refused: some programs read them as octal. */
    private static long bits4(String text) {
        String[] parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return -1;
        }
        long bits = 0;
        for (String part : parts) {
            if (!part.matches("0|[1-9][0-9]{0,2}") || Integer.parseInt(part) > 255) {
                return -1;
            }
            bits = bits << 8 | Integer.parseInt(part);
        }
        return bits;
    }

    private static Optional<IpAddress> version6(String text) {
        int gap = text.indexOf("::");
        if (gap < 0) {
            int[] groups = groups(text);
            return groups.length == 8 ? Optional.of(of(groups, new int[0])) : Optional.empty();
        }
        int[] before = gap == 0 ? new int[0] : groups(text.substring(0, gap));
        int[] behind = gap + 2 == text.length() ? new int[0] : groups(text.substring(gap + 2));
        boolean malformed = (gap > 0 && before.length == 0) || (gap + 2 < text.length() && behind.length == 0);
        return malformed || before.length + behind.length > 7 ? Optional.empty() : Optional.of(of(before, behind));
    }

    /** The 16-bit groups of a stretch without a gap, the last two perhaps in dotted form; none when malformed. */
    private static int[] groups(String text) {
        String[] parts = text.split(":", -1);
        boolean dotted = parts[parts.length - 1].indexOf('.') >= 0;
        int[] groups = new int[dotted ? parts.length + 1 : parts.length];
        for (int i = 0; i < parts.length - (dotted ? 1 : 0); i++) {
            if (!parts[i].matches("[0-9a-fA-F]{1,4}")) {
                return new int[0];
            }
            groups[i] = Integer.parseInt(parts[i], 16);
        }
        if (dotted) {
            long bits = bits4(parts[parts.length - 1]);
            if (bits < 0) {
                return new int[0];
            }
            groups[groups.length - 2] = (int) (bits >>> 16);
            groups[groups.length - 1] = (int) (bits & 0xffff);
        }
        return groups;
    }

    private static IpAddress of(int[] before, int[] behind) {
        int[] groups = new int[8];
        System.arraycopy(before, 0, groups, 0, before.length);
        System.arraycopy(behind, 0, groups, 8 - behind.length, behind.length);
        return new IpAddress(bits(groups, 0), bits(groups, 4));
    }

    private static long bits(int[] groups, int from) {
        long bits = 0;
        for (int i = from; i < from + 4; i++) {
            bits = bits << 16 | groups[i];
        }
        return bits;
    }
}
