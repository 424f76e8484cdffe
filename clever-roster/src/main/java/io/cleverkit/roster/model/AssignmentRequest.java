package io.cleverkit.roster.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * What an assignment is to be: all of a new one, or what to change of one that exists.
 *
 * <p>A field that is left out is not sent, so a change leaves it as it is. To empty one, name it in {@link #cleared()}. Rests on the pages about LMS Connect of Clever's documentation, API version 3.1.
 *
 * <p>Example: {@code AssignmentRequest.builder().title("Fractions").submissionTypes(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface AssignmentRequest {
    /** Title. */
    Optional<String> title();

    /** Description; may hold HTML. */
    Optional<String> description();

    /** Description without markup. */
    Optional<String> descriptionPlaintext();

    /** How it is graded. */
    Optional<GradingType> gradingType();

    /** The most points. */
    Optional<BigDecimal> pointsPossible();

    /** What students may hand in; without it Canvas shows that nothing is to be handed in. */
    Optional<List<SubmissionType>> submissionTypes();

    /** Who has to do it. */
    Optional<AssigneeMode> assigneeMode();

    /** Clever ids of those who have to do it. */
    @Value.Redacted
    Optional<List<String>> assigneeIds();

    /** What to attach. */
    Optional<List<AttachmentRequest>> attachments();

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

    /**
     * What is to be empty: sent as null. The specification allows null for these fields; what each learning management system
     * makes of it is not documented, so read the answer.
     */
    Set<AssignmentField> cleared();

    /** Refuses a field that is set and cleared. */
    @Value.Check
    default void check() {
        for (AssignmentField field : cleared()) {
            if (isSet(field)) {
                throw new IllegalArgumentException("cleared: " + field + " is set as well");
            }
        }
    }

    private boolean isSet(AssignmentField field) {
        return switch (field) {
            case TITLE -> title().isPresent();
            case DESCRIPTION -> description().isPresent();
            case DESCRIPTION_PLAINTEXT -> descriptionPlaintext().isPresent();
            case GRADING_TYPE -> gradingType().isPresent();
            case POINTS_POSSIBLE -> pointsPossible().isPresent();
            case ASSIGNEE_MODE -> assigneeMode().isPresent();
            case TERM_ID -> termId().isPresent();
            case START_DATE -> startDate().isPresent();
            case DUE_DATE -> dueDate().isPresent();
            case END_DATE -> endDate().isPresent();
            case DISPLAY_DATE -> displayDate().isPresent();
        };
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AssignmentRequest}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableAssignmentRequest.Builder {
        Builder() {}
    }
}
