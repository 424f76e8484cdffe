package io.cleverkit.roster.internal.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.internal.decode.Json;
import io.cleverkit.roster.internal.decode.RecordParser;
import io.cleverkit.roster.internal.decode.ValueReader;
import io.cleverkit.roster.internal.http.BrokenBody;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import java.io.IOException;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The answer that holds one record: {@code {"data":{…},"links":[…]}}. */
final class Envelope {
    private Envelope() {}

    static <T> T read(Response answer, ValueReader<T> reader) {
        return parsed(answer, json -> field(json, "data", reader));
    }

    /** The answer is the value itself. */
    static <T> T readBare(Response answer, ValueReader<T> reader) {
        return parsed(answer, json -> {
            json.nextToken();
            return reader.read(new RecordParser(json));
        });
    }

    /**
     * How many records a listing has; empty if it does not say. Where the number stands is not documented: it is looked for
     * where older versions of the API had it, beside the data.
     */
    static OptionalLong readCount(Response answer) {
        return parsed(answer, json -> {
            Long count = field(json, "count", RecordParser::count);
            return count == null ? OptionalLong.empty() : OptionalLong.of(count);
        });
    }

    /** Reads what is asked for from the beginning of a body. */
    @FunctionalInterface
    interface Parsing<T> {
        @Nullable
        T of(JsonParser json) throws IOException;
    }

    static <T> T parsed(Response answer, Parsing<T> parsing) {
        try (answer;
                JsonParser json = Json.parser(answer.body())) {
            T value = parsing.of(json);
            if (value == null) {
                throw shape(answer.request());
            }
            return value;
        } catch (IOException unreadable) {
            if (BrokenBody.isCutOff(unreadable)) {
                throw new CleverResponseException(
                        "Clever's answer ended too early. Try again " + answer.request(),
                        answer.request().operation(),
                        CleverResponseException.Reason.CUT_OFF,
                        BrokenBody.showable(unreadable));
            }
            throw shape(answer.request());
        }
    }

    private static <T> @Nullable T field(JsonParser json, String name, ValueReader<T> reader) throws IOException {
        if (json.nextToken() != JsonToken.START_OBJECT) {
            return null;
        }
        T value = null;
        while (json.nextToken() == JsonToken.FIELD_NAME) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals(name)) {
                value = reader.read(new RecordParser(json));
            } else {
                json.skipChildren();
            }
        }
        return value;
    }

    /** The answer is JSON of another shape than Clever documents. */
    static CleverResponseException shape(Request request) {
        return new CleverResponseException(
                "Clever's answer does not have the shape that its documentation describes. Report it " + request,
                request.operation(),
                CleverResponseException.Reason.SHAPE,
                null);
    }
}
