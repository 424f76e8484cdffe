package io.cleverkit.roster.model;

import java.util.Map;

/**
 * What kind of telephone a contact's number reaches.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's student contacts page. Immutable and thread-safe.
 */
public final class PhoneType extends OpenValue {
    /** Sent as {@code Cell}. */
    public static final PhoneType CELL = new PhoneType("Cell", true);

    /** Sent as {@code Home}. */
    public static final PhoneType HOME = new PhoneType("Home", true);

    /** Sent as {@code Work}. */
    public static final PhoneType WORK = new PhoneType("Work", true);

    /** Sent as {@code Other}. */
    public static final PhoneType OTHER = new PhoneType("Other", true);

    private static final Map<String, PhoneType> KNOWN = index(CELL, HOME, WORK, OTHER);

    private PhoneType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static PhoneType of(String value) {
        PhoneType known = KNOWN.get(value);
        return known != null ? known : new PhoneType(value, false);
    }
}
