package io.cleverkit.roster.internal.encode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import io.cleverkit.roster.model.AttachmentRequest;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Writes the fields of one object; a field without a value is left out unless it is to be cleared. */
final class JsonFields {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** As Clever writes it: always with milliseconds. */
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);

    private final JsonGenerator json;

    private JsonFields(JsonGenerator json) {
        this.json = json;
    }

    /** What is written of one object. */
    @FunctionalInterface
    interface Fields {
        void write(JsonFields out) throws IOException;
    }

    static byte[] object(Fields fields) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = FACTORY.createGenerator(bytes)) {
            json.writeStartObject();
            fields.write(new JsonFields(json));
            json.writeEndObject();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bytes.toByteArray();
    }

    void text(String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            json.writeStringField(name, value.get());
        }
    }

    void time(String name, Optional<Instant> value) throws IOException {
        text(name, value.map(TIME::format));
    }

    void decimal(String name, Optional<BigDecimal> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }

    void integer(String name, Optional<Integer> value) throws IOException {
        if (value.isPresent()) {
            json.writeNumberField(name, value.get());
        }
    }

    <V> void texts(String name, Optional<List<V>> values, Function<V, String> wire) throws IOException {
        if (values.isPresent()) {
            json.writeArrayFieldStart(name);
            for (V value : values.get()) {
                json.writeString(wire.apply(value));
            }
            json.writeEndArray();
        }
    }

    void nothing(String name) throws IOException {
        json.writeNullField(name);
    }

    void attachments(String name, Optional<List<AttachmentRequest>> attachments) throws IOException {
        if (attachments.isPresent()) {
            json.writeArrayFieldStart(name);
            for (AttachmentRequest attachment : attachments.get()) {
                json.writeStartObject();
                text("type", attachment.type());
                text("title", attachment.title());
                text("description", attachment.description());
                text("url", attachment.url());
                text("text", attachment.text());
                json.writeEndObject();
            }
            json.writeEndArray();
        }
    }
}
