package io.cleverkit.roster.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What to change of a submission.
 *
 * <p>A field that is left out is not sent, so it stays as it is. To empty one, name it in {@link #cleared()}. Rests on the pages about LMS Connect of Clever's
 * documentation, API version 3.1.
 *
 * <p>Example: {@code SubmissionRequest.builder().grade("A").gradePoints(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface SubmissionRequest {
    /** Where it is to be in its life. */
    @Value.Redacted
    Optional<SubmissionState> state();

    /** Grade as it is shown. */
    @Value.Redacted
    Optional<String> grade();

    /** Grade in points. */
    @Value.Redacted
    Optional<BigDecimal> gradePoints();

    /** Comment on the grade. */
    @Value.Redacted
    Optional<String> gradeComment();

    /** Clever id of the person who graded. */
    @Value.Redacted
    Optional<String> graderId();

    /** Marks; an empty list takes all away. */
    @Value.Redacted
    Optional<List<SubmissionFlag>> flags();

    /** Attempts beyond those of the assignment. */
    @Value.Redacted
    Optional<Integer> extraAttempts();

    /** When it is due for this student. */
    @Value.Redacted
    Optional<Instant> overrideDueDate();

    /** What to hand in. */
    @Value.Redacted
    Optional<List<AttachmentRequest>> attachments();

    /**
     * What is to be empty: sent as null. The specification allows null for these fields; what each learning management system
     * makes of it is not documented, so read the answer.
     */
    Set<SubmissionField> cleared();

    /** Refuses a field that is set and cleared. */
    @Value.Check
    default void check() {
        for (SubmissionField field : cleared()) {
            if (isSet(field)) {
                throw new IllegalArgumentException("cleared: " + field + " is set as well");
            }
        }
    }

    private boolean isSet(SubmissionField field) {
        return switch (field) {
            case STATE -> state().isPresent();
            case GRADE -> grade().isPresent();
            case GRADE_COMMENT -> gradeComment().isPresent();
            case GRADER_ID -> graderId().isPresent();
            case OVERRIDE_DUE_DATE -> overrideDueDate().isPresent();
        };
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link SubmissionRequest}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableSubmissionRequest.Builder {
        Builder() {}
    }
}
