package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Clever knows of a person as a teacher.
 *
 * <p>Example: {@code TeacherRole.builder().school(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface TeacherRole {
    /** Id of the primary school. */
    Optional<String> school();

    /** Ids of every school, the primary one among them; empty {@code Optional} when not sent. */
    Optional<List<String>> schools();

    /** Id in the student information system; unique within the district only. */
    @Value.Redacted
    Optional<String> sisId();

    /** Teacher number. */
    @Value.Redacted
    Optional<String> teacherNumber();

    /** Id the state gave. */
    @Value.Redacted
    Optional<String> stateId();

    /** Job title. */
    @Value.Redacted
    Optional<String> title();

    /** How the teacher logs in at the district. */
    Optional<Credentials> credentials();

    /** Id before API version 3; never valid as an id today. */
    @Value.Redacted
    Optional<String> legacyId();

    /** In Clever's specification; not seen at role level. */
    Optional<Name> name();

    /** In Clever's specification; not seen at role level. */
    Optional<String> district();

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

    /** Builds {@link TeacherRole}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableTeacherRole.Builder {
        Builder() {}
    }
}
