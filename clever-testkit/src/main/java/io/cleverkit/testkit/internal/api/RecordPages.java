package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Writes the envelope around a page of records; the records' own bytes go in as they are. */
final class RecordPages {
    private RecordPages() {}

    static byte[] write(
            Page<StoredRecord> page, ApiVersion version, Call call, Optional<Long> count, Optional<String> nextUri) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + page.items().size() * 1024);
        try {
            writeTo(out, page, version, call, count, nextUri);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static void writeTo(
            OutputStream out,
            Page<StoredRecord> page,
            ApiVersion version,
            Call call,
            Optional<Long> count,
            Optional<String> nextUri)
            throws IOException {
        JsonNode links = Links.ofPage(call, call.params().after(call.path()), page, nextUri);
        try (JsonGenerator json = Json.mapper().getFactory().createGenerator(out)) {
            // Whoever opened the stream closes it.
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (StoredRecord record : page.items()) {
                writeElement(json, record, version);
            }
            json.writeEndArray();
            if (count.isPresent()) {
                json.writeNumberField("count", count.get());
            }
            json.writeFieldName("links");
            json.writeTree(links);
            json.writeEndObject();
        }
    }

    private static void writeElement(JsonGenerator json, StoredRecord record, ApiVersion version) throws IOException {
        json.writeStartObject();
        json.writeFieldName("data");
        json.writeRawValue(new String(record.json(version), StandardCharsets.UTF_8));
        json.writeStringField("uri", Links.of(version, record));
        json.writeEndObject();
    }
}
