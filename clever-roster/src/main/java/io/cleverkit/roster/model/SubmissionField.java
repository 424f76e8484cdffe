package io.cleverkit.roster.model;

import java.util.Locale;

/**
 * A field of a submission that Clever's specification allows to be null, so that {@link SubmissionRequest#cleared()} may name it. Lists are
 * emptied with an empty list; {@code grade_points} and {@code extra_attempts} cannot be null.
 */
public enum SubmissionField {
    /** See {@link SubmissionRequest#state()}. */
    STATE,

    /** See {@link SubmissionRequest#grade()}. */
    GRADE,

    /** See {@link SubmissionRequest#gradeComment()}. */
    GRADE_COMMENT,

    /** See {@link SubmissionRequest#graderId()}. */
    GRADER_ID,

    /** See {@link SubmissionRequest#overrideDueDate()}. */
    OVERRIDE_DUE_DATE;

    /** Returns the field's name in Clever's JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
