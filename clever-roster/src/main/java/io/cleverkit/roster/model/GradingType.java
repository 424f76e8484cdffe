package io.cleverkit.roster.model;

import java.util.Map;

/**
 * How an assignment is graded.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of LMS Connect. Immutable and thread-safe.
 */
public final class GradingType extends OpenValue {
    /** By points. */
    public static final GradingType POINTS = new GradingType("points", true);

    /** By percent. */
    public static final GradingType PERCENT = new GradingType("percent", true);

    /** Passed or failed. */
    public static final GradingType PASS_FAIL = new GradingType("pass_fail", true);

    /** By letters. */
    public static final GradingType LETTER_GRADE = new GradingType("letter_grade", true);

    private static final Map<String, GradingType> KNOWN = index(POINTS, PERCENT, PASS_FAIL, LETTER_GRADE);

    private GradingType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static GradingType of(String value) {
        GradingType known = KNOWN.get(value);
        return known != null ? known : new GradingType(value, false);
    }
}
