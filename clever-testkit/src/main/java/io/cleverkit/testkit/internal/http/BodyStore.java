package io.cleverkit.testkit.internal.http;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * Bodies that never change, made once: compressed, in a temporary file that goes with this store. The second time costs what
 * reading a file costs.
 *
 * <p>Memory stays bounded: at most two bodies are made at a time, and what is remembered of one is its place. A full or failing
 * disk costs speed only. Thread-safe.
 */
public final class BodyStore implements Closeable {
    private static final int MADE_AT_A_TIME = 2;
    private static final int MOST_BODIES = 50_000;

    private final Map<String, GzippedBody> bodies = new ConcurrentHashMap<>();
    private final Semaphore making = new Semaphore(MADE_AT_A_TIME);
    private final BodyFile file;

    /** Writes a body, uncompressed. */
    @FunctionalInterface
    public interface Writer {
        void writeTo(OutputStream out) throws IOException;
    }

    /** Keeps so many bytes, compressed; bodies beyond are made anew every time. */
    public BodyStore(long mostBytes) {
        this.file = new BodyFile(mostBytes);
    }

    /** The body with the key, made by the writer unless it is here. */
    public GzippedBody body(String key, Writer writer) {
        GzippedBody kept = bodies.get(key);
        if (kept != null) {
            return kept;
        }
        making.acquireUninterruptibly();
        try {
            GzippedBody other = bodies.get(key);
            return other != null ? other : make(key, writer);
        } finally {
            making.release();
        }
    }

    private GzippedBody make(String key, Writer writer) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        int plainLength;
        try (FastGzip gzip = new FastGzip(bytes)) {
            writer.writeTo(gzip);
            plainLength = gzip.plainLength();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        byte[] body = bytes.toByteArray();
        if (bodies.size() < MOST_BODIES) {
            file.keep(body, plainLength).ifPresent(kept -> bodies.put(key, kept));
        }
        return new InMemory(body, plainLength);
    }

    /** Gives the disk space back. */
    @Override
    public void close() {
        file.close();
    }

    /** JSON shrinks to a tenth even so, and to hardly less with more effort. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, 1 << 16);
            def.setLevel(Deflater.BEST_SPEED);
        }

        /** Bytes written so far; no body has as many as an int cannot count. */
        int plainLength() {
            return def.getTotalIn();
        }
    }

    private static final class InMemory implements GzippedBody {
        private final byte[] bytes;
        private final int plainLength;

        InMemory(byte[] bytes, int plainLength) {
            this.bytes = bytes;
            this.plainLength = plainLength;
        }

        @Override
        public int length() {
            return bytes.length;
        }

        @Override
        public int plainLength() {
            return plainLength;
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes);
        }
    }
}
