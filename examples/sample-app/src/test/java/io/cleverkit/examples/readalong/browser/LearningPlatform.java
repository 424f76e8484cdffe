package io.cleverkit.examples.readalong.browser;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** A page of a learning management system that shows something in a frame; another site than Readalong, which is on localhost. */
final class LearningPlatform implements AutoCloseable {
    private static final String PAGE = """
            <!doctype html><html lang="en"><title>Course</title>
            <h1>Reading, period 3</h1>
            <iframe title="Assignment" width="900" height="600" src="%s"></iframe>
            """;

    private final HttpServer server;

    private LearningPlatform(HttpServer server) {
        this.server = server;
    }

    static LearningPlatform showing(URI framed) {
        byte[] page = PAGE.formatted(framed.toString().replace("&", "&amp;")).getBytes(StandardCharsets.UTF_8);
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
            server.createContext("/", exchange -> {
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return new LearningPlatform(server);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI course() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
