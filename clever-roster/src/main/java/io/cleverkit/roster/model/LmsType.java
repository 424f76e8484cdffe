package io.cleverkit.roster.model;

import java.util.Map;

/**
 * The learning management system that a district has connected through LMS Connect.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's LMS Connect page. Immutable and thread-safe.
 */
public final class LmsType extends OpenValue {
    /** Sent as {@code canvas}. */
    public static final LmsType CANVAS = new LmsType("canvas", true);

    /** Sent as {@code schoology}. */
    public static final LmsType SCHOOLOGY = new LmsType("schoology", true);

    /** Sent as {@code google_classroom}. */
    public static final LmsType GOOGLE_CLASSROOM = new LmsType("google_classroom", true);

    private static final Map<String, LmsType> KNOWN = index(CANVAS, SCHOOLOGY, GOOGLE_CLASSROOM);

    private LmsType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static LmsType of(String value) {
        LmsType known = KNOWN.get(value);
        return known != null ? known : new LmsType(value, false);
    }
}
