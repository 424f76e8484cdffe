package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Sends every recorded request again. The answers must be the recorded ones, status, envelope, records, links and their order,
 * save what two small tables excuse, each with its reason.
 */
@DisplayName("Every recorded request, sent again,")
class RecordedReplayTest {
    /** Answers that are as recorded but for a few values. */
    private static final Map<String, OwnValues> BUT_FOR = Map.of(
            "sso-0",
            OwnValues.at("a token is as good as a password, and the recorded one is replaced", "/access_token"),
            "token-0",
            OwnValues.at(
                    "a district grants a token when it connects, to the fake as to Clever",
                    "/data/0/id",
                    "/data/0/created",
                    "/data/0/access_token"),
            "tokeninfo-0",
            OwnValues.at("the client id is the application's, and the recorded one is replaced", "/client_id"),
            "me-0",
            OwnValues.at("the token was a demonstration's, of a person who is not recorded", "/data/id"),
            "school_refs_terms-1",
            OwnValues.at(
                    "terms-0 writes the same dates of the same terms without a time, eight seconds later",
                    "/data/*/data/start_date",
                    "/data/*/data/end_date"));

    /** The headers that Clever documents or that carry a meaning of their own, and the form of those that change each time. */
    private static final Map<String, String> HEADERS = Map.of(
            "content-type", "",
            "cache-control", "",
            "x-ratelimit-bucket", "",
            "x-ratelimit-limit", "",
            "x-ratelimit-remaining", "[0-9]{1,4}",
            "x-ratelimit-reset", "[0-9]{10}",
            "x-request-id", "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}",
            "clever-request-id", "[0-9a-f]{32}");

    private static List<Recording> recordings = List.of();
    private static RecordedClever clever;

    @BeforeAll
    static void start(@TempDir Path empty) throws IOException {
        recordings = Recording.all();
        clever = RecordedClever.start(empty);
    }

    @AfterAll
    static void stop() {
        if (clever != null) {
            clever.close();
        }
    }

    @TestFactory
    @DisplayName("is answered as recorded:")
    Stream<DynamicTest> isAnsweredAsRecorded() {
        Set<String> sent = new TreeSet<>();
        return Stream.concat(
                recordings.stream()
                        .map(recording -> dynamicTest(nameOf(recording), () -> {
                            replay(recording);
                            sent.add(recording.name());
                        })),
                Stream.of(dynamicTest(
                        "all that there are", () -> assertThat(sent).isEqualTo(new TreeSet<>(namesInTheIndex())))));
    }

    private static String nameOf(Recording recording) {
        String name = recording.name() + ": " + recording.method() + " " + recording.target();
        OwnValues own = BUT_FOR.get(recording.name());
        return own == null ? name : name + " - but for " + own.pointers() + ": " + own.reason();
    }

    private static void replay(Recording recording) {
        Browser.Reply reply = clever.replay(recording);
        JsonNode expected = clever.expected(recording);

        assertThat(reply.status()).isEqualTo(recording.status());
        HEADERS.forEach((name, form) -> assertThat(formOf(reply.header(name), form))
                .as(name)
                .isEqualTo(formOf(recording.headers().getOrDefault(name, ""), form)));
        OwnValues own = BUT_FOR.getOrDefault(recording.name(), OwnValues.NONE);
        assertThat(Differences.between(own.formsIn(expected), own.formsIn(reply.json())))
                .isEmpty();
        own.assertNeeded(expected, reply.json());
    }

    @Test
    @DisplayName("is excused from nothing unless there is such a recording")
    void excusesOnlyWhatThereIs() {
        assertThat(recordings).extracting(Recording::name).containsAll(BUT_FOR.keySet());
    }

    private static String formOf(String value, String form) {
        return value.matches(form) ? form : value;
    }

    /** The recordings that the folder's own table of contents lists. */
    private static Set<String> namesInTheIndex() throws IOException {
        String index = Files.readString(Reference.recordings().resolve("README.md"));
        return Pattern.compile("^\\| `([^`]+)\\.json`", Pattern.MULTILINE)
                .matcher(index)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
