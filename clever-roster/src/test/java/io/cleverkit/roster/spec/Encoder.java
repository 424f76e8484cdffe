package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.roster.model.Event;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Turns our values back into Clever's JSON by nothing but their accessors. */
final class Encoder {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private Encoder() {}

    static JsonNode json(Object value) {
        if (value instanceof List<?> list) {
            ArrayNode array = JSON.arrayNode();
            list.forEach(element -> array.add(json(element)));
            return array;
        } else if (value instanceof Map<?, ?> map) {
            ObjectNode object = JSON.objectNode();
            map.forEach((name, text) -> object.put((String) name, (String) text));
            return object;
        } else if (value instanceof Instant instant) {
            return JSON.textNode(TIME.format(instant));
        } else if (value instanceof Boolean truth) {
            return JSON.booleanNode(truth);
        } else if (value instanceof BigDecimal number) {
            return JSON.numberNode(number);
        } else if (Fields.isOurs(value)) {
            return object(value);
        }
        return JSON.textNode(value.toString());
    }

    private static ObjectNode object(Object value) {
        Class<?> type = Fields.interfaceOf(value);
        ObjectNode object = JSON.objectNode();
        for (Method accessor : Fields.accessors(type)) {
            Object field = Call.invoke(accessor, value);
            Object there = field instanceof Optional<?> optional ? optional.orElse(null) : field;
            if (there != null) {
                object.set(Fields.wire(type, accessor.getName()), json(there));
            }
        }
        assertThat((Map<?, ?>) Fields.unknown(value)).as("unknown of " + type).isEmpty();
        return value instanceof Event event ? nested(event, object) : object;
    }

    /** The record stands within the data, and so do the previous attributes. */
    private static ObjectNode nested(Event event, ObjectNode flat) {
        ObjectNode nested = JSON.objectNode();
        for (String field : List.of("id", "type", "created")) {
            nested.set(field, flat.get(field));
        }
        ObjectNode data = nested.putObject("data");
        event.object().ifPresent(object -> data.set("object", json(object)));
        event.previousAttributes().ifPresent(text -> data.set("previous_attributes", Fields.tree(text)));
        return nested;
    }

    static String snake(String accessor) {
        return accessor.replaceAll("(?<=[a-z])(?=[A-Z0-9])|(?<=[0-9])(?=[A-Z])", "_")
                .toLowerCase(Locale.ROOT);
    }
}
