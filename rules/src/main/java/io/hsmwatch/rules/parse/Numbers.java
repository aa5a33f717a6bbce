package io.hsmwatch.rules.parse;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers as YAML and JSON write them. */
public final class Numbers {
    /** More digits than any field has; keeps arithmetic on hostile input cheap. */
    private static final int LONGEST = 64;

    private static final Pattern DECIMAL = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,4})?");
    private static final Pattern OCTAL = Pattern.compile("0o[0-7]+");
    private static final Pattern HEXADECIMAL = Pattern.compile("0x[0-9a-fA-F]+");

    private Numbers() {}

    /** A number in decimal, octal ({@code 0o17}) or hexadecimal ({@code 0xff}) form, as YAML's core schema has them. */
    public static Optional<BigDecimal> parse(String text) {
        if (text.length() <= LONGEST && OCTAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 8)));
        }
        if (text.length() <= LONGEST && HEXADECIMAL.matcher(text).matches()) {
            return Optional.of(new BigDecimal(new BigInteger(text.substring(2), 16)));
        }
        return decimal(text);
    }

    /** A number in decimal form only. */
    public static Optional<BigDecimal> decimal(String text) {
        if (text.length() > LONGEST || !DECIMAL.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(text));
    }

    /** How a number reads as text: without an exponent, unless it is beyond all measure. */
    public static String text(BigDecimal number) {
        return Math.abs((long) number.scale()) > LONGEST ? number.toString() : number.toPlainString();
    }
}
