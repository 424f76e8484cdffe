package io.cleverkit.sync;

import org.immutables.value.Value;

/**
 * How much a run may remove before it waits for a person. Counted for each kind of record, and for accounts in each role,
 * against what is in use.
 *
 * <p>From 100 records on, a removal is held that is more than {@link #removalPercent()} of them <b>and</b> at least {@link
 * #minRemovals()}. Below 100, where percentages mean little, it takes more than 20 % (or more than {@link #removalPercent()},
 * whichever is greater) and at least 5. Whatever the size, {@link #maxRemovals()} at once are held; and where 5 or more would
 * become none at all, the whole plan is.
 */
@Value.Immutable
@SyncStyle
public interface GuardLimits {
    /** The limits that fit most hosts: 10 %, at least 25, never more than 2,000. */
    GuardLimits DEFAULT = builder().build();

    /**
     * Greatest share that may go at once, in percent; 10 unless set. 100 switches all removal rules off but the one against
     * emptiness.
     */
    @Value.Default
    default int removalPercent() {
        return 10;
    }

    /** From how many on a share counts; 25 unless set. */
    @Value.Default
    default int minRemovals() {
        return 25;
    }

    /** How many may go at once at most; 2,000 unless set. */
    @Value.Default
    default int maxRemovals() {
        return 2_000;
    }

    /** Refuses numbers that make no sense. */
    @Value.Check
    default void check() {
        if (removalPercent() < 0 || removalPercent() > 100) {
            throw new IllegalArgumentException("removalPercent must be from 0 to 100");
        }
        if (minRemovals() < 1) {
            throw new IllegalArgumentException("minRemovals must be at least 1");
        }
        if (maxRemovals() < 1) {
            throw new IllegalArgumentException("maxRemovals must be at least 1");
        }
    }

    /** Returns a builder with the default limits; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link GuardLimits}. Not thread-safe. */
    final class Builder extends ImmutableGuardLimits.Builder {
        Builder() {}
    }
}
