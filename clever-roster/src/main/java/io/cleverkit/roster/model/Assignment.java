package io.cleverkit.roster.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An assignment in the learning management system of a district, made through LMS Connect.
 *
 * <p>Rests on the pages about LMS Connect of Clever's documentation, API version 3.1.
 *
 * <p>Example: {@code Assignment.builder().id("8f1c").title(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Assignment {
    /** Id, a UUID today. Keep it: there is no list of assignments. */
    String id();

    /** Title. */
    Optional<String> title();

    /** Description; may hold HTML. */
    Optional<String> description();

    /** Description without markup. */
    Optional<String> descriptionPlaintext();

    /** Where it is in its life. */
    Optional<AssignmentState> state();

    /** How it is graded. */
    Optional<GradingType> gradingType();

    /** What grades are called; empty {@code Optional} when not sent. */
    Optional<List<GradingScale>> gradingScale();

    /** The most points. */
    Optional<BigDecimal> pointsPossible();

    /** What students may hand in; empty {@code Optional} when not sent. */
    Optional<List<SubmissionType>> submissionTypes();

    /** Who has to do it. */
    Optional<AssigneeMode> assigneeMode();

    /** Ids of those who have to do it, where not all have to; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<String>> assigneeIds();

    /** What is attached; empty {@code Optional} when not sent. */
    Optional<List<Attachment>> attachments();

    /** Id of the category in the learning management system. */
    Optional<String> categoryId();

    /** Id of the term; Canvas ignores it. */
    Optional<String> termId();

    /** From when students see it; Canvas ignores it. */
    Optional<Instant> startDate();

    /** When it is due. */
    Optional<Instant> dueDate();

    /** Until when students can hand in. */
    Optional<Instant> endDate();

    /** From when it is shown. */
    Optional<Instant> displayDate();

    /** How often a student may hand in. */
    Optional<Integer> maxAttempts();

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

    /** Builds {@link Assignment}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableAssignment.Builder {
        Builder() {}
    }
}
