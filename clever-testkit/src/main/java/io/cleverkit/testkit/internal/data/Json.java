package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The one JSON configuration of the fake: strict when it reads, compact when it writes. */
public final class Json {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private Json() {}

    /** The configured mapper; never reconfigure it. */
    public static JsonMapper mapper() {
        return MAPPER;
    }

    /** A new, empty object. */
    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    /** A new, empty array. */
    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Writes UTF-8. */
    public static byte[] bytes(JsonNode node) {
        try {
            return MAPPER.writeValueAsBytes(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes text. */
    public static String text(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads an object that this program wrote itself. */
    public static ObjectNode trusted(byte[] json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads one JSON object and nothing else.
     *
     * @throws IllegalArgumentException when it is anything else; the message quotes nothing of the text
     */
    public static ObjectNode parseObject(byte[] json) {
        JsonNode node;
        try {
            node = MAPPER.readTree(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("not one well-formed JSON object", e);
        }
        if (node instanceof ObjectNode objectNode) {
            return objectNode;
        }
        throw new IllegalArgumentException("not a JSON object");
    }

    /** The text of a field, or null when it is absent or no text. */
    public static @Nullable String textOf(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value != null && value.isTextual() ? value.textValue() : null;
    }

    /** The texts of an array field; empty when it is absent or no array. */
    public static List<String> textsOf(JsonNode node, String field) {
        JsonNode value = node.get(field);
        if (value == null || !value.isArray()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>(value.size());
        for (JsonNode element : value) {
            if (element.isTextual()) {
                texts.add(element.textValue());
            }
        }
        return texts;
    }

    /** The object at a path of fields, made on the way where there is none. */
    public static ObjectNode objectAt(ObjectNode node, String... fields) {
        ObjectNode at = node;
        for (String field : fields) {
            at = at.get(field) instanceof ObjectNode next ? next : at.putObject(field);
        }
        return at;
    }

    /** A copy in which every text that is a key of the map, wherever it stands as a value, is replaced. */
    public static ObjectNode withTextsReplaced(ObjectNode node, Map<String, String> replacements) {
        ObjectNode copy = node.deepCopy();
        replaceIn(copy, replacements);
        return copy;
    }

    private static void replaceIn(JsonNode node, Map<String, String> replacements) {
        if (node instanceof ObjectNode object) {
            object.properties().forEach(field -> field.setValue(replaced(field.getValue(), replacements)));
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, replaced(array.get(i), replacements));
            }
        }
    }

    private static JsonNode replaced(JsonNode value, Map<String, String> replacements) {
        replaceIn(value, replacements);
        String text = value.isTextual() ? replacements.get(value.textValue()) : null;
        return text == null ? value : TextNode.valueOf(text);
    }

    /** An array of texts. */
    public static ArrayNode arrayOf(Iterable<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }
}
