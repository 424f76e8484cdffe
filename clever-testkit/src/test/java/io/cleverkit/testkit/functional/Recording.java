package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One recorded exchange with the real Clever.
 *
 * @param name the file's name without its ending
 * @param method in capitals
 * @param target path and query, without the host
 * @param sent the body of the request; empty text when it has none
 * @param headers of the answer, under lower-case names
 * @param answer the body of the answer
 */
record Recording(
        String name,
        String method,
        String target,
        String sent,
        int status,
        Map<String, String> headers,
        ObjectNode answer) {
    private static final String ENDING = ".json";

    /** Every recording there is, by name. */
    static List<Recording> all() throws IOException {
        List<String> names;
        try (Stream<Path> files = Files.list(Reference.recordings())) {
            names = files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        }
        List<Recording> all = new ArrayList<>();
        for (String name : names) {
            all.add(named(name));
        }
        return all;
    }

    static Recording named(String name) throws IOException {
        JsonNode file = Reference.recording(name);
        URI uri = URI.create(file.path("request").path("uri").textValue());
        Map<String, String> headers = new LinkedHashMap<>();
        file.path("headers")
                .properties()
                .forEach(h -> headers.put(h.getKey(), h.getValue().textValue()));
        return new Recording(
                name,
                file.path("request").path("method").textValue().toUpperCase(Locale.ROOT),
                uri.getRawQuery() == null ? uri.getRawPath() : uri.getRawPath() + "?" + uri.getRawQuery(),
                file.path("request").path("body").asText(),
                file.path("status").intValue(),
                headers,
                (ObjectNode) file.path("body"));
    }

    /** The path in parts, {@code v3.0} first. */
    List<String> path() {
        return List.of(target.replaceFirst("\\?.*", "").substring(1).split("/", -1));
    }

    boolean isList() {
        return answer.path("data").isArray();
    }

    /** The records of a list, or the one record there is. */
    List<JsonNode> records() {
        List<JsonNode> records = new ArrayList<>();
        if (isList()) {
            answer.path("data").forEach(element -> records.add(element.path("data")));
        } else if (answer.has("data")) {
            records.add(answer.path("data"));
        }
        return records;
    }

    /** The answer's links, URIs by name. */
    Map<String, String> links() {
        return linksOf(answer);
    }

    static Map<String, String> linksOf(JsonNode answer) {
        Map<String, String> links = new LinkedHashMap<>();
        answer.path("links")
                .forEach(link ->
                        links.put(link.path("rel").textValue(), link.path("uri").textValue()));
        return links;
    }
}
