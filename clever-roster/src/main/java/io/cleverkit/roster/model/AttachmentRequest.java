package io.cleverkit.roster.model;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * Something to attach to an assignment or a submission.
 *
 * <p>Example: {@code AttachmentRequest.builder().type("file").title(...).url(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface AttachmentRequest {
    /** What it is. The specification names {@code file} only; Schoology also takes {@code text}. */
    Optional<String> type();

    /** Title. */
    @Value.Redacted
    Optional<String> title();

    /** Description. */
    @Value.Redacted
    Optional<String> description();

    /** From where it is fetched. */
    @Value.Redacted
    Optional<String> url();

    /** The text itself; for Schoology, where {@link #type()} is {@code text}. */
    @Value.Redacted
    Optional<String> text();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link AttachmentRequest}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableAttachmentRequest.Builder {
        Builder() {}
    }
}
