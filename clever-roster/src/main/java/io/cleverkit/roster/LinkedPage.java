package io.cleverkit.roster;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One page of a {@link LinkedListing}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <T> what the listing lists
 */
@Value.Immutable
@CleverStyle
public interface LinkedPage<T> {
    /** The records, in the order in which Clever sends them. */
    List<T> records();

    /** Where the next page begins, for {@link LinkedListing#startingAfter}; empty at the end. */
    @Value.Redacted
    Optional<String> next();

    /** Before what the previous page ends, for {@link LinkedListing#pageBefore}; empty if Clever links none. */
    @Value.Redacted
    Optional<String> previous();

    /** Elements that were no records, which were skipped. */
    int unreadable();

    /** Starts a new value. */
    static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Builds {@link LinkedPage}. Not thread-safe. */
    final class Builder<T> extends ImmutableLinkedPage.Builder<T> {
        Builder() {}
    }
}
