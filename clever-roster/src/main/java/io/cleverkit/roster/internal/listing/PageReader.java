package io.cleverkit.roster.internal.listing;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.cleverkit.roster.internal.decode.Json;
import io.cleverkit.roster.internal.decode.RecordParser;
import io.cleverkit.roster.internal.http.Response;
import java.io.EOFException;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Reads one page record by record while it arrives: {@code {"data":[{"data":{…}},…],"links":[…]}}, its fields in any order.
 *
 * <p>The page counts as read only once its body has ended, so that one that breaks off after the last record is noticed.
 */
final class PageReader<T> implements AutoCloseable {
    /** Ten times what Clever documents; whoever sends more would go on for ever. */
    private static final int MOST_ELEMENTS = 100_000;

    private final Response answer;
    private final RecordType<T> type;
    private final JsonParser json;
    private final RecordParser records;
    private boolean started;
    private boolean inData;
    private boolean dataSeen;
    private boolean linksSeen;
    private @Nullable String next;
    private int unidentified;
    private int elements;

    PageReader(Response answer, RecordType<T> type) throws IOException {
        this.answer = answer;
        this.type = type;
        this.json = Json.parser(answer.body());
        this.records = new RecordParser(json);
    }

    /** Returns the page's next record that has an id, or null when the whole page has been read. */
    @Nullable
    T next() throws IOException {
        begin();
        while (true) {
            if (!inData && !nextField()) {
                return null;
            }
            while (inData) {
                T element = element();
                if (element != null) {
                    return element;
                }
            }
        }
    }

    private void begin() throws IOException {
        if (!started) {
            started = true;
            JsonToken first = json.nextToken();
            if (first == null) {
                throw new EOFException("no body"); // cut off before its first byte
            }
            demand(first == JsonToken.START_OBJECT);
        }
    }

    /** Reads one field of the page, or only begins it if it is the data; false at the end of the body. */
    private boolean nextField() throws IOException {
        if (json.nextToken() == JsonToken.END_OBJECT) {
            demand(dataSeen && json.nextToken() == null);
            return false;
        }
        String field = json.currentName();
        JsonToken value = json.nextToken();
        if (isData(field)) {
            demand(value == JsonToken.START_ARRAY && !dataSeen);
            dataSeen = true;
            inData = true;
        } else if (field.equals("links") && value == JsonToken.START_ARRAY) {
            linksSeen = true;
            readLinks();
        } else {
            json.skipChildren();
        }
        return true;
    }

    /** The listings of resources were recorded with another name and no links, against the specification. */
    private boolean isData(String field) {
        return field.equals("data") || (field.equals("resources") && type.equals(RecordType.RESOURCE));
    }

    /** Reads one element; null if it has no id or is none, since the data may have ended. */
    private @Nullable T element() throws IOException {
        JsonToken token = json.nextToken();
        if (token == JsonToken.END_ARRAY) {
            inData = false;
            return null;
        }
        demand(++elements <= MOST_ELEMENTS);
        answer.progress();
        T record = token == JsonToken.START_OBJECT ? wrapped() : null;
        if (record == null) {
            json.skipChildren();
            unidentified++;
        }
        return record;
    }

    private @Nullable T wrapped() throws IOException {
        T record = null;
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            json.nextToken();
            if (field.equals("data")) {
                record = type.reader().read(records);
            } else {
                json.skipChildren();
            }
        }
        return record;
    }

    private void readLinks() throws IOException {
        while (json.nextToken() != JsonToken.END_ARRAY) {
            if (json.currentToken() == JsonToken.START_OBJECT) {
                readLink();
            } else {
                json.skipChildren();
            }
        }
    }

    private void readLink() throws IOException {
        String rel = "";
        String uri = "";
        while (json.nextToken() != JsonToken.END_OBJECT) {
            String field = json.currentName();
            JsonToken value = json.nextToken();
            if (value != JsonToken.VALUE_STRING) {
                json.skipChildren();
            } else if (field.equals("rel")) {
                rel = json.getText();
            } else if (field.equals("uri")) {
                uri = json.getText();
            }
        }
        if (rel.equals("next")) {
            next = uri;
        }
    }

    private void demand(boolean shape) {
        if (!shape) {
            throw Envelope.shape(answer.request());
        }
    }

    /** Whether there was no more to read: what is no JSON then may be so because it was cut off. */
    boolean atEndOfBody() {
        return answer.isEnded();
    }

    /** Elements without an id so far. */
    int unidentified() {
        return unidentified;
    }

    /** Whether the page named its links at all. */
    boolean linksSeen() {
        return linksSeen;
    }

    /** The link to the next page as it was sent; null if there was none. */
    @Nullable
    String nextLink() {
        return next;
    }

    @Override
    public void close() {
        answer.close();
    }
}
