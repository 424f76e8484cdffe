package io.cleverkit.sso;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** The three endpoints of a log-in with answers that a test writes out byte by byte, those a fake would not give included. */
final class TinyClever implements AutoCloseable {
    static final String TOKEN = "TOKEN-MARKER-il1234567890";

    record Call(String method, String path, String authorization, String contentType, String body) {}

    record Reply(int status, String contentType, String body) {
        static Reply json(int status, String body) {
            return new Reply(status, "application/json; charset=utf-8", body);
        }
    }

    private final HttpServer server;
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    final List<Call> calls = new CopyOnWriteArrayList<>();

    TinyClever() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        token(Reply.json(200, "{\"access_token\":\"" + TOKEN + "\",\"token_type\":\"bearer\"}"));
        me(
                Reply.json(
                        200,
                        "{\"type\":\"user\",\"data\":{\"id\":\"u1\",\"district\":\"d1\",\"type\":\"user\",\"authorized_by\":\"district\"}}"));
        user(Reply.json(200, """
                        {"data":{"id":"u1","district":"d1","email":"EMAIL-MARKER@x.example",
                        "name":{"first":"FIRST-MARKER","last":"LAST-MARKER"},
                        "roles":{"student":{"sis_id":"SIS-MARKER","legacy_id":"LEGACY-MARKER","school":"s1","schools":["s1"]}}}}"""));
    }

    void token(Reply reply) {
        replies.put("/oauth/tokens", reply);
    }

    void me(Reply reply) {
        replies.put("/v3.1/me", reply);
    }

    void user(Reply reply) {
        replies.put("/v3.1/users/u1", reply);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    long callsTo(String path) {
        return calls.stream().filter(call -> call.path().equals(path)).count();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            calls.add(new Call(
                    exchange.getRequestMethod(),
                    path,
                    exchange.getRequestHeaders().getFirst("Authorization"),
                    exchange.getRequestHeaders().getFirst("Content-Type"),
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
            Reply reply = replies.get(path);
            if (reply.status() == 0) {
                return; // hangs up without an answer
            }
            byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", reply.contentType());
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
