package io.cleverkit.roster;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One page of a listing.
 *
 * <p>To go on, hand {@link #next()} to {@link Listing#startingAfter}. Immutable and thread-safe.
 *
 * @param <T> what the listing lists
 */
@Value.Immutable
@CleverStyle
public interface Page<T> {
    /** The records in ascending order of their ids. */
    List<T> records();

    /** The id after which the next page begins; empty at the end. */
    @Value.Redacted
    Optional<String> next();

    /** Elements without an id, which were skipped. */
    int unidentified();

    /** Starts a new value. */
    static <T> Builder<T> builder() {
        return new Builder<>();
    }

    /** Builds {@link Page}. Not thread-safe. */
    final class Builder<T> extends ImmutablePage.Builder<T> {
        Builder() {}
    }
}
