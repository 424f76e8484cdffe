package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a contact is to one student. One contact may have several for the same student.
 *
 * <p>Example: {@code StudentRelationship.builder().student(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface StudentRelationship {
    /** Id of the student. */
    @Value.Redacted
    Optional<String> student();

    /** What the contact is to the student. */
    @Value.Redacted
    Optional<Relationship> relationship();

    /** In which function the contact is listed. */
    @Value.Redacted
    Optional<ContactType> type();

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

    /** Builds {@link StudentRelationship}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableStudentRelationship.Builder {
        Builder() {}
    }
}
