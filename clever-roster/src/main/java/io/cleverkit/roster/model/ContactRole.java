package io.cleverkit.roster.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What Clever knows of a person as a contact of students.
 *
 * <p>Example: {@code ContactRole.builder().sisId(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface ContactRole {
    /** Id in the student information system, if the district sends one; without it Clever derives the contact's id from name and address, and an edit gives another id. */
    @Value.Redacted
    Optional<String> sisId();

    /** Telephone number. */
    @Value.Redacted
    Optional<String> phone();

    /** What the number reaches. */
    @Value.Redacted
    Optional<PhoneType> phoneType();

    /** What the contact is to which students; one entry for each appearance in the student information system; empty {@code Optional} when not sent. */
    Optional<List<StudentRelationship>> studentRelationships();

    /** Id before API version 3; never valid as an id today. */
    @Value.Redacted
    Optional<String> legacyId();

    /** Relationship to all {@link #students()}; recorded in events only, in place of {@link #studentRelationships()}. */
    @Value.Redacted
    Optional<Relationship> relationship();

    /** Kind of contact for all {@link #students()}; recorded in events only. */
    @Value.Redacted
    Optional<ContactType> type();

    /** Ids of the students; recorded in events only; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<String>> students();

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

    /** Builds {@link ContactRole}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableContactRole.Builder {
        Builder() {}
    }
}
