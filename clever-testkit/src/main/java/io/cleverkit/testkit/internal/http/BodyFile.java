package io.cleverkit.testkit.internal.http;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A temporary file of bodies, one after the other. It is made with the first, and goes with this object. Thread-safe. */
final class BodyFile implements Closeable {
    private final long most;
    private @Nullable FileChannel channel;
    private boolean closed;
    private long end;

    BodyFile(long most) {
        this.most = most;
    }

    /** Appends a body; empty when there is no room for it. */
    synchronized Optional<GzippedBody> keep(byte[] body, int plainLength) {
        if (closed || end + body.length > most) {
            return Optional.empty();
        }
        try {
            FileChannel open = opened();
            ByteBuffer bytes = ByteBuffer.wrap(body);
            for (long at = end; bytes.hasRemaining(); ) {
                at += open.write(bytes, at);
            }
            Kept kept = new Kept(open, end, body.length, plainLength);
            end += body.length;
            return Optional.of(kept);
        } catch (IOException e) {
            // Without a place on disk it is made again the next time.
            return Optional.empty();
        }
    }

    private FileChannel opened() throws IOException {
        if (channel == null) {
            channel = FileChannel.open(
                    Files.createTempFile("fake-clever-", ".bodies"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE);
        }
        return channel;
    }

    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The file of bodies cannot be closed", e);
        }
    }

    private record Kept(FileChannel file, long start, int length, int plainLength) implements GzippedBody {
        @Override
        public InputStream open() {
            return new Part(file, start, length);
        }
    }

    /** Reads a part of the file, leaving the channel's own position alone. */
    private static final class Part extends InputStream {
        private final FileChannel file;
        private long at;
        private int left;

        Part(FileChannel file, long start, int length) {
            this.file = file;
            this.at = start;
            this.left = length;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] bytes, int offset, int count) throws IOException {
            Objects.checkFromIndexSize(offset, count, bytes.length);
            if (count == 0) {
                return 0;
            }
            if (left == 0) {
                return -1;
            }
            int read = file.read(ByteBuffer.wrap(bytes, offset, Math.min(count, left)), at);
            if (read < 0) {
                throw new EOFException("the file of bodies is shorter than it was");
            }
            at += read;
            left -= read;
            return read;
        }

        @Override
        public int available() {
            return left;
        }
    }
}
