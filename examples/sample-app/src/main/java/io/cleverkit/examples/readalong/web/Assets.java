package io.cleverkit.examples.readalong.web;

import io.javalin.config.RoutesConfig;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;

/** The few files beside the pages, read once. */
public final class Assets {
    private static final Map<String, String> TYPES = Map.of(
            "readalong.css", "text/css; charset=utf-8",
            "readalong.svg", "image/svg+xml",
            "progress.js", "text/javascript; charset=utf-8");

    private Assets() {}

    /** Adds a route for each file. */
    public static void addTo(RoutesConfig routes) {
        TYPES.forEach((name, type) -> {
            byte[] content = read(name);
            routes.get(
                    "/assets/" + name,
                    ctx -> ctx.contentType(type)
                            .header("Cache-Control", "max-age=3600")
                            .result(content));
        });
    }

    private static byte[] read(String name) {
        try (InputStream stream = Assets.class.getResourceAsStream("/assets/" + name)) {
            if (stream == null) {
                throw new IllegalStateException("An asset is missing from the build: " + name);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
