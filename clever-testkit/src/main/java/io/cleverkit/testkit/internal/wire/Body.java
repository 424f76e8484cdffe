package io.cleverkit.testkit.internal.wire;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** How the body of a message ends (RFC 9112, section 6.3), and therefore how it is taken from a connection. */
sealed interface Body {
    /** Hands the body on with its framing, as it came. */
    void copy(InputStream in, OutputStream out) throws IOException;

    /** The body's bytes without any framing. */
    byte[] read(InputStream in) throws IOException;

    /** Whether the connection can carry another message after this one. */
    default boolean leavesConnectionOpen() {
        return true;
    }

    /** The body of a request. */
    static Body ofRequest(Head head) {
        return head.says("Transfer-Encoding", "chunked") ? new Chunked() : new Sized(length(head, 0));
    }

    /** The body of the answer to a request with this method. */
    static Body ofResponse(Head head, String method) {
        int status = head.status();
        if (method.equals("HEAD") || status < 200 || status == 204 || status == 304) {
            return new Sized(0);
        }
        if (head.says("Transfer-Encoding", "chunked")) {
            return new Chunked();
        }
        long length = length(head, -1);
        return length < 0 ? new UntilClosed() : new Sized(length);
    }

    /** A length that is none is the server's to refuse, which needs no body for it. */
    private static long length(Head head, long unless) {
        return head.field("Content-Length")
                .map(text -> text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0L)
                .orElse(unless);
    }

    private static void copy(InputStream in, OutputStream out, long length) throws IOException {
        byte[] buffer = new byte[(int) Math.min(length, 1 << 16)];
        long left = length;
        while (left > 0) {
            int read = in.read(buffer, 0, (int) Math.min(left, buffer.length));
            if (read < 0) {
                throw new EOFException("The connection ended within a body");
            }
            out.write(buffer, 0, read);
            left -= read;
        }
    }

    /** As long as {@code Content-Length} says. */
    record Sized(long length) implements Body {
        @Override
        public void copy(InputStream in, OutputStream out) throws IOException {
            Body.copy(in, out, length);
        }

        @Override
        public byte[] read(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream((int) length);
            copy(in, bytes);
            return bytes.toByteArray();
        }
    }

    /** In chunks, each with its length in front (RFC 9112, section 7.1). */
    record Chunked() implements Body {
        private static final int MOST_IN_A_LINE = 8_192;

        @Override
        public void copy(InputStream in, OutputStream out) throws IOException {
            long size;
            do {
                String line = line(in);
                size = size(line);
                write(out, line);
                if (size > 0) {
                    Body.copy(in, out, size);
                    write(out, line(in));
                }
            } while (size > 0);
            String trailer;
            do {
                trailer = line(in);
                write(out, trailer);
            } while (!trailer.isEmpty());
        }

        @Override
        public byte[] read(InputStream in) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            for (long size = size(line(in)); size > 0; size = size(line(in))) {
                Body.copy(in, bytes, size);
                line(in);
            }
            while (!line(in).isEmpty()) {
                // Trailers are not kept: no fault needs them.
            }
            return bytes.toByteArray();
        }

        private static String line(InputStream in) throws IOException {
            return Head.line(in, MOST_IN_A_LINE)
                    .orElseThrow(() -> new EOFException("The connection ended within a chunked body"));
        }

        private static long size(String line) throws IOException {
            int end = line.indexOf(';');
            try {
                return Long.parseLong((end < 0 ? line : line.substring(0, end)).strip(), 16);
            } catch (NumberFormatException e) {
                throw new IOException("A chunk has no length", e);
            }
        }

        private static void write(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    /** Until the server closes the connection. */
    record UntilClosed() implements Body {
        @Override
        public void copy(InputStream in, OutputStream out) throws IOException {
            in.transferTo(out);
        }

        @Override
        public byte[] read(InputStream in) throws IOException {
            return in.readAllBytes();
        }

        @Override
        public boolean leavesConnectionOpen() {
            return false;
        }
    }
}
