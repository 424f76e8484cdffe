package io.cleverkit.roster.internal.http;

import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * A body read while it arrives, that gives up when nothing arrives for a while.
 *
 * <p>The JDK's own stream waits for ever: the timeout of a request ends once the headers are there. Memory is bounded by
 * the few chunks asked for ahead.
 */
final class BodyStream extends InputStream implements HttpResponse.BodySubscriber<InputStream> {
    private static final int CHUNKS_AHEAD = 8;

    private sealed interface Arrival permits Chunk, Failure, End {}

    private record Chunk(List<ByteBuffer> buffers) implements Arrival {}

    private record Failure(Throwable cause) implements Arrival {}

    private record End() implements Arrival {}

    private final Duration patience;
    private final Budget budget;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();
    private final AtomicReference<Flow.@Nullable Subscription> subscription = new AtomicReference<>();
    private volatile boolean closed;

    // Touched by the reading thread only.
    private final Queue<ByteBuffer> buffers = new ArrayDeque<>();
    private boolean ended;

    BodyStream(Duration patience, Budget budget) {
        this.patience = patience;
        this.budget = budget;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public void onSubscribe(Flow.Subscription incoming) {
        if (!subscription.compareAndSet(null, incoming) || closed) {
            incoming.cancel();
        } else {
            incoming.request(CHUNKS_AHEAD);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> chunk) {
        arrivals.add(new Chunk(chunk));
    }

    @Override
    public void onError(Throwable cause) {
        arrivals.add(new Failure(cause));
    }

    @Override
    public void onComplete() {
        arrivals.add(new End());
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        ByteBuffer buffer = buffer();
        if (buffer == null) {
            return -1;
        }
        int count = Math.min(length, buffer.remaining());
        buffer.get(target, offset, count);
        return count;
    }

    private @Nullable ByteBuffer buffer() throws IOException {
        while (!ended) {
            ByteBuffer head = buffers.peek();
            if (head == null) {
                take(next());
            } else if (head.hasRemaining()) {
                return head;
            } else {
                buffers.remove();
            }
        }
        return null;
    }

    private void take(Arrival arrival) throws IOException {
        if (arrival instanceof Chunk chunk) {
            buffers.addAll(chunk.buffers());
            Flow.Subscription source = subscription.get();
            if (source != null) {
                source.request(1);
            }
        } else if (arrival instanceof Failure failure) {
            arrivals.add(failure); // so that another read fails as well and takes it for no end
            throw failure.cause() instanceof IOException io ? io : new IOException("body failed", failure.cause());
        } else {
            ended = true;
        }
    }

    private Arrival next() throws IOException {
        if (closed) {
            throw new IOException("closed");
        }
        try {
            if (budget.isOver()) {
                throw new HttpTimeoutException("the call's time is over");
            }
            Duration longest = budget.cap(patience);
            Arrival arrival = arrivals.poll(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (arrival == null) {
                throw new HttpTimeoutException("no bytes for " + longest);
            }
            return arrival;
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    @Override
    public void close() {
        closed = true;
        Flow.Subscription source = subscription.get();
        if (source != null) {
            source.cancel();
        }
    }
}
