package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.core.JsonGenerator;
import io.cleverkit.testkit.internal.data.ApiVersion;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.http.Call;
import io.cleverkit.testkit.internal.http.Params;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One page of a list, and its envelope. */
record Page(List<StoredRecord> records, Optional<String> next, Optional<String> prev) {

    /**
     * Cuts the page that was asked for. The link rules are those of Clever's recorded answers: {@code self} always,
     * {@code next} when more follows, {@code prev} whenever there was a {@code starting_after}; and, turned round, for
     * {@code ending_before}. An exactly full last page carries no {@code next}.
     */
    static Page cut(Listing listing, PageRequest request) {
        int limit = request.limit();
        if (request.endingBefore().isPresent()) {
            List<StoredRecord> found = request.endsAtLast()
                    ? listing.last(limit + 1)
                    : listing.before(request.endingBefore().get(), limit + 1);
            boolean more = found.size() > limit;
            List<StoredRecord> page = more ? found.subList(1, found.size()) : found;
            return new Page(page, lastId(page), more ? firstId(page) : Optional.empty());
        }
        List<StoredRecord> found = request.startingAfter()
                .map(id -> listing.after(id, limit + 1))
                .orElseGet(() -> listing.first(limit + 1));
        boolean more = found.size() > limit;
        List<StoredRecord> page = more ? found.subList(0, limit) : found;
        boolean wasGivenCursor = request.startingAfter().isPresent();
        return new Page(
                page, more ? lastId(page) : Optional.empty(), wasGivenCursor ? firstId(page) : Optional.empty());
    }

    byte[] write(ApiVersion version, Call call, Optional<Long> count, Optional<String> nextUri) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(256 + records.size() * 1024);
        try (JsonGenerator json = Json.mapper().getFactory().createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("data");
            for (StoredRecord record : records) {
                writeElement(json, record, version);
            }
            json.writeEndArray();
            if (count.isPresent()) {
                json.writeNumberField("count", count.get());
            }
            json.writeArrayFieldStart("links");
            writeLink(json, "self", call.params().after(call.path()));
            Params rest = call.params().without("starting_after", "ending_before");
            if (prev.isPresent()) {
                writeLink(json, "prev", rest.with("ending_before", prev.get()).after(call.path()));
            }
            Optional<String> following = nextUri.or(
                    () -> next.map(id -> rest.with("starting_after", id).after(call.path())));
            if (following.isPresent()) {
                writeLink(json, "next", following.get());
            }
            json.writeEndArray();
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    Page reversed() {
        List<StoredRecord> turned = new ArrayList<>(records);
        java.util.Collections.reverse(turned);
        return new Page(turned, next, prev);
    }

    private static void writeElement(JsonGenerator json, StoredRecord record, ApiVersion version) throws IOException {
        json.writeStartObject();
        json.writeFieldName("data");
        json.writeRawValue(new String(record.json(version), StandardCharsets.UTF_8));
        json.writeStringField("uri", Links.of(version, record));
        json.writeEndObject();
    }

    private static void writeLink(JsonGenerator json, String rel, String uri) throws IOException {
        json.writeStartObject();
        json.writeStringField("rel", rel);
        json.writeStringField("uri", uri);
        json.writeEndObject();
    }

    private static Optional<String> firstId(List<StoredRecord> page) {
        return page.isEmpty() ? Optional.empty() : Optional.of(page.get(0).id());
    }

    private static Optional<String> lastId(List<StoredRecord> page) {
        return page.isEmpty()
                ? Optional.empty()
                : Optional.of(page.get(page.size() - 1).id());
    }
}
