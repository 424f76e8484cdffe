package io.cleverkit.sync;

import java.util.Objects;

/**
 * What the deletion guard has against a plan.
 *
 * @param code a constant for programs, such as {@code ZERO_STUDENTS}
 * @param kind the records in question
 * @param wholePlan whether nothing at all is applied; otherwise only this kind's removals are kept back
 * @param message the finding in a sentence, for an operator
 */
public record Finding(String code, RecordKind kind, boolean wholePlan, String message) {
    /** Refuses nulls. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(message, "message");
    }
}
