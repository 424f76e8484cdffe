package io.cleverkit.testkit.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One of Clever's specification files, read as it is and turned into JSON Schema by rule: what is not named is refused, except
 * what recorded answers are known to have beyond it; {@code x-nullable} allows null; Clever's own formats become patterns.
 */
final class Spec {
    /** Recorded, or documented, and in no specification: see the choices in the README. */
    private static final Map<String, Set<String>> BEYOND = Map.of(
            "Student", Set.of("email", "frl_status", "iep_status", "home_language"),
            "District", Set.of("last_clever_sync"));

    private static final Map<String, String> PATTERNS = Map.of(
            "datetime", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$",
            "date-time", "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z$",
            "date", "^\\d{4}-\\d\\d-\\d\\d$",
            "mongo-id", "^[0-9a-f]{24}$");

    private final String name;
    private final JsonNode yaml;
    private final ObjectNode definitions;
    private final Map<String, Schema> schemas = new HashMap<>();

    /** One operation; the path as the specification has it. */
    record Operation(Spec spec, String method, String path, JsonNode node) {
        List<Parameter> query() {
            List<Parameter> parameters = new ArrayList<>();
            node.path("parameters").forEach(parameter -> {
                if (parameter.path("in").asText().equals("query")) {
                    List<String> values = new ArrayList<>();
                    parameter.path("enum").forEach(value -> values.add(value.asText()));
                    parameters.add(new Parameter(parameter.path("name").asText(), values));
                }
            });
            return parameters;
        }

        Set<Integer> statuses() {
            Set<Integer> statuses = new java.util.TreeSet<>();
            node.path("responses").fieldNames().forEachRemaining(status -> statuses.add(Integer.valueOf(status)));
            return statuses;
        }

        @Override
        public String toString() {
            return spec.name + " " + method.toUpperCase(java.util.Locale.ROOT) + " " + path;
        }
    }

    /** One query parameter with the values it may have; none where any is allowed. */
    record Parameter(String name, List<String> values) {}

    private Spec(String name, JsonNode yaml) {
        this.name = name;
        this.yaml = yaml;
        this.definitions = (ObjectNode) yaml.path("definitions").deepCopy();
        makeStrict();
    }

    static Spec read(Path folder, String name) throws IOException {
        return new Spec(
                name,
                new ObjectMapper(new YAMLFactory())
                        .readTree(folder.resolve(name).toFile()));
    }

    /** {@code v3.0} or {@code v3.1}. */
    String version() {
        return yaml.path("basePath").asText().substring(1);
    }

    String name() {
        return name;
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        yaml.path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .properties()
                        .forEach(method -> operations.add(
                                new Operation(this, method.getKey(), path.getKey(), method.getValue()))));
        return operations;
    }

    /** What is wrong with an answer; empty when nothing is. */
    List<String> violations(Operation operation, int status, JsonNode answer) {
        JsonNode response = operation.node().path("responses").path(Integer.toString(status));
        if (response.has("$ref")) {
            String named = response.path("$ref").asText().replace("#/responses/", "");
            response = yaml.path("responses").path(named);
        }
        if (response.isMissingNode()) {
            return List.of("status " + status + " is not specified");
        }
        String type = response.path("schema").path("$ref").asText().replace("#/definitions/", "");
        // One file refers to a definition that it lacks; an error is an error.
        String known = definitions.has(type) ? type : type.equals("Unauthorized") ? "NotFound" : "";
        return type.isEmpty()
                ? List.of()
                : schemas.computeIfAbsent(known, this::schema).validate(answer).stream()
                        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
                        .toList();
    }

    private Schema schema(String type) {
        ObjectNode schema = definitions.objectNode().put("$ref", "#/definitions/" + type);
        schema.set("definitions", definitions);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema);
    }

    private void makeStrict() {
        List<String> events = new ArrayList<>();
        for (Map.Entry<String, JsonNode> definition : definitions.properties()) {
            String type = definition.getKey();
            if (type.contains(".")) {
                events.add(type);
            } else {
                strict(definition.getValue());
            }
            if (!(definition.getValue().path("properties") instanceof ObjectNode properties)) {
                continue;
            }
            if (type.equals("Term")) {
                // Recorded in both formats, in one answer.
                properties.properties().stream()
                        .filter(field -> field.getKey().endsWith("_date"))
                        .forEach(field -> ((ArrayNode) field.getValue().path("anyOf"))
                                .addObject()
                                .put("type", "string")
                                .put("pattern", PATTERNS.get("date")));
            }
            if (type.endsWith("Response")) {
                // Elements of lists have a link to the record, single records have links, lists may be counted.
                properties.putObject("uri").put("type", "string");
                properties.putObject("count").put("type", "integer");
                ObjectNode links = properties.putObject("links");
                links.put("type", "array");
                links.putObject("items").put("type", "object");
            }
            for (String beyond : BEYOND.getOrDefault(type, Set.of())) {
                if (!properties.has(beyond)) {
                    properties.putObject(beyond).put("type", "string");
                }
            }
            if (type.endsWith("Object")) {
                // Recorded here, specified one level up.
                properties.putObject("previous_attributes").put("type", "object");
            }
        }
        if (!events.isEmpty()) {
            oneOfTheEvents(events);
        }
    }

    private static void strict(JsonNode node) {
        if (!(node instanceof ObjectNode object)) {
            node.forEach(Spec::strict);
            return;
        }
        object.forEach(Spec::strict);
        String format = object.path("format").asText();
        if (PATTERNS.containsKey(format) && object.path("type").isTextual()) {
            object.remove("format");
            object.put("pattern", PATTERNS.get(format));
        } else if (object.path("type").isTextual()) {
            object.remove("format");
        }
        if (object.path("properties").isObject() && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
        boolean nullable = object.path("x-nullable").asBoolean();
        // Words about the fields that no validator knows.
        List.of("x-nullable", "x-validation", "x-omitempty", "discriminator").forEach(word -> {
            if (!object.path(word).isObject()) {
                object.remove(word);
            }
        });
        if (nullable) {
            nullable(object);
        }
    }

    private static void nullable(ObjectNode object) {
        ObjectNode original = object.deepCopy();
        object.removeAll();
        ArrayNode choice = object.putArray("anyOf");
        choice.add(original);
        choice.addObject().put("type", "null");
        // Texts that are empty are sent as such, whatever pattern they else have.
        if (original.path("type").asText().equals("string")) {
            choice.addObject().put("const", "");
        }
    }

    /** Swagger's discriminator, spelled out: each type of event has its own object. */
    private void oneOfTheEvents(List<String> types) {
        ObjectNode base = (ObjectNode) definitions.path("Event").path("properties");
        ObjectNode any = definitions.objectNode();
        ArrayNode choice = any.putArray("anyOf");
        for (String type : types) {
            JsonNode data = definitions
                    .path(type)
                    .path("allOf")
                    .path(1)
                    .path("properties")
                    .path("data");
            ObjectNode event = choice.addObject().put("type", "object").put("additionalProperties", false);
            ObjectNode properties = base.deepCopy();
            properties.putObject("type").put("const", type);
            properties.set("data", data);
            properties.putObject("previous_attributes").put("type", "object");
            event.set("properties", properties);
            event.putArray("required").add("id").add("type").add("created").add("data");
        }
        types.forEach(definitions::remove);
        definitions.set("Event", any);
    }
}
