package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeEvent;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.Happening;
import io.cleverkit.testkit.RandomLife;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whoever follows the events arrives at what the lists say. Read as a client reads: over HTTP, page by page, knowing nothing of
 * the fake.
 */
@DisplayName("The events of any random life")
class EventsProperties {
    private static final List<String> TYPES = List.of("schools", "users", "sections", "courses", "terms", "districts");

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 200);
    }

    static LongStream moreSeeds() {
        return LongStream.rangeClosed(201, 1_000);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    @DisplayName("lead from the first snapshot to the later one")
    void leadToTheLaterSnapshot(long seed) {
        check(seed);
    }

    @Tag("thorough")
    @ParameterizedTest(name = "seed {0}")
    @MethodSource("moreSeeds")
    @DisplayName("lead from the first snapshot to the later one, for many more seeds")
    void leadToTheLaterSnapshotForMany(long seed) {
        check(seed);
    }

    private static void check(long seed) {
        try (FakeClever fake = fake(seed)) {
            FakeDistrict district = fake.district();
            Browser browser = new Browser(fake);
            RandomLife life = RandomLife.of(district, seed);
            // Not from an untouched district alone: what was written before the note must not matter.
            life.happens((int) (seed % 7));

            String noted = newest(browser);
            Map<String, JsonNode> copy = snapshot(browser);
            life.happens(25);
            List<JsonNode> events = eventsAfter(browser, noted);
            for (JsonNode event : events) {
                apply(event, copy, life);
            }

            assertThat(copy).as("%s", life).isEqualTo(snapshot(browser));
            // Read a second time they change nothing more.
            Map<String, JsonNode> again = new TreeMap<>(copy);
            events.forEach(event -> put(event, again));
            assertThat(again).as("replayed: %s", life).isEqualTo(copy);
        }
    }

    private static FakeClever fake(long seed) {
        return FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(seed).schools(2).students(20))
                .start();
    }

    @Test
    @DisplayName("are the same to the byte for the same seed, and not for another")
    void areReplayable() {
        assertThat(eventsOf(5)).isEqualTo(eventsOf(5)).isNotEqualTo(eventsOf(6));
    }

    private static List<String> eventsOf(long seed) {
        try (FakeClever fake = fake(1)) {
            RandomLife.of(fake.district(), seed).without(Happening.SYNC).happens(60);
            return fake.district().events().stream()
                    // The times are those of the clock.
                    .map(event -> event.json().replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "T"))
                    .toList();
        }
    }

    @Test
    @DisplayName("are of every kind that there is, so that the property says something of each")
    void areOfEveryKind() {
        Set<Happening> happened = EnumSet.noneOf(Happening.class);
        Set<String> types = new java.util.TreeSet<>();
        for (long seed = 1; seed <= 20; seed++) {
            try (FakeClever fake = fake(seed)) {
                RandomLife life = RandomLife.of(fake.district(), seed);
                life.happens(30);
                life.told().forEach(told -> happened.add(Happening.valueOf(told.split(" ", 2)[0])));
                fake.district().events().stream().map(FakeEvent::type).forEach(types::add);
            }
        }

        assertThat(happened).containsExactlyInAnyOrder(Happening.values());
        assertThat(types)
                .contains("districts.updated")
                .containsAll(List.of("users", "sections", "schools", "courses", "terms").stream()
                        .flatMap(t -> List.of(t + ".created", t + ".updated", t + ".deleted").stream())
                        .toList());
    }

    private static String newest(Browser browser) {
        JsonNode newest = browser.get("/v3.1/events?ending_before=last&limit=1").json();
        return newest.at("/data/0/data/id").asText("000000000000000000000000");
    }

    private static Map<String, JsonNode> snapshot(Browser browser) {
        Map<String, JsonNode> records = new TreeMap<>();
        for (String type : TYPES) {
            pages(browser, "/v3.1/" + type + (type.equals("districts") ? "" : "?limit=17"))
                    .forEach(element -> records.put(
                            type + "/" + element.at("/data/id").asText(), withoutDuplicate(element.get("data"))));
        }
        return records;
    }

    private static List<JsonNode> eventsAfter(Browser browser, String id) {
        return pages(browser, "/v3.1/events?limit=13&starting_after=" + id).stream()
                .map(element -> element.get("data"))
                .toList();
    }

    private static List<JsonNode> pages(Browser browser, String first) {
        List<JsonNode> elements = new ArrayList<>();
        for (String next = first; !next.isEmpty(); ) {
            JsonNode page = browser.get(next).json();
            page.path("data").forEach(elements::add);
            next = DataApiTest.link(page, "next");
        }
        return elements;
    }

    /** Recorded events lack the copy of the address that records have in the student role. */
    private static JsonNode withoutDuplicate(JsonNode record) {
        if (record.at("/roles/student") instanceof ObjectNode student) {
            student.remove("email");
        }
        return record;
    }

    private static void apply(JsonNode event, Map<String, JsonNode> records, RandomLife life) {
        String key = key(event);
        String action = action(event);
        JsonNode before = records.get(key);
        assertThat(before == null)
                .as("%s of a record that is %s, %s", action, before == null ? "not there" : "there", life)
                .isEqualTo(action.equals("created"));
        if (action.equals("updated")) {
            assertFormer(event.at("/data/previous_attributes"), before, event.at("/data/object"), life);
        } else {
            assertThat(event.path("data").has("previous_attributes")).isFalse();
        }
        if (action.equals("deleted")) {
            assertThat(event.at("/data/object")).as("last known, %s", life).isEqualTo(before);
        }
        put(event, records);
    }

    private static void put(JsonNode event, Map<String, JsonNode> records) {
        if (action(event).equals("deleted")) {
            records.remove(key(event));
        } else {
            records.put(key(event), event.at("/data/object"));
        }
    }

    private static String key(JsonNode event) {
        return event.path("type").asText().split("\\.", 2)[0] + "/"
                + event.at("/data/object/id").asText();
    }

    private static String action(JsonNode event) {
        return event.path("type").asText().split("\\.", 2)[1];
    }

    /** Each former value is what the record had there, and not what it has now. */
    private static void assertFormer(JsonNode previous, JsonNode before, JsonNode now, RandomLife life) {
        previous.properties().forEach(field -> {
            JsonNode old = before.path(field.getKey());
            JsonNode present = now.path(field.getKey());
            if (field.getValue().isObject() && (old.isObject() || present.isObject())) {
                assertFormer(field.getValue(), old, present, life);
            } else if (old.isMissingNode() || old.isNull()) {
                assertThat(field.getValue().isEmpty()
                                && field.getValue().asText().isEmpty())
                        .as("%s was nothing, %s", field.getKey(), life)
                        .isTrue();
            } else {
                assertThat(field.getValue())
                        .as("%s, %s", field.getKey(), life)
                        .isEqualTo(old)
                        .isNotEqualTo(present);
            }
        });
    }
}
