package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The Data API")
class DataApiTest {
    @RegisterExtension
    static final FakeCleverExtension CLEVER =
            FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7).students(250)));

    private FakeClever fake;
    private Browser browser;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
    }

    @Test
    @DisplayName("serves 100 records unless asked otherwise, wrapped in data with their uri")
    void servesHundredRecords() {
        JsonNode page = browser.get("/v3.1/users").json();

        assertThat(page.path("data").size()).isEqualTo(100);
        JsonNode first = page.path("data").path(0);
        assertThat(first.path("uri").asText())
                .isEqualTo("/v3.1/users/" + first.path("data").path("id").asText());
    }

    @ParameterizedTest(name = "a walk of {0} along next reads every record once, ascending by id")
    @ValueSource(
            strings = {
                "/v3.1/users",
                "/v3.0/users?limit=7",
                "/v3.1/users?role=student&limit=250",
                "/v3.1/users?limit=1000",
                "/v3.1/sections?limit=5"
            })
    void walksAlongNext(String start) {
        List<String> seen = walk(start, "next");

        assertThat(seen).isSorted().doesNotHaveDuplicates();
        long expected = start.contains("role=student")
                ? 250
                : fake.district().count(start.contains("sections") ? "sections" : "users");
        assertThat(seen).hasSize((int) expected);
    }

    @Test
    @DisplayName("an exactly full last page has no next")
    void fullLastPageHasNoNext() {
        JsonNode page = browser.get("/v3.1/users?role=student&limit=250").json();

        assertThat(page.path("data").size()).isEqualTo(250);
        assertThat(link(page, "next")).isEmpty();
        assertThat(link(page, "prev")).isEmpty();
    }

    @Test
    @DisplayName("ending_before=last with limit=1 is the newest record, and prev leads all the way back")
    void walksBackFromLast() {
        JsonNode last = browser.get("/v3.1/users?ending_before=last&limit=1").json();
        List<String> forwards = walk("/v3.1/users?limit=50", "next");
        List<String> backwards = walk("/v3.1/users?limit=50&ending_before=last", "prev");

        assertThat(last.path("data").path(0).path("data").path("id").asText())
                .isEqualTo(forwards.get(forwards.size() - 1));
        assertThat(backwards).containsExactlyInAnyOrderElementsOf(forwards);
    }

    @Test
    @DisplayName("the cursor of a record that is gone still works")
    void cursorOfGoneRecordWorks() {
        JsonNode page = browser.get("/v3.1/users?starting_after=000000000000000000000000&limit=2")
                .json();

        assertThat(page.path("data").size()).isEqualTo(2);
        assertThat(link(page, "prev"))
                .isEqualTo("/v3.1/users?limit=2&ending_before="
                        + page.path("data").path(0).path("data").path("id").asText());
    }

    @Test
    @DisplayName("following a link with nothing behind it gives an empty list")
    void emptyBehindTheEnd() {
        JsonNode page = browser.get("/v3.1/users?starting_after=ffffffffffffffffffffffff")
                .json();

        assertThat(page.path("data").isArray()).isTrue();
        assertThat(page.path("data").size()).isZero();
        assertThat(link(page, "next")).isEmpty();
    }

    @Test
    @DisplayName("a limit of 10,000 is served, one above it is 413")
    void limitHasALimit() {
        assertThat(browser.get("/v3.1/users?limit=10000").status()).isEqualTo(200);

        Browser.Reply tooMany = browser.get("/v3.1/users?limit=10001");

        assertThat(tooMany.status()).isEqualTo(413);
        assertThat(tooMany.json().path("message").asText()).isNotEmpty();
    }

    @ParameterizedTest(name = "{0} is 400")
    @ValueSource(
            strings = {
                "limit=0",
                "limit=-1",
                "limit=many",
                "limit=",
                "starting_after=%20",
                "starting_after=a&ending_before=b",
                "limit=%zz"
            })
    void malformedPagingIsRefused(String query) {
        String url = "/v3.1/users?" + query;
        if (query.contains("%zz")) {
            // Java's URI refuses to send it, which is as good.
            return;
        }

        assertThat(browser.get(url).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("unknown parameters are echoed in self, and count=true adds a count")
    void echoesUnknownParameters() {
        JsonNode page = browser.get("/v3.1/schools?foo=b%20r&count=true").json();

        assertThat(link(page, "self")).isEqualTo("/v3.1/schools?foo=b%20r&count=true");
        assertThat(page.path("count").asInt()).isEqualTo(3);
    }

    @Test
    @DisplayName("an unknown token is 401, and so is none")
    void unknownTokenIsRefused() {
        assertThat(browser.getAs("nonsense", "/v3.1/users").status()).isEqualTo(401);
        assertThat(browser.open("/v3.1/users").status()).isEqualTo(401);
        assertThat(browser.open("/v3.1/users").json().path("message").asText()).isNotEmpty();
    }

    @Test
    @DisplayName("an unknown record is 404 with a message and the rate limit's headers")
    void unknownRecordIsNotFound() {
        Browser.Reply reply = browser.get("/v3.1/users/000000000000000000000000");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().path("message").asText()).isNotEmpty();
        assertThat(reply.header("x-ratelimit-limit")).isEqualTo("1200");
        assertThat(reply.header("x-request-id")).matches("[0-9a-f-]{36}");
    }

    @Test
    @DisplayName("relations lead where their records do, whatever the case of the path")
    void relationsLeadOn() {
        FakeSection section = fake.district().sections().get(0);
        FakeUser student = section.students().get(0);
        FakeUser teacher = section.teachers().get(0);
        FakeSchool school = section.school().orElseThrow();

        assertThat(idsOf(
                        browser.get("/v3.1/sections/" + section.id() + "/users").json()))
                .contains(student.id(), teacher.id());
        assertThat(idsOf(browser.get("/v3.1/users/" + student.id() + "/myTeachers")
                        .json()))
                .contains(teacher.id());
        assertThat(idsOf(browser.get("/v3.1/users/" + teacher.id() + "/mystudents?limit=10000")
                        .json()))
                .contains(student.id());
        assertThat(idsOf(browser.get("/v3.1/Schools/" + school.id() + "/SECTIONS?limit=10000")
                        .json()))
                .contains(section.id());
        assertThat(browser.get("/v3.1/sections/" + section.id() + "/school")
                        .json()
                        .path("data")
                        .path("id")
                        .asText())
                .isEqualTo(school.id());
        assertThat(browser.get("/v3.1/sections/" + section.id() + "/nonsense").status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("primary=true keeps those whose main school it is")
    void primaryKeepsTheMainSchool() {
        FakeUser guest = fake.district().students().stream()
                .filter(student -> student.schoolIds().size() > 1)
                .findFirst()
                .orElseThrow();
        String primary = guest.text("roles.student.school").orElseThrow();
        String other = guest.schoolIds().stream()
                .filter(id -> !id.equals(primary))
                .findFirst()
                .orElseThrow();

        assertThat(idsOf(browser.get("/v3.1/schools/" + other + "/users?limit=10000")
                        .json()))
                .contains(guest.id());
        assertThat(idsOf(browser.get("/v3.1/schools/" + other + "/users?limit=10000&primary=true")
                        .json()))
                .doesNotContain(guest.id());
    }

    @Test
    @DisplayName("version 3.0 hides the fields of 3.1")
    void olderVersionHidesFields() {
        String id = fake.district().students().get(0).id();

        JsonNode newer = browser.get("/v3.1/users/" + id).json().at("/data/roles/student");
        JsonNode older = browser.get("/v3.0/users/" + id).json().at("/data/roles/student");

        assertThat(newer.has("gifted_status")).isTrue();
        assertThat(older.has("gifted_status")).isFalse();
        assertThat(older.has("frl_status")).isTrue();
    }

    @Test
    @DisplayName("answers are gzipped for who accepts it")
    void gzipsWhenAsked() throws IOException, InterruptedException {
        HttpResponse<byte[]> response = HttpClient.newHttpClient()
                .send(
                        browser.to("/v3.1/users")
                                .header(
                                        "Authorization",
                                        "Bearer " + fake.district().token())
                                .header("Accept-Encoding", "gzip")
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());

        assertThat(response.headers().firstValue("Content-Encoding")).contains("gzip");
        String text = new String(
                new GZIPInputStream(new ByteArrayInputStream(response.body())).readAllBytes(), StandardCharsets.UTF_8);
        assertThat(text).isEqualTo(browser.get("/v3.1/users").text());
    }

    private List<String> walk(String start, String rel) {
        List<String> seen = new ArrayList<>();
        String uri = start;
        while (!uri.isEmpty()) {
            JsonNode page = browser.get(uri).json();
            seen.addAll(idsOf(page));
            uri = link(page, rel);
        }
        return seen;
    }

    static List<String> idsOf(JsonNode page) {
        List<String> ids = new ArrayList<>();
        page.path("data")
                .forEach(element -> ids.add(element.path("data").path("id").asText()));
        return ids;
    }

    static String link(JsonNode page, String rel) {
        for (JsonNode link : page.path("links")) {
            if (link.path("rel").asText().equals(rel)) {
                return link.path("uri").asText();
            }
        }
        return "";
    }
}
