package io.cleverkit.roster.functional;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;

/** A server that can do what no HTTP server would: stop in the middle. One connection for each request. */
final class RawServer implements AutoCloseable {
    private static final Answer NOTHING_LEFT =
            new Answer("HTTP/1.1 599 Unplanned\r\n\r\n".getBytes(StandardCharsets.US_ASCII), End.CLOSE);

    final List<String> requestLines = new CopyOnWriteArrayList<>();
    final CountDownLatch stalling = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final Queue<Answer> answers = new ConcurrentLinkedQueue<>();
    private final ServerSocket socket;

    enum End {
        CLOSE,
        RESET,
        STALL
    }

    record Answer(byte[] bytes, End end) {}

    RawServer() throws IOException {
        socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::serve, "raw-server");
        thread.setDaemon(true);
        thread.start();
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** Announces the whole body and sends only so many bytes of it. */
    RawServer cut(String body, int sent, End end) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        return raw(head(bytes.length, ""), bytes, sent, end);
    }

    RawServer whole(String body) {
        return cut(body, body.getBytes(StandardCharsets.UTF_8).length, End.CLOSE);
    }

    /** Ends a body early but by the book: what was announced is what comes. */
    RawServer shortened(String body, int sent) {
        return raw(head(sent, ""), body.getBytes(StandardCharsets.UTF_8), sent, End.CLOSE);
    }

    RawServer gzip(String body, double share) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(body.getBytes(StandardCharsets.UTF_8));
        }
        byte[] bytes = packed.toByteArray();
        return raw(head(bytes.length, "Content-Encoding: gzip\r\n"), bytes, (int) (bytes.length * share), End.CLOSE);
    }

    /** An answer of another status or type; headers end with a line break each. */
    RawServer answer(int status, String headers, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " X\r\n" + headers + "Content-Length: " + bytes.length
                + "\r\nConnection: close\r\n\r\n";
        return raw(head, bytes, bytes.length, End.CLOSE);
    }

    /** Bytes that are no HTTP answer. */
    RawServer noHttp(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return raw("", bytes, bytes.length, End.CLOSE);
    }

    RawServer end(End end) {
        answers.add(new Answer(new byte[0], end));
        return this;
    }

    private static String head(int length, String more) {
        return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n" + more + "Content-Length: " + length
                + "\r\nConnection: close\r\n\r\n";
    }

    private RawServer raw(String head, byte[] body, int sent, End end) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        all.write(body, 0, sent);
        answers.add(new Answer(all.toByteArray(), end));
        return this;
    }

    private void serve() {
        while (true) {
            try (Socket connection = socket.accept()) {
                answer(connection);
            } catch (SocketException closed) {
                if (socket.isClosed()) {
                    return;
                }
            } catch (IOException | InterruptedException gone) {
                // The client hung up, which some tests want.
            }
        }
    }

    private void answer(Socket connection) throws IOException, InterruptedException {
        BufferedReader in =
                new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
        requestLines.add(in.readLine());
        for (String line = in.readLine(); line != null && !line.isEmpty(); ) {
            line = in.readLine();
        }
        // The last answer stays: under load the JDK may repeat a read by itself.
        Answer next = answers.size() > 1 ? answers.remove() : Objects.requireNonNullElse(answers.peek(), NOTHING_LEFT);
        connection.getOutputStream().write(next.bytes());
        connection.getOutputStream().flush();
        if (next.end() == End.RESET) {
            connection.setSoLinger(true, 0);
        } else if (next.end() == End.STALL) {
            stalling.countDown();
            released.await();
        }
    }

    /** Lets a stalled connection go. */
    void release() {
        released.countDown();
    }

    @Override
    public void close() {
        released.countDown();
        try {
            socket.close();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
