package io.cleverkit.roster.internal.json;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cleverkit.roster.internal.decode.Json;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A JSON object, asked by name and expected type; a field of another type counts as absent. Immutable.
 *
 * <p>{@link #toString()} shows nothing of its content.
 */
public final class JsonObject {
    private final Map<String, Object> fields;

    private JsonObject(Map<String, Object> fields) {
        this.fields = fields;
    }

    /** Reads a whole input as one object. @throws IOException if it is none, or ends too early */
    public static JsonObject read(InputStream input) throws IOException {
        try (JsonParser json = Json.parser(input)) {
            json.nextToken();
            if (value(json) instanceof JsonObject object && json.nextToken() == null) {
                return object;
            }
            throw new JsonParseException(json, "not one JSON object");
        }
    }

    /** Returns a text that is not empty. */
    public Optional<String> text(String name) {
        return typed(name, String.class).filter(text -> !text.isEmpty());
    }

    /** Returns a number. */
    public Optional<BigDecimal> number(String name) {
        return typed(name, BigDecimal.class);
    }

    /** Returns a truth value. */
    public Optional<Boolean> bool(String name) {
        return typed(name, Boolean.class);
    }

    /** Returns an object. */
    public Optional<JsonObject> object(String name) {
        return typed(name, JsonObject.class);
    }

    /** Returns a list of texts; absent if one of its elements is something else. */
    public Optional<List<String>> texts(String name) {
        return list(name, String.class);
    }

    /** Returns a list of objects; absent if one of its elements is something else. */
    public Optional<List<JsonObject>> objects(String name) {
        return list(name, JsonObject.class);
    }

    /** Returns the names of the fields that are there and not null. */
    public Set<String> names() {
        return Collections.unmodifiableSet(fields.keySet());
    }

    private <T> Optional<T> typed(String name, Class<T> type) {
        return Optional.ofNullable(fields.get(name)).filter(type::isInstance).map(type::cast);
    }

    private <T> Optional<List<T>> list(String name, Class<T> type) {
        return Optional.ofNullable(fields.get(name))
                .filter(value -> value instanceof List<?> list && list.stream().allMatch(type::isInstance))
                .map(value -> ((List<?>) value).stream().map(type::cast).toList());
    }

    private static @Nullable Object value(JsonParser json) throws IOException {
        JsonToken token = json.currentToken();
        if (token == null) {
            return null;
        }
        return switch (token) {
            case START_OBJECT -> objectBody(json);
            case START_ARRAY -> arrayBody(json);
            case VALUE_STRING -> json.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> json.getDecimalValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private static JsonObject objectBody(JsonParser json) throws IOException {
        Map<String, Object> fields = new LinkedHashMap<>();
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String name = json.currentName();
            json.nextToken();
            Object value = value(json);
            if (value != null) {
                fields.put(name, value);
            }
        }
        return new JsonObject(fields);
    }

    private static List<@Nullable Object> arrayBody(JsonParser json) throws IOException {
        List<@Nullable Object> elements = new ArrayList<>();
        while (json.nextToken() != JsonToken.END_ARRAY) {
            elements.add(value(json));
        }
        return elements;
    }

    @Override
    public String toString() {
        return "JsonObject[***]";
    }
}
