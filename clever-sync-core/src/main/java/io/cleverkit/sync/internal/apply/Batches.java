package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.LeaseLostException;
import io.cleverkit.sync.internal.state.StateBackedStorage;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs work batch by batch, each in one fenced transaction. A batch that throws is rolled back and halved until the item that
 * is to blame stands alone: its neighbours get in, it is reported and left for the next run.
 */
public final class Batches {
    /** So many items in a row that fail by themselves are no poisoned records but a store that is down. */
    static final int FAILURES_IN_A_ROW = 100;

    private static final Logger LOG = LoggerFactory.getLogger(Batches.class);

    private final StateBackedStorage storage;
    private final Lease lease;
    private final Duration leaseTime;
    private final BooleanSupplier stopAsked;
    private final IntConsumer progress;
    private final int size;
    private final Set<String> causesTold = new HashSet<>();
    private int failuresInARow;

    public Batches(
            StateBackedStorage storage,
            Lease lease,
            Duration leaseTime,
            BooleanSupplier stopAsked,
            IntConsumer progress,
            int size) {
        this.storage = storage;
        this.lease = lease;
        this.leaseTime = leaseTime;
        this.stopAsked = stopAsked;
        this.progress = progress;
        this.size = size;
    }

    /**
     * Runs the work.
     *
     * @param items all of them
     * @param work does a batch in a transaction and returns what is to be counted once that is committed
     * @param poisoned told of each item that cannot be done
     */
    <T> void run(List<T> items, WorkInTransaction<T> work, BiConsumer<T, RuntimeException> poisoned) {
        for (int from = 0; from < items.size(); from += size) {
            if (stopAsked.getAsBoolean()) {
                throw new RunStoppedException();
            }
            List<T> batch = items.subList(from, Math.min(from + size, items.size()));
            runOrHalve(batch, work, poisoned);
            progress.accept(batch.size());
        }
    }

    private <T> void runOrHalve(List<T> items, WorkInTransaction<T> work, BiConsumer<T, RuntimeException> poisoned) {
        Runnable count;
        try {
            count = storage.transactions().inTransaction(() -> {
                storage.state().fence(lease, leaseTime);
                return work.doBatch(items);
            });
        } catch (LeaseLostException e) {
            throw e;
        } catch (RuntimeException e) {
            failed(items, work, poisoned, e);
            return;
        }
        failuresInARow = 0;
        count.run();
    }

    private <T> void failed(
            List<T> items, WorkInTransaction<T> work, BiConsumer<T, RuntimeException> poisoned, RuntimeException e) {
        if (items.size() > 1) {
            int middle = items.size() / 2;
            runOrHalve(items.subList(0, middle), work, poisoned);
            runOrHalve(items.subList(middle, items.size()), work, poisoned);
            return;
        }
        failuresInARow++;
        if (failuresInARow >= FAILURES_IN_A_ROW) {
            throw new StoreDownException(e);
        }
        tellOnce(e);
        poisoned.accept(items.get(0), e);
    }

    /** The host's message may hold personal data, so only its kind is told, and each kind once. */
    private void tellOnce(RuntimeException e) {
        String cause = e.getClass().getName();
        if (causesTold.add(cause)) {
            LOG.warn(
                    "A record could not be written; the run goes on [district={}, cause={}]",
                    lease.connection().district(),
                    cause);
        }
    }

    /** Does a batch in a transaction. */
    @FunctionalInterface
    interface WorkInTransaction<T> {
        /** Returns what is to be counted once the transaction is committed: counts must tell what was done. */
        Runnable doBatch(List<T> items);
    }
}
