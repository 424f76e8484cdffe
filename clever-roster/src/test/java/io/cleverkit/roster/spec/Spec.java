package io.cleverkit.roster.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.cleverkit.roster.ApiVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Assumptions;

/** One of Clever's specification files, with the fields that are documented or recorded beyond it. */
final class Spec {
    private static final Path FOLDER = Path.of(System.getProperty("cleverkit.reference", "absent"), "openapi");
    private static final List<String> FILES = List.of(
            "v3.0.yml", "v3.1.yml", "v3.0-events.yml", "v3.1-events.yml", "v3.1-lms.yml", "v3.1-attendance.yml");

    private static final String TEXT = "{type: string}";
    private static final String TIME = "{type: string, format: datetime}";
    private static final Map<String, Map<String, String>> BEYOND = Map.of(
            "AttachmentRequest", Map.of("text", TEXT),
            "Contact", Map.of("relationship", TEXT, "type", TEXT, "students", "{type: array, items: {type: string}}"),
            "Student", Map.of("email", TEXT, "frl_status", TEXT, "iep_status", TEXT, "home_language", TEXT),
            "District",
                    Map.of(
                            "last_clever_sync",
                            TIME,
                            "last_lms_sync",
                            TIME,
                            "lms_matched_percentage",
                            "{type: number}"));

    private final String name;
    private final JsonNode yaml;

    /** One operation; the path as the specification has it. */
    record Operation(Spec spec, String method, String path, JsonNode node) {
        String id() {
            return node.path("operationId").asText();
        }

        ApiVersion version() {
            return spec.version();
        }

        /** Names of the query parameters. */
        Set<String> query() {
            Set<String> names = new LinkedHashSet<>();
            node.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    names.add(parameter.path("name").asText());
                }
            });
            return names;
        }

        /** The schema of a success; missing where there is none. */
        JsonNode answer() {
            return spec.resolved(node.at("/responses/200/schema"));
        }

        /** The schema of the body; missing where there is none. */
        JsonNode body() {
            for (JsonNode parameter : node.path("parameters")) {
                if (parameter.path("in").asText().equals("body")) {
                    return spec.resolved(parameter.path("schema"));
                }
            }
            return node.path("none");
        }

        @Override
        public String toString() {
            return spec.name + " " + method + " " + path;
        }
    }

    private Spec(String name, JsonNode yaml) {
        this.name = name;
        this.yaml = yaml;
    }

    /** All files; skips the test where they are absent. */
    static List<Spec> all() {
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "SKIPPED: no specification files beside the project");
        return FILES.stream().map(Spec::read).toList();
    }

    private static Spec read(String name) {
        ObjectMapper mapper = new ObjectMapper(new YAMLFactory());
        try {
            JsonNode yaml = mapper.readTree(FOLDER.resolve(name).toFile());
            for (var definition : BEYOND.entrySet()) {
                if (yaml.at("/definitions/" + definition.getKey() + "/properties") instanceof ObjectNode properties) {
                    for (var field : definition.getValue().entrySet()) {
                        properties.putIfAbsent(field.getKey(), mapper.readTree(field.getValue()));
                    }
                }
            }
            return new Spec(name, yaml);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    ApiVersion version() {
        return name.startsWith("v3.0") ? ApiVersion.V3_0 : ApiVersion.V3_1;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        yaml.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(new Operation(
                                this, method.getKey().toUpperCase(Locale.ROOT), path.getKey(), method.getValue()))));
        return operations;
    }

    JsonNode definition(String definition) {
        return yaml.path("definitions").path(definition);
    }

    /** Names of the definitions that extend another one. */
    List<String> heirs() {
        List<String> heirs = new ArrayList<>();
        yaml.path("definitions").properties().forEach(definition -> {
            if (definition.getValue().has("allOf")) {
                heirs.add(definition.getKey());
            }
        });
        return heirs;
    }

    /** The schema itself or what it refers to; the name of the definition is kept in {@code x-name}. */
    JsonNode resolved(JsonNode schema) {
        String ref = schema.path("$ref").asText();
        if (ref.isEmpty()) {
            return schema;
        }
        String definition = ref.substring(ref.lastIndexOf('/') + 1);
        ObjectNode named = definition(definition).deepCopy();
        return named.put("x-name", definition);
    }
}
