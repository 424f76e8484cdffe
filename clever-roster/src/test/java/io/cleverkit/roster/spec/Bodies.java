package io.cleverkit.roster.spec;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.roster.model.AssignmentField;
import io.cleverkit.roster.model.AssignmentRequest;
import io.cleverkit.roster.model.SubmissionField;
import io.cleverkit.roster.model.SubmissionRequest;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Builds a request of ours out of the JSON that it should become; a null at its top is a field to clear. */
final class Bodies {
    private Bodies() {}

    static Object built(Class<?> type, JsonNode json) throws ReflectiveOperationException {
        Object builder = type.getMethod("builder").invoke(null);
        for (var field : json.properties()) {
            if (field.getValue().isNull()) {
                clear(builder, field.getKey());
            } else {
                Method accessor = type.getMethod(Fields.accessor(type, field.getKey()));
                Type wanted = ((ParameterizedType) accessor.getGenericReturnType()).getActualTypeArguments()[0];
                set(builder, accessor.getName(), value(wanted, field.getValue()));
            }
        }
        Method build = builder.getClass().getMethod("build");
        build.setAccessible(true);
        return build.invoke(builder);
    }

    private static void clear(Object builder, String field) {
        String constant = field.toUpperCase(Locale.ROOT);
        if (builder instanceof AssignmentRequest.Builder assignment) {
            assignment.addCleared(AssignmentField.valueOf(constant));
        } else if (builder instanceof SubmissionRequest.Builder submission) {
            submission.addCleared(SubmissionField.valueOf(constant));
        }
    }

    private static void set(Object builder, String name, Object value) throws ReflectiveOperationException {
        Method setter = builder.getClass().getMethod(name, Optional.class);
        setter.setAccessible(true);
        setter.invoke(builder, Optional.of(value));
    }

    private static Object value(Type wanted, JsonNode json) throws ReflectiveOperationException {
        if (wanted instanceof ParameterizedType list) {
            List<Object> elements = new ArrayList<>();
            for (JsonNode element : json) {
                elements.add(value(list.getActualTypeArguments()[0], element));
            }
            return elements;
        }
        Class<?> type = (Class<?>) wanted;
        if (type == String.class) {
            return json.asText();
        } else if (type == BigDecimal.class) {
            return json.decimalValue();
        } else if (type == Integer.class) {
            return json.intValue();
        } else if (type == Instant.class) {
            return Instant.parse(json.asText());
        } else if (json.isObject()) {
            return built(type, json);
        }
        return type.getMethod("of", String.class).invoke(null, json.asText());
    }
}
