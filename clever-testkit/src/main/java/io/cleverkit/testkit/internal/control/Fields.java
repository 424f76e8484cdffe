package io.cleverkit.testkit.internal.control;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.http.BadRequestException;
import java.util.List;

/** Strict reading of bodies: nothing unknown, nothing coerced. */
final class Fields {
    private Fields() {}

    static void only(ObjectNode body, List<String> names) {
        body.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                throw new BadRequestException("unknown field; known are " + String.join(", ", names));
            }
        });
    }

    static String text(ObjectNode body, String name) {
        JsonNode value = body.get(name);
        if (value == null || !value.isTextual()) {
            throw new BadRequestException(name + " is required and must be a string");
        }
        return value.textValue();
    }

    static int number(ObjectNode body, String name, int fallback) {
        JsonNode value = body.get(name);
        if (value == null) {
            return fallback;
        }
        if (!value.isInt() || value.intValue() < 0) {
            throw new BadRequestException(name + " must be a whole number, not negative");
        }
        return value.intValue();
    }
}
