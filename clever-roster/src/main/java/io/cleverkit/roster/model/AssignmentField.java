package io.cleverkit.roster.model;

import java.util.Locale;

/**
 * A field of an assignment that Clever's specification allows to be null, so that {@link AssignmentRequest#cleared()} may name it. Lists are
 * emptied with an empty list; {@code max_attempts} cannot be null.
 */
public enum AssignmentField {
    /** See {@link AssignmentRequest#title()}. */
    TITLE,

    /** See {@link AssignmentRequest#description()}. */
    DESCRIPTION,

    /** See {@link AssignmentRequest#descriptionPlaintext()}. */
    DESCRIPTION_PLAINTEXT,

    /** See {@link AssignmentRequest#gradingType()}. */
    GRADING_TYPE,

    /** See {@link AssignmentRequest#pointsPossible()}. */
    POINTS_POSSIBLE,

    /** See {@link AssignmentRequest#assigneeMode()}. */
    ASSIGNEE_MODE,

    /** See {@link AssignmentRequest#termId()}. */
    TERM_ID,

    /** See {@link AssignmentRequest#startDate()}. */
    START_DATE,

    /** See {@link AssignmentRequest#dueDate()}. */
    DUE_DATE,

    /** See {@link AssignmentRequest#endDate()}. */
    END_DATE,

    /** See {@link AssignmentRequest#displayDate()}. */
    DISPLAY_DATE;

    /** Returns the field's name in Clever's JSON. */
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
