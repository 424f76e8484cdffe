package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A step of a grading scale.
 *
 * <p>Example: {@code GradingScaleEntry.builder().name("A").value("0.9").build()}.
 */
@Value.Immutable
@CleverStyle
public interface GradingScaleEntry {
    /** What it is called, for instance {@code A}. */
    Optional<String> name();

    /** What it is worth, as text. */
    Optional<String> value();

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

    /** Builds {@link GradingScaleEntry}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableGradingScaleEntry.Builder {
        Builder() {}
    }
}
