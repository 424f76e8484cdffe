package io.cleverkit.examples.readalong.admin;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cleverkit.examples.readalong.roster.Districts;
import java.io.IOException;
import java.io.InputStream;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The JSON object that a client sent, read strictly: no field that nobody asked for, no type that is not the right one, nothing
 * after the end.
 */
final class JsonBody {
    static final int MAX_BYTES = 1_048_576;
    private static final int MAX_DEPTH = 32;
    private static final int MAX_NAME = 200;
    private static final int MAX_EMAIL = 254;
    private static final int MAX_IDS = 1_000;

    /** Nothing more than what every address has: whether it exists shows only when mail is sent. */
    private static final Pattern EMAIL = Pattern.compile("[^\\s@]+@[^\\s@]+");

    private static final ObjectReader READER = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .readerFor(JsonNode.class);

    private final JsonNode object;

    private JsonBody(JsonNode object) {
        this.object = object;
    }

    /** Reads a body that may be absent altogether, which is the same as one without fields. */
    static JsonBody read(InputStream stream, Set<String> fields) {
        byte[] bytes = bytes(stream);
        JsonNode node = parse(bytes.length == 0 ? new byte[] {'{', '}'} : bytes);
        if (!node.isObject()) {
            throw Problem.badBody("The body must be a JSON object");
        }
        for (Iterator<String> names = node.fieldNames(); names.hasNext(); ) {
            if (!fields.contains(names.next())) {
                // The name is not repeated: it is the client's text, and may be anything.
                throw Problem.badBody("The body has a field that this call does not know. It knows: "
                        + (fields.isEmpty()
                                ? "none"
                                : String.join(", ", fields.stream().sorted().toList())));
            }
        }
        return new JsonBody(node);
    }

    private static byte[] bytes(InputStream stream) {
        try {
            byte[] bytes = stream.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new Problem(413, "body-too-large", "A body has at most 1 MB");
            }
            return bytes;
        } catch (IOException e) {
            throw Problem.badBody("The body could not be read to its end");
        }
    }

    private static JsonNode parse(byte[] bytes) {
        try {
            return READER.readTree(bytes);
        } catch (IOException e) {
            throw Problem.badBody("The body is not one JSON document, or is nested too deeply");
        }
    }

    /** Returns a text that must be one of those given; the first of them when it is absent. */
    String choice(String field, List<String> allowed) {
        JsonNode value = object.get(field);
        if (value == null) {
            return allowed.get(0);
        }
        if (!value.isTextual() || !allowed.contains(value.textValue())) {
            throw Problem.badBody(field + " must be one of " + String.join(", ", allowed));
        }
        return value.textValue();
    }

    /** Returns a text that must be there and be one of those given. */
    String oneOf(String field, List<String> allowed) {
        if (!object.has(field)) {
            throw Problem.badBody(field + " must be one of " + String.join(", ", allowed));
        }
        return choice(field, allowed);
    }

    /** Returns a name of 1 to 200 characters; empty when it is absent. */
    Optional<String> name(String field) {
        return Optional.ofNullable(object.get(field)).map(value -> text(field, value, MAX_NAME));
    }

    /** Whether a field is there, be it null. */
    boolean has(String field) {
        return object.has(field);
    }

    /** Returns an e-mail address; empty when it is absent or null. */
    Optional<String> email(String field) {
        JsonNode value = object.get(field);
        if (value == null || value.isNull()) {
            return Optional.empty();
        }
        String email = text(field, value, MAX_EMAIL);
        if (!EMAIL.matcher(email).matches()) {
            throw Problem.badBody(field + " must be an e-mail address");
        }
        return Optional.of(email);
    }

    /** Returns an id, which must be there. */
    String id(String field) {
        JsonNode value = object.get(field);
        if (value == null || !value.isTextual() || !Districts.isPossibleId(value.textValue())) {
            throw Problem.badBody(field + " must be an id of 1 to 64 printable ASCII characters");
        }
        return value.textValue();
    }

    /** Returns a list of ids, each once; empty when it is absent. */
    List<String> ids(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return List.of();
        }
        Set<String> ids = new LinkedHashSet<>();
        for (JsonNode element : value) {
            ids.add(text(field, element, MAX_NAME));
        }
        if (!value.isArray() || ids.size() != value.size() || ids.size() > MAX_IDS) {
            throw Problem.badBody(field + " must be a list of at most " + MAX_IDS + " texts, each once");
        }
        return List.copyOf(ids);
    }

    /** Databases store neither NUL nor half a character, and no name has control characters. */
    private static String text(String field, JsonNode value, int longest) {
        String text = value.isTextual() ? value.textValue().strip() : "";
        boolean storable = text.codePoints().noneMatch(c -> Character.isISOControl(c) || isSurrogate(c));
        if (text.isEmpty() || text.length() > longest || !storable) {
            throw Problem.badBody(field + " must be a text of 1 to " + longest + " printable characters");
        }
        return text;
    }

    private static boolean isSurrogate(int codePoint) {
        return Character.getType(codePoint) == Character.SURROGATE;
    }

    /** Returns a boolean; false when it is absent. */
    boolean flag(String field) {
        JsonNode value = object.get(field);
        if (value == null) {
            return false;
        }
        if (!value.isBoolean()) {
            throw Problem.badBody(field + " must be true or false");
        }
        return value.booleanValue();
    }
}
