package io.cleverkit.roster.model;

import java.util.Map;

/**
 * Clever's yes or no; a district that does not say leaves it out.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's users page. Immutable and thread-safe.
 */
public final class Flag extends OpenValue {
    /** Yes. */
    public static final Flag YES = new Flag("Y", true);

    /** No. */
    public static final Flag NO = new Flag("N", true);

    private static final Map<String, Flag> KNOWN = index(YES, NO);

    private Flag(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static Flag of(String value) {
        Flag known = KNOWN.get(value);
        return known != null ? known : new Flag(value, false);
    }
}
