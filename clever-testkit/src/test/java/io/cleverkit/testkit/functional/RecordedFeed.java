package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeEvent;
import io.cleverkit.testkit.RecordedDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A fake in which everything happens that a recorded page of events tells of, in that order and at those seconds.
 *
 * <p>Nothing of an event is handed to the fake but what the record was and what it became: type, former values, time and
 * everything around them are the fake's own work. Only the ids of events cannot be the recorded ones.
 */
final class RecordedFeed implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeClever fake;
    private final Browser browser;
    private final Map<String, String> idsByRecordedId = new LinkedHashMap<>();

    private RecordedFeed(FakeClever fake) {
        this.fake = fake;
        this.browser = new Browser(fake);
    }

    /**
     * Lets the events of a page happen.
     *
     * @param folder an empty one, for the district as it was before
     */
    static RecordedFeed start(Path folder, Recording page) throws IOException {
        List<JsonNode> events = page.records();
        writeStateBefore(events, folder);
        FakeClever fake = FakeClever.builder()
                .clock(Clock.fixed(momentOf(events.get(0)), ZoneOffset.UTC))
                .district(RecordedDistrict.from(folder))
                .start();
        RecordedFeed feed = new RecordedFeed(fake);
        feed.happen(events);
        return feed;
    }

    Browser browser() {
        return browser;
    }

    /** The text with the ids of the fake's events in place of the recorded ones. */
    String withOwnIds(String recorded) {
        String text = recorded;
        for (Map.Entry<String, String> id : idsByRecordedId.entrySet()) {
            text = text.replace(id.getKey(), id.getValue());
        }
        return text;
    }

    @Override
    public void close() {
        fake.close();
    }

    /** The first event of a record tells what it was before, or that it was not there. */
    private static void writeStateBefore(List<JsonNode> events, Path folder) throws IOException {
        Set<String> seen = new HashSet<>();
        for (JsonNode event : events) {
            String id = event.at("/data/object/id").textValue();
            if (seen.add(id) && !event.path("type").textValue().endsWith(".created")) {
                ObjectNode file = JSON.createObjectNode().put("status", 200);
                file.putObject("request")
                        .put("method", "get")
                        .put("uri", "https://api.clever.com/v3.0/" + typeOf(event) + "/" + id);
                file.putObject("body").set("data", before(event));
                Files.write(folder.resolve(id + ".json"), JSON.writeValueAsBytes(file));
            }
        }
    }

    private static ObjectNode before(JsonNode event) {
        ObjectNode record = asListed(event);
        if (record.has("last_modified")) {
            record.set("last_modified", record.path("created"));
        }
        return merge(record, event.at("/data/previous_attributes").deepCopy());
    }

    private void happen(List<JsonNode> events) {
        FakeDistrict district = fake.district();
        for (JsonNode event : events) {
            fake.clock().advance(Duration.between(fake.clock().now(), momentOf(event)));
            change(event);
            List<FakeEvent> written = district.events();
            idsByRecordedId.put(
                    event.path("id").textValue(),
                    written.get(written.size() - 1).id());
        }
        // The recorded page has a next one.
        district.syncs();
    }

    private void change(JsonNode event) {
        if (typeOf(event).equals("districts")) {
            String body = "{\"last_sync\":" + event.at("/data/object/last_sync") + "}";
            browser.control("PATCH", "/districts/" + fake.district().id(), body);
        } else {
            fake.district().put(typeOf(event), asListed(event).toString());
        }
    }

    /** The event's record as lists show it: they carry a student's e-mail address twice, events once. */
    private static ObjectNode asListed(JsonNode event) {
        ObjectNode record = event.at("/data/object").deepCopy();
        if (record.path("roles").path("student") instanceof ObjectNode student && record.has("email")) {
            student.set("email", record.path("email"));
        }
        return record;
    }

    private static ObjectNode merge(ObjectNode into, ObjectNode values) {
        values.properties().forEach(field -> {
            if (into.path(field.getKey()) instanceof ObjectNode inner
                    && field.getValue() instanceof ObjectNode deeper) {
                merge(inner, deeper);
            } else {
                into.set(field.getKey(), field.getValue());
            }
        });
        return into;
    }

    private static String typeOf(JsonNode event) {
        return event.path("type").textValue().replaceFirst("\\..*", "");
    }

    /** Within the second that the event tells, so that the fake has to cut it to whole ones. */
    private static Instant momentOf(JsonNode event) {
        return Instant.parse(event.path("created").textValue()).plusMillis(437);
    }
}
