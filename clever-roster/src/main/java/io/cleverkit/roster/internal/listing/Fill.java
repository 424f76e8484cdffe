package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.internal.listing.ReadAhead.Batch;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * The reading of one batch, by another thread, or by the one that wants the batch if no other has begun by then: an executor
 * whose threads all wait for batches must not wait for itself. The walk is the reading thread's until the batch is there;
 * whoever stops it beforehand leaves the closing of the walk to it.
 */
final class Fill<T> implements Runnable {
    /** Less than this is not worth waking somebody for. */
    private static final int WORTH_A_WAKING = 64;

    private final ListingWalk<T> walk;
    private final int most;
    private final CompletableFuture<Batch<T>> result = new CompletableFuture<>();
    private volatile boolean wanted;
    private volatile boolean stopped;

    // Guarded by this.
    private boolean begun;
    private @Nullable Thread worker;

    private Fill(ListingWalk<T> walk, int most) {
        this.walk = walk;
        this.most = most;
    }

    static <T> Fill<T> begin(ListingWalk<T> walk, Ahead settings) {
        Fill<T> fill = new Fill<>(walk, settings.records());
        try {
            settings.executor().execute(fill);
        } catch (RejectedExecutionException full) {
            fill.run(); // slower, but nothing is lost
        }
        return fill;
    }

    /** Waits for the batch, which from now on ends as soon as it is worth handing over. */
    Batch<T> await() throws InterruptedException, ExecutionException {
        wanted = true;
        run();
        return result.get();
    }

    /** Stops the transfer at once, by an interrupt if it is under way. */
    synchronized void stop() {
        stopped = true;
        if (worker == null) {
            walk.close();
        } else {
            worker.interrupt();
        }
    }

    @Override
    public void run() {
        synchronized (this) {
            if (begun || stopped) {
                return;
            }
            begun = true;
            worker = Thread.currentThread();
        }
        Batch<T> batch = read();
        synchronized (this) {
            worker = null;
            if (stopped) {
                Thread.interrupted(); // it was for the reading, and not for what the thread does next
                walk.close();
            }
        }
        result.complete(batch);
    }

    private Batch<T> read() {
        Queue<T> records = new ArrayDeque<>();
        try {
            while (!stopped && records.size() < most && !(wanted && records.size() >= WORTH_A_WAKING)) {
                T record = walk.next();
                if (record == null) {
                    return new Batch<>(records, true, null);
                }
                records.add(record);
            }
            return new Batch<>(records, stopped, null);
        } catch (RuntimeException | Error failure) {
            return new Batch<>(records, true, failure);
        }
    }
}
