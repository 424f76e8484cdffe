package io.cleverkit.roster.spec;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Random values that a schema allows, and that Clever sends against it: null and {@code ""} for nothing, texts that no list of
 * values has, both formats of a term's dates. Replayable by its seed.
 */
final class RandomAnswers {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] SCRAPS = {"Ana", "O'Neil", "李", "\"", "\\", "é", " ", "0", "\n", "🙂", "9-B", "<b>"};

    /** Days, though the specification says date-times: both were recorded. */
    private static final Set<String> DAYS = Set.of("Term", "SchoolEnrollment");

    private final Spec spec;
    private final Random random;
    private long turn;
    private long ids = 0x58da8a43cc70L;

    RandomAnswers(Spec spec, long seed) {
        this.spec = spec;
        this.random = new Random(seed);
        this.turn = seed * 5; // as many as a page may have, so that the next seed goes on with others
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** A value of a schema that may be a reference. */
    JsonNode value(JsonNode reference) {
        JsonNode schema = spec.resolved(reference);
        if (schema.has("discriminator")) {
            return heir();
        }
        if (schema.has("allOf")) {
            ObjectNode merged = JSON.objectNode();
            schema.path("allOf").forEach(part -> merged.setAll((ObjectNode) object(spec.resolved(part))));
            return merged;
        }
        if (schema.has("properties")) {
            return object(schema);
        }
        return switch (schema.path("type").asText()) {
            case "object" -> freeObject();
            case "array" -> array(schema.path("items"));
            case "boolean" -> JSON.booleanNode(random.nextBoolean());
            case "integer" -> JSON.numberNode(random.nextInt(1_000_000) - 10);
            case "number" -> JSON.numberNode(new java.math.BigDecimal(random.nextInt(100_000)).movePointLeft(2));
            default -> text(schema);
        };
    }

    /** Some kind of event, each in its turn so that none is left out: the name of its definition is its type. */
    private JsonNode heir() {
        List<String> types = spec.heirs();
        String type = types.get((int) Math.floorMod(turn++, (long) types.size()));
        ObjectNode event = (ObjectNode) value(spec.definition(type));
        event.put("type", type);
        if (type.endsWith(".updated")) {
            // Against the specification, it was recorded within the data.
            boolean recorded = random.nextBoolean() && event.path("data") instanceof ObjectNode;
            ObjectNode place = recorded ? (ObjectNode) event.path("data") : event;
            event.remove("previous_attributes");
            place.set("previous_attributes", freeObject());
        }
        return shuffled(event);
    }

    private JsonNode object(JsonNode schema) {
        ObjectNode object = JSON.objectNode();
        String owner = schema.path("x-name").asText();
        schema.path("properties").properties().forEach(property -> {
            String name = property.getKey();
            if (name.equals("id") && !owner.equals("Submission")) {
                object.put(name, nextId());
            } else if (name.equals("data") || name.equals("object") || below(10) > 0) {
                object.set(name, property(owner, name, property.getValue()));
            }
        });
        return shuffled(object);
    }

    private JsonNode property(String owner, String name, JsonNode schema) {
        boolean day = DAYS.contains(owner) && name.endsWith("_date");
        if (schema.path("x-nullable").asBoolean() && below(12) == 0) {
            return JSON.nullNode();
        }
        return day ? JSON.textNode(random.nextBoolean() ? day() : day() + "T00:00:00.000Z") : value(schema);
    }

    /** Fields come in no particular order. */
    private ObjectNode shuffled(ObjectNode object) {
        var fields = new java.util.ArrayList<>(object.properties());
        java.util.Collections.shuffle(fields, random);
        ObjectNode other = JSON.objectNode();
        fields.forEach(field -> other.set(field.getKey(), field.getValue()));
        return other;
    }

    private ObjectNode freeObject() {
        ObjectNode object = JSON.objectNode();
        for (int i = below(4); i > 0; i--) {
            object.put("column_" + i, scraps());
        }
        return object;
    }

    private ArrayNode array(JsonNode items) {
        ArrayNode array = JSON.arrayNode();
        for (int i = below(4); i > 0; i--) {
            JsonNode element = value(items);
            array.add(element.isTextual() && element.asText().isEmpty() ? JSON.textNode("x") : element);
        }
        return array;
    }

    private JsonNode text(JsonNode schema) {
        JsonNode values = schema.path("enum");
        boolean listed = values.size() > 0 && below(8) > 0;
        if (listed) {
            return values.get(below(values.size()));
        }
        return JSON.textNode(
                switch (schema.path("format").asText()) {
                    case "datetime", "date-time" -> time();
                    case "date" -> day();
                    case "mongo-id" -> nextId();
                    default -> below(12) == 0 ? "" : scraps();
                });
    }

    private String scraps() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + below(4); i > 0; i--) {
            text.append(SCRAPS[below(SCRAPS.length)]);
        }
        return text.append(random.nextInt(1_000_000)).toString();
    }

    private String day() {
        return LocalDate.of(2020, 1, 1).plusDays(below(4_000)).toString();
    }

    private String time() {
        String text = Instant.ofEpochSecond(1_600_000_000L + below(200_000_000)).toString();
        return text.replace("Z", String.format(".%03dZ", below(1_000)));
    }

    private String nextId() {
        ids += 1 + below(1_000);
        return String.format("%024x", ids);
    }
}
