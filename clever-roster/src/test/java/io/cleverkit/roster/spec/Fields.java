package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.roster.model.User;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Compares what was sent with what the accessors say, field by field and in both directions. */
final class Fields {
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    /** Accessors that are not called like their field. */
    private static final Map<String, String> NAMED_OTHERWISE = Map.of(
            "Disability.disability_status", "status",
            "Disability.disability_type", "type",
            "Disability.disability_code", "code",
            "District.district_contact", "contact",
            "Location.lat", "latitude",
            "Location.lon", "longitude");

    private static final Map<String, String> OBJECT_OF_EVENT = Map.of(
            "users", "user",
            "sections", "section",
            "schools", "school",
            "terms", "term",
            "courses", "course",
            "districts", "district",
            "resources", "resource");

    private Fields() {}

    static void assertSame(JsonNode sent, Object read, String where) {
        if (sent.isObject() && read instanceof Map<?, ?> map) {
            assertThat(map).as(where).hasSize(sent.size());
            sent.properties()
                    .forEach(field -> assertThat(map.get(field.getKey()))
                            .as(where + "." + field.getKey())
                            .isEqualTo(field.getValue().asText()));
        } else if (sent.isObject() && read instanceof String text) {
            assertThat(tree(text)).as(where).isEqualTo(sent);
        } else if (sent.isObject()) {
            assertSameObject((ObjectNode) sent, read, where);
        } else if (sent.isArray()) {
            assertThat(read).as(where).isInstanceOf(List.class);
            List<?> list = (List<?>) read;
            assertThat(list).as(where).hasSize(sent.size());
            for (int i = 0; i < list.size(); i++) {
                assertSame(sent.get(i), list.get(i), where + "[" + i + "]");
            }
        } else {
            assertSameScalar(sent, read, where);
        }
    }

    private static void assertSameObject(ObjectNode sent, Object read, String where) {
        Class<?> type = interfaceOf(read);
        ObjectNode fields = type.getSimpleName().equals("Event") ? flatEvent(sent) : sent;
        Set<String> seen = new HashSet<>(Set.of("unknown"));
        fields.properties().forEach(field -> {
            String accessor = accessor(type, field.getKey());
            seen.add(accessor);
            Object value = value(type, accessor, read, where);
            String at = where + "." + field.getKey();
            if (isNothing(field.getValue())) {
                assertThat(value).as(at).isNull();
            } else {
                assertThat(value).as(at).isNotNull();
                assertSame(field.getValue(), value, at);
            }
        });
        assertThat((Map<?, ?>) value(type, "unknown", read, where))
                .as(where + " unknown")
                .isEmpty();
        for (Method accessor : accessors(type)) {
            if (!seen.contains(accessor.getName())) {
                assertThat(value(type, accessor.getName(), read, where))
                        .as(where + " " + accessor.getName() + ", which was not sent")
                        .isNull();
            }
        }
    }

    /** The object stands under the name of its type, and the previous attributes in one place. */
    private static ObjectNode flatEvent(ObjectNode sent) {
        ObjectNode flat = sent.deepCopy();
        JsonNode data = flat.remove("data");
        String record = sent.path("type").asText().split("\\.")[0];
        data.properties()
                .forEach(field -> flat.set(
                        field.getKey().equals("object") ? OBJECT_OF_EVENT.get(record) : field.getKey(),
                        field.getValue()));
        return flat;
    }

    private static boolean isNothing(JsonNode sent) {
        return sent.isNull() || (sent.isTextual() && sent.asText().isEmpty());
    }

    private static void assertSameScalar(JsonNode sent, Object read, String where) {
        if (read instanceof Instant instant) {
            assertThat(instant).as(where).isEqualTo(Instant.parse(sent.asText()));
        } else if (read instanceof LocalDate date) {
            assertThat(date).as(where).isEqualTo(LocalDate.parse(sent.asText().substring(0, 10)));
        } else if (read instanceof BigDecimal number) {
            assertThat(number).as(where).isEqualByComparingTo(sent.decimalValue());
        } else if (read instanceof Integer number) {
            assertThat(number).as(where).isEqualTo(sent.intValue());
            assertThat(sent.isInt()).as(where).isTrue();
        } else if (read instanceof Boolean truth) {
            assertThat(truth).as(where).isEqualTo(sent.booleanValue());
            assertThat(sent.isBoolean()).as(where).isTrue();
        } else if (read instanceof String text) {
            assertThat(text).as(where).isEqualTo(sent.asText());
            assertThat(sent.isTextual()).as(where).isTrue();
        } else {
            assertThat(value(read.getClass(), "value", read, where)).as(where).isEqualTo(sent.asText());
        }
    }

    static String accessor(Class<?> type, String field) {
        String otherwise = NAMED_OTHERWISE.get(type.getSimpleName() + "." + field);
        return otherwise != null ? otherwise : camel(field);
    }

    private static String camel(String field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.split("_")) {
            name.append(name.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }

    static boolean isOurs(Object value) {
        return Stream.of(value.getClass().getInterfaces()).anyMatch(Fields::isModel);
    }

    private static boolean isModel(Class<?> type) {
        return type.getPackage().equals(User.class.getPackage());
    }

    static Class<?> interfaceOf(Object value) {
        return Stream.of(value.getClass().getInterfaces())
                .filter(Fields::isModel)
                .findFirst()
                .orElseThrow(() -> new AssertionError(value.getClass() + " is no value of ours"));
    }

    static Object unknown(Object value) {
        return value(interfaceOf(value), "unknown", value, "unknown");
    }

    /** The field that an accessor reads. */
    static String wire(Class<?> type, String accessor) {
        return NAMED_OTHERWISE.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(type.getSimpleName() + ".")
                        && entry.getValue().equals(accessor))
                .map(entry -> entry.getKey().substring(type.getSimpleName().length() + 1))
                .findFirst()
                .orElseGet(() -> Encoder.snake(accessor));
    }

    static List<Method> accessors(Class<?> type) {
        return List.of(type.getMethods()).stream()
                .filter(method -> method.getParameterCount() == 0 && Modifier.isAbstract(method.getModifiers()))
                .toList();
    }

    private static Object value(Class<?> type, String accessor, Object target, String where) {
        try {
            Object value = Call.invoke(type.getMethod(accessor), target);
            return value instanceof Optional<?> optional ? optional.orElse(null) : value;
        } catch (NoSuchMethodException missing) {
            return fail(where + " has no accessor " + type.getSimpleName() + "." + accessor);
        }
    }

    static JsonNode tree(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException broken) {
            throw new AssertionError(text, broken);
        }
    }
}
