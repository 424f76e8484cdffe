package io.cleverkit.roster.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What one student does about one assignment; it has no id of its own that will stay.
 *
 * <p>Rests on the pages about LMS Connect of Clever's documentation, API version 3.1.
 *
 * <p>Example: {@code Submission.builder().assignmentId("8f1c").userId(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Submission {
    /** Id, deprecated: never there for Google Classroom, and Clever will remove it. Assignment and user tell a submission. */
    @Value.Redacted
    Optional<String> id();

    /** Id of the assignment. */
    Optional<String> assignmentId();

    /** Clever id of the student. */
    @Value.Redacted
    Optional<String> userId();

    /** Where it is in its life. */
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

    /** Marks; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<SubmissionFlag>> flags();

    /** Attempts beyond those of the assignment. */
    @Value.Redacted
    Optional<Integer> extraAttempts();

    /** When it is due for this student. */
    @Value.Redacted
    Optional<Instant> overrideDueDate();

    /** What was handed in; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<Attachment>> attachments();

    /** When it was created. */
    Optional<Instant> created();

    /** When it was last changed. */
    Optional<Instant> lastModified();

    /** What this library does not know or could not read, as JSON text by field name. */
    @Value.Default
    @Value.Redacted
    default Map<String, String> unknown() {
        return Map.of();
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Submission}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableSubmission.Builder {
        Builder() {}
    }
}
