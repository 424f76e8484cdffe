package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows every link of every recorded answer. Where most of them led was not recorded, but each must lead somewhere, and the
 * pages before and after must be those of one list in ascending order of ids.
 */
@DisplayName("Of every recorded answer")
class RecordedLinksTest {
    private static final int DEFAULT_LIMIT = 100;

    private static List<Recording> recordings = List.of();
    private static RecordedClever clever;

    @BeforeAll
    static void start(@TempDir Path empty) throws IOException {
        recordings = Recording.all().stream()
                .filter(recording -> recording.target().startsWith("/v3.0/"))
                .filter(recording -> !recording.links().isEmpty())
                .toList();
        clever = RecordedClever.start(empty);
    }

    @AfterAll
    static void stop() {
        if (clever != null) {
            clever.close();
        }
    }

    @TestFactory
    @DisplayName("a link leads to what it names:")
    Stream<DynamicTest> leadsToWhatItNames() {
        return recordings.stream()
                .flatMap(recording -> recording.links().keySet().stream()
                        .map(rel -> dynamicTest(recording.name() + ", " + rel, () -> follow(recording, rel))));
    }

    @TestFactory
    @DisplayName("a list is the same from its beginning and from its end:")
    Stream<DynamicTest> isTheSameBothWays() {
        Map<String, Recording> lists = new TreeMap<>();
        recordings.stream().filter(Recording::isList).forEach(recording -> lists.put(pathOf(recording), recording));
        return lists.entrySet().stream()
                .map(list -> dynamicTest(list.getKey(), () -> walkBothWays(list.getKey(), list.getValue())));
    }

    private static void walkBothWays(String path, Recording recording) {
        List<String> all = idsIn(clever.follow(recording, path + "?limit=10000").json());
        List<String> forwards = new ArrayList<>();
        walk(recording, path + "?limit=9", "next", forwards::addAll);
        List<String> backwards = new ArrayList<>();
        walk(recording, path + "?limit=9&ending_before=last", "prev", page -> backwards.addAll(0, page));

        assertThat(all).isNotEmpty().isSorted().doesNotHaveDuplicates();
        assertThat(forwards).isEqualTo(all);
        assertThat(backwards).isEqualTo(all);
    }

    private static void walk(Recording recording, String from, String rel, Consumer<List<String>> take) {
        for (String uri = from; uri != null; ) {
            JsonNode page = clever.follow(recording, uri).json();
            take.accept(idsIn(page));
            uri = Recording.linksOf(page).get(rel);
        }
    }

    @Test
    @DisplayName("there were links of each sort")
    void thereWereLinksOfEachSort() {
        assertThat(recordings)
                .flatExtracting(recording -> recording.links().keySet())
                .contains("self", "next", "prev", "myContacts", "myTeachers", "users", "term");
    }

    private static void follow(Recording recording, String rel) {
        String uri = Recording.linksOf(clever.expected(recording)).get(rel);
        Browser.Reply reply = clever.follow(recording, uri);

        assertThat(reply.status()).as(uri).isEqualTo(200);
        switch (rel) {
            case "self" ->
                assertThat(reply.json().path("data"))
                        .isEqualTo(clever.replay(recording).json().path("data"));
            case "next", "prev" -> assertThat(idsIn(reply.json())).isEqualTo(neighbours(recording, rel));
            case "district", "school", "term", "course" ->
                assertThat(Recording.linksOf(reply.json()).get("self")).isEqualTo(homeOf(recording, rel));
            default -> assertIsList(uri, reply.json());
        }
    }

    /** The page before or after, cut from the whole list. */
    private static List<String> neighbours(Recording recording, String rel) {
        List<String> all = idsIn(
                clever.follow(recording, pathOf(recording) + "?limit=10000").json());
        List<String> page = idsIn(clever.expected(recording));
        assertThat(all).as("the whole list").isSorted().doesNotHaveDuplicates();
        int limit = limitOf(recording);
        int first = all.indexOf(page.get(0));
        int behind = first + page.size();
        assertThat(all.subList(first, behind)).isEqualTo(page);
        return rel.equals("next")
                ? all.subList(behind, Math.min(all.size(), behind + limit))
                : all.subList(Math.max(0, first - limit), first);
    }

    private static String pathOf(Recording recording) {
        return "/" + String.join("/", recording.path());
    }

    private static int limitOf(Recording recording) {
        Matcher limit = Pattern.compile("\\blimit=([0-9]+)").matcher(recording.target());
        return limit.find() ? Integer.parseInt(limit.group(1)) : DEFAULT_LIMIT;
    }

    /** Where the one record at the end of a relation is at home. */
    private static String homeOf(Recording recording, String rel) {
        JsonNode record = recording.answer().path("data");
        String id = record.path(rel.equals("term") ? "term_id" : rel).textValue();
        return "/v3.0/" + rel + "s/" + id;
    }

    private static void assertIsList(String uri, JsonNode list) {
        assertThat(Recording.linksOf(list)).containsEntry("self", uri);
        assertThat(list.path("data").isArray()).isTrue();
        assertThat(idsIn(list)).isSorted().doesNotHaveDuplicates();
        for (JsonNode element : list.path("data")) {
            assertThat(element.path("uri").textValue())
                    .endsWith("/" + element.path("data").path("id").textValue());
        }
    }

    private static List<String> idsIn(JsonNode list) {
        List<String> ids = new ArrayList<>();
        list.path("data")
                .forEach(element -> ids.add(element.path("data").path("id").textValue()));
        return ids;
    }
}
