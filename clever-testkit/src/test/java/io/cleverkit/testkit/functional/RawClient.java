package io.cleverkit.testkit.functional;

import io.cleverkit.testkit.FakeClever;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A client that sees bytes, as no HTTP client shows them. */
final class RawClient implements AutoCloseable {
    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;
    private final InputStream in;
    private final String token;

    RawClient(FakeClever fake) throws IOException {
        this.token = fake.district().token();
        this.socket = new Socket("127.0.0.1", fake.port());
        socket.setSoTimeout(PATIENCE_MILLIS);
        this.in = new BufferedInputStream(socket.getInputStream());
    }

    /** The head of an answer. */
    record Head(List<String> lines) {
        String status() {
            return lines.get(0);
        }

        int length() {
            return lines.stream()
                    .map(line -> line.toLowerCase(Locale.ROOT))
                    .filter(line -> line.startsWith("content-length:"))
                    .mapToInt(line -> Integer.parseInt(
                            line.substring(line.indexOf(':') + 1).strip()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Asks with GET and the district's token, and waits for nothing. */
    void ask(String path) throws IOException {
        send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer " + token + "\r\n\r\n");
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    Head head() throws IOException {
        StringBuilder text = new StringBuilder();
        while (!text.toString().endsWith("\r\n\r\n")) {
            int next = in.read();
            if (next < 0) {
                throw new IOException("The connection ended after [" + text + "]");
            }
            text.append((char) next);
        }
        return new Head(List.of(text.toString().strip().split("\r\n")));
    }

    /** So many bytes, or fewer where the connection ends before. */
    String take(int bytes) throws IOException {
        return new String(in.readNBytes(bytes), StandardCharsets.UTF_8);
    }

    /** Everything until the other side closes. */
    String rest() throws IOException {
        return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether nothing more has come by now. */
    boolean isSilent() throws IOException {
        return in.available() == 0;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
