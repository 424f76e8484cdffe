package io.cleverkit.examples.spring;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * A request written by hand, for what no proper client sends.
 *
 * @param status of the answer
 * @param body of the answer
 */
record RawRequest(int status, String body) {
    static RawRequest get(URI server, String target, String... headers) {
        String request = "GET " + target + " HTTP/1.1\r\nHost: " + server.getAuthority()
                + "\r\nConnection: close\r\nAccept: text/html\r\n"
                + (headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n") + "\r\n";
        try (Socket socket = new Socket(server.getHost(), server.getPort())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return new RawRequest(Integer.parseInt(answer.split(" ", 3)[1]), answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
