package io.cleverkit.benchmarks;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/** A delay before each answer, and so many bytes a second for all connections together. Thread-safe. */
final class SlowWire {
    private static final int CHUNK = 16 * 1024;

    private final int delayMillis;
    private final long bytesPerSecond;
    private final AtomicLong freeAt = new AtomicLong(System.nanoTime());

    /**
     * A wire.
     *
     * @param bytesPerSecond or 0 for as many as there are
     */
    SlowWire(int delayMillis, long bytesPerSecond) {
        this.delayMillis = delayMillis;
        this.bytesPerSecond = bytesPerSecond;
    }

    void delay() throws InterruptedException {
        Thread.sleep(delayMillis);
    }

    void send(byte[] bytes, OutputStream to) throws IOException, InterruptedException {
        for (int from = 0; from < bytes.length; from += CHUNK) {
            int count = Math.min(CHUNK, bytes.length - from);
            if (bytesPerSecond > 0) {
                waitForTurn(count);
            }
            to.write(bytes, from, count);
        }
    }

    /** The wire is free again once these bytes have gone; what it did not carry while nobody sent is lost. */
    private void waitForTurn(int bytes) throws InterruptedException {
        long takes = TimeUnit.SECONDS.toNanos(bytes) / bytesPerSecond;
        long now = System.nanoTime();
        long gone = freeAt.updateAndGet(free -> Math.max(free - now, 0) + now + takes);
        TimeUnit.NANOSECONDS.sleep(gone - now);
    }
}
