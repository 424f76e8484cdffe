package io.cleverkit.roster.internal.decode;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads numbers that nobody promised to be numbers. */
final class WireNumber {
    /** Longer texts are no numbers of Clever's, and to read one as a number could take long. */
    private static final int LONGEST = 40;

    /** Beyond this a number is no count, and to write it out could take long. */
    private static final int LARGEST_SCALE = 20;

    private WireNumber() {}

    /** Returns the number that a text is, or null if it is none. */
    static @Nullable BigDecimal decimal(String text) {
        try {
            return text.length() > LONGEST ? null : new BigDecimal(text);
        } catch (NumberFormatException noNumber) {
            return null;
        }
    }

    /** Returns a number of things, or null if it is no whole number or less than none. */
    static @Nullable Long count(BigDecimal number) {
        try {
            boolean plain = Math.abs((long) number.scale()) <= LARGEST_SCALE;
            return plain && number.signum() >= 0 ? number.longValueExact() : null;
        } catch (ArithmeticException noCount) {
            return null;
        }
    }
}
