package io.cleverkit.testkit.internal.recorded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The records found in a folder of recorded answers, the best copy of each. */
public final class Recordings {
    /** A record and how much its source is trusted. */
    private record Copy(ObjectNode record, boolean byId, Instant at) {
        boolean beats(Copy other) {
            return byId != other.byId ? byId : !at.isBefore(other.at);
        }
    }

    private final Map<String, Copy> districts = new LinkedHashMap<>();
    private final Map<Kind, Map<String, Copy>> records = new EnumMap<>(Kind.class);

    private Recordings() {
        for (Kind kind : Kind.values()) {
            records.put(kind, new LinkedHashMap<>());
        }
    }

    /** Reads the folder; see {@code RecordedDistrict} for the rules. */
    public static Recordings read(Path folder) throws IOException {
        Recordings recordings = new Recordings();
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(file -> file.getFileName().toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            recordings.add(file.getFileName().toString(), Files.readAllBytes(file));
        }
        if (recordings.districts.size() != 1) {
            throw new IllegalArgumentException(
                    "The recordings must show exactly one district, but show " + recordings.districts.size());
        }
        return recordings;
    }

    /** The district's own record. */
    public ObjectNode district() {
        return districts.values().iterator().next().record().deepCopy();
    }

    /** The records of a type. */
    public List<ObjectNode> records(Kind kind) {
        return copies(kind).values().stream()
                .map(copy -> copy.record().deepCopy())
                .toList();
    }

    private Map<String, Copy> copies(Kind kind) {
        return records.getOrDefault(kind, Map.of());
    }

    private void add(String file, byte[] json) {
        ObjectNode exchange;
        try {
            exchange = Json.parseObject(json);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("Not a recording: " + file, e);
        }
        if (!(exchange.path("request") instanceof ObjectNode)) {
            throw new IllegalArgumentException("Not a recording, it has no request: " + file);
        }
        String uri = exchange.path("request").path("uri").asText("");
        String path = uri.replaceFirst("^[a-z]+://[^/]*", "").replaceFirst("\\?.*$", "");
        boolean read = exchange.path("request").path("method").asText("").equalsIgnoreCase("get");
        if (!read || exchange.path("status").asInt() != 200 || !path.matches("/v3\\.[0-9]+/.*")) {
            return;
        }
        JsonNode data = exchange.path("body").path("data");
        Instant at = recordedAt(exchange, file);
        for (JsonNode element : data.isArray() ? data : Json.array().add(data)) {
            JsonNode record = data.isArray() ? element.path("data") : element;
            if (record instanceof ObjectNode objectNode) {
                keep(path, objectNode, at);
            }
        }
    }

    private void keep(String path, ObjectNode record, Instant at) {
        String id = Json.textOf(record, "id");
        Optional<Map<String, Copy>> home = homeOf(path, record);
        if (id == null || home.isEmpty()) {
            return;
        }
        Copy copy = new Copy(record, path.endsWith("/" + id), at);
        home.get().merge(id, copy, (old, found) -> found.beats(old) ? found : old);
    }

    /** Where a record belongs is told by the last word of its path, or the word before its id. */
    private Optional<Map<String, Copy>> homeOf(String path, ObjectNode record) {
        String[] words = path.split("/", -1);
        String last = words[words.length - 1];
        String type = last.equals(Json.textOf(record, "id")) ? words[words.length - 2] : last;
        return switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "district", "districts" -> Optional.of(districts);
            case "school" -> Optional.of(copies(Kind.SCHOOLS));
            case "course" -> Optional.of(copies(Kind.COURSES));
            case "term" -> Optional.of(copies(Kind.TERMS));
            case "mycontacts", "mystudents", "myteachers" -> Optional.of(copies(Kind.USERS));
            default -> Kind.ofPath(type).map(this::copies);
        };
    }

    private static Instant recordedAt(ObjectNode exchange, String file) {
        String text = exchange.path("recorded_at").asText("");
        if (text.isEmpty()) {
            return Instant.EPOCH;
        }
        try {
            return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("recorded_at must be a date as in HTTP headers: " + file, e);
        }
    }
}
