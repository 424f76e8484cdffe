package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What LMS Connect knows of a person or a section; API version 3.1.
 *
 * <p>Example: {@code LmsStatus.builder().syncedInLms(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface LmsStatus {
    /** Whether the record was matched in the learning management system. */
    Optional<Boolean> syncedInLms();

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

    /** Builds {@link LmsStatus}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableLmsStatus.Builder {
        Builder() {}
    }
}
