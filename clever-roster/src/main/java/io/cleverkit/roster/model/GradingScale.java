package io.cleverkit.roster.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * How grades are called in the learning management system.
 *
 * <p>Example: {@code GradingScale.builder().name(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface GradingScale {
    /** Name of the scale. */
    Optional<String> name();

    /** Its steps; empty {@code Optional} when not sent. */
    Optional<List<GradingScaleEntry>> entries();

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

    /** Builds {@link GradingScale}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableGradingScale.Builder {
        Builder() {}
    }
}
