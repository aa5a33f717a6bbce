package io.hsmwatch.ingest.normalise;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/**
 * Where a call came from, in one spelling: without port, IPv4 inside IPv6 unwrapped, IPv6 shortened.
 *
 * @param ip canonical text
 * @param port null where none was written
 */
record CallerAddress(String ip, @Nullable Long port) {

    private static final int LONGEST = 64;

    /** Null for what is no address: a name is never looked up. */
    static @Nullable CallerAddress parse(@Nullable String written) {
        if (written == null || written.length() > LONGEST) {
            return null;
        }
        var text = written.strip();
        if (text.startsWith("[")) {
            int end = text.indexOf(']');
            return end < 0 ? null : of(text.substring(1, end), text.substring(end + 1));
        }
        int colon = text.indexOf(':');
        boolean v4WithPort = colon >= 0 && colon == text.lastIndexOf(':');
        return v4WithPort ? of(text.substring(0, colon), text.substring(colon)) : of(text, "");
    }

    private static @Nullable CallerAddress of(String address, String rest) {
        var ip = canonical(address);
        if (ip == null || !(rest.isEmpty() || rest.startsWith(":"))) {
            return null;
        }
        return new CallerAddress(ip, rest.isEmpty() ? null : Scalars.number(rest.substring(1)));
    }

    private static @Nullable String canonical(String address) {
        if (address.indexOf(':') < 0) {
            return v4(address);
        }
        int zone = address.indexOf('%');
        var literal = zone < 0 ? address : address.substring(0, zone);
        return isV6Literal(literal) ? v6(literal) : null;
    }

    private static @Nullable String v4(String text) {
        var parts = text.split("\\.", -1);
        if (parts.length != 4) {
            return null;
        }
        var canonical = new StringBuilder(text.length());
        for (var part : parts) {
            var number = part.length() > 3 ? null : Scalars.number(part);
            if (number == null || number > 255) {
                return null;
            }
            canonical.append(canonical.isEmpty() ? "" : ".").append(number);
        }
        return canonical.toString();
    }

    private static boolean isV6Literal(String text) {
        return text.chars().allMatch(c -> c == ':' || c == '.' || (c < 128 && Character.digit(c, 16) >= 0));
    }

    private static @Nullable String v6(String literal) {
        try {
            var address = InetAddress.getByName("[" + literal + "]");
            return address instanceof Inet6Address v6 ? shortened(v6.getAddress()) : address.getHostAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }

    /** RFC 5952: no leading zeros, the first longest run of two or more zero groups as "::". */
    private static String shortened(byte[] bytes) {
        int[] groups = new int[8];
        for (int i = 0; i < groups.length; i++) {
            groups[i] = ((bytes[2 * i] & 0xFF) << 8) | (bytes[2 * i + 1] & 0xFF);
        }
        int runStart = -1;
        int runLength = 1;
        for (int i = 0; i < groups.length; i++) {
            int length = zeros(groups, i);
            if (length > runLength) {
                runStart = i;
                runLength = length;
            }
        }
        var text = new StringBuilder();
        for (int i = 0; i < groups.length; i++) {
            if (i == runStart) {
                text.append("::");
                i += runLength - 1;
                continue;
            }
            boolean first = text.isEmpty() || text.charAt(text.length() - 1) == ':';
            text.append(first ? "" : ":").append(Integer.toHexString(groups[i]));
        }
        return text.toString();
    }

    private static int zeros(int[] groups, int from) {
        int end = from;
        while (end < groups.length && groups[end] == 0) {
            end++;
        }
        return end - from;
    }
}
