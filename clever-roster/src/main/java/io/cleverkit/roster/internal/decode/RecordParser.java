package io.cleverkit.roster.internal.decode;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonParser.NumberType;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads fields where a JSON parser stands, by the rules all records share.
 *
 * <p>Null and {@code ""} count as nothing, whatever was expected. A value of another type than expected is read as
 * nothing and kept as JSON text, so that it never kills its record. Every method expects the parser on the first token
 * of the value and leaves it on the last.
 */
public final class RecordParser {
    private final JsonParser json;
    private final ArrayList<String> texts = new ArrayList<>();
    private final RepeatedTexts repeated = new RepeatedTexts();
    private @Nullable Map<String, String>[] unknown = newStack(8);
    private int depth;

    public RecordParser(JsonParser json) {
        this.json = json;
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable Map<String, String>[] newStack(int size) {
        return new Map[size];
    }

    /** Returns whether an object begins here. */
    boolean beginObject() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            keepUnlessNothing();
            return false;
        }
        depth++;
        if (depth == unknown.length) {
            unknown = Arrays.copyOf(unknown, depth * 2);
        }
        unknown[depth] = null;
        return true;
    }

    /** Moves to the value of the object's next field; false at the object's end. */
    boolean nextField() throws IOException {
        if (json.nextToken() == JsonToken.END_OBJECT) {
            return false;
        }
        json.nextToken();
        return true;
    }

    /** Returns the name of the field whose value begins here. */
    String field() throws IOException {
        return json.currentName();
    }

    /** Ends the object and returns what of it could not be read, or null if all could. */
    @Nullable
    Map<String, String> endObject() {
        return unknown[depth--];
    }

    @Nullable
    String text() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            String text = json.getText();
            return text.isEmpty() ? null : text;
        }
        keepUnlessNothing();
        return null;
    }

    /** Reads a text that many records share, such as the id of their school. */
    @Nullable
    String sharedText() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING && json.getTextLength() > 0) {
            return repeatedText();
        }
        keepUnlessNothing();
        return null;
    }

    private String repeatedText() throws IOException {
        return repeated.of(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
    }

    @Nullable
    Boolean bool() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        keepUnlessNothing();
        return null;
    }

    @Nullable
    Instant instant() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            Instant instant = WireTime.instant(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            if (instant != null) {
                return instant;
            }
        }
        keepUnlessNothing();
        return null;
    }

    @Nullable
    LocalDate date() throws IOException {
        if (json.currentToken() == JsonToken.VALUE_STRING) {
            LocalDate date = WireTime.date(json.getTextCharacters(), json.getTextOffset(), json.getTextLength());
            if (date != null) {
                return date;
            }
        }
        keepUnlessNothing();
        return null;
    }

    /** Reads a number; one that is sent as a text counts too. */
    @Nullable
    BigDecimal decimal() throws IOException {
        JsonToken token = json.currentToken();
        BigDecimal number = token == JsonToken.VALUE_STRING ? WireNumber.decimal(json.getText()) : plainNumber(token);
        if (number == null) {
            keepUnlessNothing();
        }
        return number;
    }

    private @Nullable BigDecimal plainNumber(@Nullable JsonToken token) throws IOException {
        return token != null && token.isNumeric() ? json.getDecimalValue() : null;
    }

    /** Reads a number of things; null if it is no whole number or less than none. */
    public @Nullable Long count() throws IOException {
        BigDecimal number = decimal();
        return number == null ? null : WireNumber.count(number);
    }

    /** Reads a whole number. */
    @Nullable
    Integer integer() throws IOException {
        boolean fits = json.currentToken() == JsonToken.VALUE_NUMBER_INT && json.getNumberType() == NumberType.INT;
        if (!fits) {
            keepUnlessNothing();
        }
        return fits ? json.getIntValue() : null;
    }

    <V> @Nullable V open(Function<String, V> of) throws IOException {
        String text = sharedText();
        return text == null ? null : of.apply(text);
    }

    /** Reads a list of texts; one that holds anything else counts as not sent, and what was strange is kept. */
    @Nullable
    List<String> texts() throws IOException {
        return texts(false);
    }

    /** Reads a list of texts that many records share. */
    @Nullable
    List<String> sharedTexts() throws IOException {
        return texts(true);
    }

    /** Reads a list of open values; one that holds anything but texts counts as not sent, and what was strange is kept. */
    <V> @Nullable List<V> opens(Function<String, V> of) throws IOException {
        List<String> wire = texts(true);
        return wire == null ? null : wire.stream().map(of).toList();
    }

    private @Nullable List<String> texts(boolean shared) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            keepUnlessNothing();
            return null;
        }
        String field = field();
        texts.clear();
        List<String> strange = List.of();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            if (token == JsonToken.VALUE_STRING) {
                texts.add(shared ? repeatedText() : json.getText());
            } else {
                strange = added(strange, RawJson.copy(json));
            }
        }
        return strange.isEmpty() ? immutable(texts) : keepStrange(field, strange);
    }

    /** Most lists are short, and a short one needs no array in between. */
    private static <T> List<T> immutable(List<T> list) {
        return switch (list.size()) {
            case 0 -> List.of();
            case 1 -> List.of(list.get(0));
            case 2 -> List.of(list.get(0), list.get(1));
            default -> List.copyOf(list);
        };
    }

    /** Reads a list of objects; one that holds anything else counts as not sent, and what was strange is kept. */
    <T> @Nullable List<T> objects(ValueReader<T> reader) throws IOException {
        if (json.currentToken() != JsonToken.START_ARRAY) {
            keepUnlessNothing();
            return null;
        }
        String field = field();
        List<T> objects = new ArrayList<>();
        List<String> strange = List.of();
        for (JsonToken token = json.nextToken(); token != JsonToken.END_ARRAY; token = json.nextToken()) {
            T object = token == JsonToken.START_OBJECT ? reader.read(this) : null;
            if (object == null) {
                strange = added(strange, RawJson.copy(json));
            } else {
                objects.add(object);
            }
        }
        return strange.isEmpty() ? immutable(objects) : keepStrange(field, strange);
    }

    /** Reads an object of texts; a value that is no text is given as its JSON text. */
    @Nullable
    Map<String, String> textMap() throws IOException {
        if (json.currentToken() != JsonToken.START_OBJECT) {
            keepUnlessNothing();
            return null;
        }
        Map<String, String> map = new LinkedHashMap<>();
        while (nextField()) {
            String name = field();
            boolean isText = json.currentToken() == JsonToken.VALUE_STRING;
            map.put(name, isText ? json.getText() : RawJson.copy(json));
        }
        return Collections.unmodifiableMap(map);
    }

    /** Returns an object or a list as JSON text. */
    @Nullable
    String rawJson() throws IOException {
        JsonToken token = json.currentToken();
        if (token == JsonToken.START_OBJECT || token == JsonToken.START_ARRAY) {
            return RawJson.copy(json);
        }
        keepUnlessNothing();
        return null;
    }

    /** Keeps the value as JSON text. */
    void keep() throws IOException {
        String field = field();
        keep(field, RawJson.copy(json));
    }

    private void keepUnlessNothing() throws IOException {
        JsonToken token = json.currentToken();
        boolean nothing =
                token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_STRING && json.getTextLength() == 0);
        if (depth == 0) {
            json.skipChildren();
        } else if (!nothing) {
            keep();
        }
    }

    private <T> @Nullable List<T> keepStrange(String field, List<String> strange) {
        keep(field, "[" + String.join(",", strange) + "]");
        return null;
    }

    private void keep(String field, String jsonText) {
        Map<String, String> kept = unknown[depth];
        if (kept == null) {
            kept = new LinkedHashMap<>();
            unknown[depth] = kept;
        }
        kept.put(field, jsonText);
    }

    private static List<String> added(List<String> list, String element) {
        List<String> longer = list.isEmpty() ? new ArrayList<>() : list;
        longer.add(element);
        return longer;
    }
}
