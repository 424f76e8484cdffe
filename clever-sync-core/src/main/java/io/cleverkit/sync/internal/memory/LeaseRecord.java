package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.LeaseLostException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Who may run a district: the holder of the current epoch, until it gives the lease back or somebody takes it over after its
 * end. An expired lease that nobody took is still its holder's to renew. Thread-safe.
 */
final class LeaseRecord {
    private long epoch;
    private boolean given;
    private Instant expiresAt = Instant.MIN;

    synchronized Optional<Long> acquire(Instant now, Duration ttl) {
        if (isHeld(now)) {
            return Optional.empty();
        }
        epoch++;
        given = true;
        expiresAt = now.plus(ttl);
        return Optional.of(epoch);
    }

    synchronized boolean renew(Lease lease, Instant now, Duration ttl) {
        if (!isOf(lease)) {
            return false;
        }
        expiresAt = now.plus(ttl);
        return true;
    }

    /** In memory there is no row to lock: a take-over between this and the end of the batch takes a pause as long as the lease. */
    synchronized void fence(Lease lease, Instant now, Duration ttl) {
        if (!renew(lease, now, ttl)) {
            throw new LeaseLostException(lease);
        }
    }

    synchronized void release(Lease lease) {
        if (isOf(lease)) {
            given = false;
        }
    }

    synchronized boolean isHeld(Instant now) {
        return given && expiresAt.isAfter(now);
    }

    private boolean isOf(Lease lease) {
        return given && epoch == lease.epoch();
    }
}
