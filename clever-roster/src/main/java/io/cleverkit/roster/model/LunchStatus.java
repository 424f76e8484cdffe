package io.cleverkit.roster.model;

import java.util.Map;

/**
 * Whether a student has free or reduced-price lunch.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's users page. Immutable and thread-safe.
 */
public final class LunchStatus extends OpenValue {
    /** Sent as {@code Free}. */
    public static final LunchStatus FREE = new LunchStatus("Free", true);

    /** Sent as {@code Reduced}. */
    public static final LunchStatus REDUCED = new LunchStatus("Reduced", true);

    /** Sent as {@code Paid}. */
    public static final LunchStatus PAID = new LunchStatus("Paid", true);

    /** Sent as {@code Other}. */
    public static final LunchStatus OTHER = new LunchStatus("Other", true);

    private static final Map<String, LunchStatus> KNOWN = index(FREE, REDUCED, PAID, OTHER);

    private LunchStatus(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static LunchStatus of(String value) {
        LunchStatus known = KNOWN.get(value);
        return known != null ? known : new LunchStatus(value, false);
    }
}
