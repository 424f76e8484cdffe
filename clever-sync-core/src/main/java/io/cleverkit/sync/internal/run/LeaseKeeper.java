package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.SyncState;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Prolongs the leases of the runs that are on, also while these wait for the source, and tells a run when its lease is lost.
 * Thread-safe.
 */
public final class LeaseKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeaseKeeper.class);

    private final SyncState state;
    private final Duration leaseTime;
    private final Map<Lease, AtomicBoolean> lost = new ConcurrentHashMap<>();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread thread = new Thread(work, "cleverkit-leases");
        thread.setDaemon(true);
        return thread;
    });

    public LeaseKeeper(SyncState state, Duration leaseTime) {
        this.state = state;
        this.leaseTime = leaseTime;
        long every = Math.max(1, leaseTime.toMillis() / 3);
        var unused = timer.scheduleWithFixedDelay(this::renewAll, every, every, TimeUnit.MILLISECONDS);
    }

    /** Prolongs the lease from now on; the answer turns true when it is lost. */
    public AtomicBoolean keep(Lease lease) {
        AtomicBoolean isLost = new AtomicBoolean();
        lost.put(lease, isLost);
        return isLost;
    }

    /** Stops prolonging the lease and gives it back. */
    public void giveBack(Lease lease) {
        lost.remove(lease);
        try {
            state.release(lease);
        } catch (RuntimeException e) {
            // It then runs out by itself.
            LOG.warn("A lease could not be given back [cause={}]", e.getClass().getName());
        }
    }

    private void renewAll() {
        lost.forEach((lease, isLost) -> {
            try {
                if (!state.renew(lease, leaseTime)) {
                    isLost.set(true);
                }
            } catch (RuntimeException e) {
                // Tried again soon; should the lease run out meanwhile, the fence of the next batch stops the run.
                LOG.warn(
                        "A lease could not be prolonged [cause={}]",
                        e.getClass().getName());
            }
        });
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }
}
