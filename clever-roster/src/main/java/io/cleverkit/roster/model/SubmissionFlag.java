package io.cleverkit.roster.model;

import java.util.Map;

/**
 * A mark on a submission.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of LMS Connect. Immutable and thread-safe.
 */
public final class SubmissionFlag extends OpenValue {
    /** The student need not hand in. */
    public static final SubmissionFlag EXCUSED = new SubmissionFlag("excused", true);

    /** Handed in late. */
    public static final SubmissionFlag LATE = new SubmissionFlag("late", true);

    /** Not handed in though due. */
    public static final SubmissionFlag MISSING = new SubmissionFlag("missing", true);

    private static final Map<String, SubmissionFlag> KNOWN = index(EXCUSED, LATE, MISSING);

    private SubmissionFlag(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static SubmissionFlag of(String value) {
        SubmissionFlag known = KNOWN.get(value);
        return known != null ? known : new SubmissionFlag(value, false);
    }
}
