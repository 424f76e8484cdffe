package io.cleverkit.roster.model;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something attached to an assignment or a submission.
 *
 * <p>Example: {@code Attachment.builder().type("file").title(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Attachment {
    /** What it is: {@code file}, {@code link} and more; an open set that Clever does not list. */
    Optional<String> type();

    /** Title. */
    @Value.Redacted
    Optional<String> title();

    /** Description. */
    @Value.Redacted
    Optional<String> description();

    /** Where it is. */
    @Value.Redacted
    Optional<String> url();

    /** Where a small picture of it is. */
    @Value.Redacted
    Optional<String> thumbnailUrl();

    /** Id in the learning management system. */
    @Value.Redacted
    Optional<String> fileExternalId();

    /** Size of the file; Clever does not say in which unit. */
    Optional<BigDecimal> size();

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

    /** Builds {@link Attachment}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableAttachment.Builder {
        Builder() {}
    }
}
