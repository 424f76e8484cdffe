package io.cleverkit.roster.model;

import java.util.Map;

/**
 * A student's race as the district records it.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's users page. Immutable and thread-safe.
 */
public final class Race extends OpenValue {
    /** Sent as {@code Caucasian}. */
    public static final Race CAUCASIAN = new Race("Caucasian", true);

    /** Sent as {@code Asian}. */
    public static final Race ASIAN = new Race("Asian", true);

    /** Sent as {@code Black or African American}. */
    public static final Race BLACK_OR_AFRICAN_AMERICAN = new Race("Black or African American", true);

    /** Sent as {@code American Indian}. */
    public static final Race AMERICAN_INDIAN = new Race("American Indian", true);

    /** Sent as {@code Hawaiian or Other Pacific Islander}. */
    public static final Race HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER = new Race("Hawaiian or Other Pacific Islander", true);

    /** Sent as {@code Two or More Races}. */
    public static final Race TWO_OR_MORE_RACES = new Race("Two or More Races", true);

    /** Sent as {@code Unknown}. */
    public static final Race UNKNOWN = new Race("Unknown", true);

    private static final Map<String, Race> KNOWN = index(
            CAUCASIAN,
            ASIAN,
            BLACK_OR_AFRICAN_AMERICAN,
            AMERICAN_INDIAN,
            HAWAIIAN_OR_OTHER_PACIFIC_ISLANDER,
            TWO_OR_MORE_RACES,
            UNKNOWN);

    private Race(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static Race of(String value) {
        Race known = KNOWN.get(value);
        return known != null ? known : new Race(value, false);
    }
}
