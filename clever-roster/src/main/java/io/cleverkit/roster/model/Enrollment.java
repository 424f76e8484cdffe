package io.cleverkit.roster.model;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * From when to when a student is enrolled at a school, derived by Clever from active sections.
 *
 * <p>Example: {@code Enrollment.builder().school(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Enrollment {
    /** Id of the school. */
    Optional<String> school();

    /** First day. */
    @Value.Redacted
    Optional<LocalDate> startDate();

    /** Last day. */
    @Value.Redacted
    Optional<LocalDate> endDate();

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

    /** Builds {@link Enrollment}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableEnrollment.Builder {
        Builder() {}
    }
}
