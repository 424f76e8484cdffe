package io.cleverkit.roster.model;

import java.util.Map;

/**
 * A student's gender as the district records it.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's users page. Immutable and thread-safe.
 */
public final class Gender extends OpenValue {
    /** Male. */
    public static final Gender M = new Gender("M", true);

    /** Female. */
    public static final Gender F = new Gender("F", true);

    /** Neither. */
    public static final Gender X = new Gender("X", true);

    private static final Map<String, Gender> KNOWN = index(M, F, X);

    private Gender(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static Gender of(String value) {
        Gender known = KNOWN.get(value);
        return known != null ? known : new Gender(value, false);
    }
}
