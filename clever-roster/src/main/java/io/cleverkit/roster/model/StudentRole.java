package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Clever knows of a person as a student.
 *
 * <p>Example: {@code StudentRole.builder().school(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface StudentRole {
    /** Id of the primary school. */
    Optional<String> school();

    /** Ids of every school the student is associated with, the primary one among them; empty {@code Optional} when not sent. */
    Optional<List<String>> schools();

    /** Enrollments at schools; often sent empty; empty {@code Optional} when not sent. */
    Optional<List<Enrollment>> enrollments();

    /** Id in the student information system; unique within the district only. */
    @Value.Redacted
    Optional<String> sisId();

    /** Student number. */
    @Value.Redacted
    Optional<String> studentNumber();

    /** Id the state gave. */
    @Value.Redacted
    Optional<String> stateId();

    /** Id before API version 3; never valid as an id today. */
    @Value.Redacted
    Optional<String> legacyId();

    /** A copy of {@link User#email()} that lists carry, events do not. */
    @Value.Redacted
    Optional<String> email();

    /** Date of birth as sent: month/day/year without leading zeros. */
    @Value.Redacted
    Optional<String> dob();

    /** Gender. */
    @Value.Redacted
    Optional<Gender> gender();

    /** Grade. */
    @Value.Redacted
    Optional<Grade> grade();

    /** Year of graduation. */
    @Value.Redacted
    Optional<String> graduationYear();

    /** Race. */
    @Value.Redacted
    Optional<Race> race();

    /** Whether of Hispanic ethnicity. */
    @Value.Redacted
    Optional<Flag> hispanicEthnicity();

    /** Whether an English language learner. */
    @Value.Redacted
    Optional<Flag> ellStatus();

    /** Whether lunch is free or reduced. */
    @Value.Redacted
    Optional<LunchStatus> frlStatus();

    /** Individual education plan; free text, in practice {@code Y} or {@code N}. */
    @Value.Redacted
    Optional<String> iepStatus();

    /** Whether gifted; API version 3.1. */
    @Value.Redacted
    Optional<Flag> giftedStatus();

    /** Whether under a Section 504 plan; API version 3.1. */
    @Value.Redacted
    Optional<Flag> section504Status();

    /** Disability; API version 3.1. */
    Optional<Disability> disability();

    /** Language spoken at home, by name. */
    @Value.Redacted
    Optional<String> homeLanguage();

    /** Language spoken at home, by ISO 639-3 like code; API version 3.1. */
    @Value.Redacted
    Optional<String> homeLanguageCode();

    /** The name the student goes by; API version 3.1. */
    Optional<Name> preferredName();

    /** Where the student lives. */
    Optional<Location> location();

    /** How the student logs in at the district. */
    Optional<Credentials> credentials();

    /** In Clever's specification; not seen at role level. */
    Optional<Instant> created();

    /** In Clever's specification; not seen at role level. */
    Optional<Instant> lastModified();

    /** Extra columns that the application agreed with Clever; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<Map<String, String>> ext();

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

    /** Builds {@link StudentRole}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableStudentRole.Builder {
        Builder() {}
    }
}
