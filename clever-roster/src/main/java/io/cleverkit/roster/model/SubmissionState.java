package io.cleverkit.roster.model;

import java.util.Map;

/**
 * Where a submission is in its life.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of LMS Connect. Immutable and thread-safe.
 */
public final class SubmissionState extends OpenValue {
    /** Nothing was handed in yet. */
    public static final SubmissionState CREATED = new SubmissionState("created", true);

    /** Handed in. */
    public static final SubmissionState SUBMITTED = new SubmissionState("submitted", true);

    /** Given back to the student. */
    public static final SubmissionState RETURNED = new SubmissionState("returned", true);

    /** Taken back by the student. */
    public static final SubmissionState RECLAIMED = new SubmissionState("reclaimed", true);

    private static final Map<String, SubmissionState> KNOWN = index(CREATED, SUBMITTED, RETURNED, RECLAIMED);

    private SubmissionState(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static SubmissionState of(String value) {
        SubmissionState known = KNOWN.get(value);
        return known != null ? known : new SubmissionState(value, false);
    }
}
