package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.ListingCertificate;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Reads on while what was read is consumed, so that the round trip to the next page and the decoding cost a slow consumer
 * nothing.
 *
 * <p>It begins as a plain walk on the caller's thread, which is best while the wire is the slow part. If the consumer took
 * more than half of a page's time, from then on one batch of records is read by another thread while the one before it is
 * consumed. At most two batches are in memory. No thread waits for the consumer: the reading of a batch ends with it, so a
 * cursor that is forgotten holds none. Used by one thread at a time.
 */
final class ReadAhead<T> implements Reading<T> {
    private final ListingWalk<T> walk;
    private final Ahead settings;
    private final ConsumerWatch watch;

    private @Nullable Fill<T> filling;
    private Queue<T> ready = new ArrayDeque<>();
    private @Nullable Batch<T> last;
    private boolean closed;

    /** Records that were read, and how the reading ended if it did. */
    record Batch<T>(
            Queue<T> records, boolean atEnd, @Nullable Throwable failure) {}

    ReadAhead(ListingWalk<T> walk, Ahead settings) {
        this.walk = walk;
        this.settings = settings;
        this.watch = new ConsumerWatch(settings.clock());
    }

    @Override
    public @Nullable T next() {
        if (closed) {
            throw new IllegalStateException("this reading was closed; begin a new one");
        }
        if (filling == null && last == null) {
            return nextDirectly();
        }
        while (ready.isEmpty() && last == null) {
            takeBatch();
        }
        T record = ready.poll();
        if (record == null) {
            rethrow(last);
        }
        return record;
    }

    private @Nullable T nextDirectly() {
        watch.asked();
        T record = walk.next();
        boolean slow = watch.given(walk.pages());
        if (record != null && slow) {
            fill();
        }
        return record;
    }

    private void takeBatch() {
        Fill<T> current = filling;
        if (current == null) {
            throw new IllegalStateException("nothing is being read");
        }
        Batch<T> batch;
        try {
            if (Thread.interrupted()) {
                throw new InterruptedException(); // even if the batch is there: the caller wants to stop
            }
            batch = current.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            close();
            throw walk.interrupted();
        } catch (ExecutionException impossible) {
            throw new IllegalStateException(impossible);
        }
        ready = batch.records();
        filling = null;
        if (batch.atEnd()) {
            last = batch;
        } else {
            fill();
        }
    }

    private void fill() {
        filling = Fill.begin(walk, settings);
    }

    private static void rethrow(@Nullable Batch<?> end) {
        Throwable failure = end == null ? null : end.failure();
        if (failure instanceof RuntimeException known) {
            throw known;
        } else if (failure instanceof Error fatal) {
            throw fatal;
        }
    }

    @Override
    public boolean isDone() {
        boolean consumed = filling == null && ready.isEmpty() && (last == null || last.failure() == null);
        return consumed && walk.isDone();
    }

    @Override
    public ListingCertificate certificate() {
        return walk.certificate();
    }

    @Override
    public void close() {
        if (!isDone()) {
            closed = true;
        }
        ready.clear();
        Fill<T> current = filling;
        if (current == null) {
            walk.close();
        } else {
            current.stop();
        }
    }
}
