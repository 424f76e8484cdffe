package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.LmsProvider;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("LMS Connect")
class LmsTest {
    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7).students(60)));

    private FakeClever fake;
    private FakeDistrict district;
    private Browser browser;
    private FakeSection section;
    private FakeUser student;
    private String base;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
        district = running.district();
        section = district.sections().stream()
                .filter(s -> s.students().size() > 3)
                .findFirst()
                .orElseThrow();
        student = section.students().get(0);
        base = "/sections/" + section.id() + "/assignments";
    }

    private Browser.Reply send(String method, String path, String body) {
        return browser.send(browser.to("/v3.1" + path)
                .header("Authorization", "Bearer " + district.token())
                .header("Content-Type", "application/json")
                .method(method, HttpRequest.BodyPublishers.ofString(body)));
    }

    private String create(String body) {
        Browser.Reply reply = send("POST", base, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json().at("/data/id").asText();
    }

    @Test
    @DisplayName("an assignment is created, read, changed in part and deleted")
    void assignments() {
        district.lms().connects(LmsProvider.GOOGLE_CLASSROOM);
        String id = create("{\"title\":\"Essay\",\"points_possible\":10.5,\"grading_type\":\"points\","
                + "\"submission_types\":[\"file\"],\"unknown\":1}");

        assertThat(UUID.fromString(id).toString()).isEqualTo(id);
        assertThat(district.lms().assignments(section)).containsExactly(id);
        JsonNode read = send("GET", base + "/" + id, "").json().path("data");
        assertThat(read.path("title").asText()).isEqualTo("Essay");
        assertThat(read.path("state").asText()).isEqualTo("open");
        assertThat(read.has("unknown")).isFalse();

        JsonNode changed = send("PATCH", base + "/" + id, "{\"title\":\"Poem\",\"points_possible\":null}")
                .json()
                .path("data");
        assertThat(changed.path("title").asText()).isEqualTo("Poem");
        assertThat(changed.has("points_possible")).isFalse();
        assertThat(changed.path("grading_type").asText()).isEqualTo("points");

        assertThat(send("DELETE", base + "/" + id, "").status()).isEqualTo(200);
        assertThat(send("GET", base + "/" + id, "").status()).isEqualTo(404);
        assertThat(send("DELETE", base + "/" + id, "").status()).isEqualTo(404);
        // There is no list of assignments.
        assertThat(send("GET", base, "").status()).isEqualTo(501);
    }

    @Test
    @DisplayName("the state follows the dates and the clock")
    void states() {
        district.lms().connects(LmsProvider.GOOGLE_CLASSROOM);
        String start = fake.clock().now().plus(Duration.ofDays(1)).toString();
        String end = fake.clock().now().plus(Duration.ofDays(3)).toString();
        String id = create("{\"title\":\"Essay\",\"start_date\":\"" + start + "\",\"end_date\":\"" + end + "\"}");

        assertThat(stateOf(id)).isEqualTo("scheduled");
        fake.clock().advance(Duration.ofDays(2));
        assertThat(stateOf(id)).isEqualTo("open");
        fake.clock().advance(Duration.ofDays(2));
        assertThat(stateOf(id)).isEqualTo("locked");
    }

    private String stateOf(String id) {
        return send("GET", base + "/" + id, "").json().at("/data/state").asText();
    }

    @Test
    @DisplayName("every student of the section has a submission, or those that were chosen")
    void submissions() {
        district.lms().connects(LmsProvider.CANVAS);
        String forAll = create("{\"title\":\"Essay\"}");
        String forOne = create("{\"title\":\"Essay\",\"assignee_mode\":\"individuals\",\"assignee_ids\":[\""
                + student.id() + "\",\"nobody\"]}");

        assertThat(users("/" + forAll + "/submissions"))
                .containsExactlyElementsOf(
                        section.studentIds().stream().sorted().toList());
        assertThat(users("/" + forOne + "/submissions")).containsExactly(student.id());
        String path = base + "/" + forAll + "/submissions/" + student.id();
        district.lms().submits(forAll, student);
        JsonNode graded = send(
                        "PATCH",
                        path,
                        "{\"grade\":\"A\",\"grade_points\":9.5,\"flags\":[\"late\"],\"state\":\"returned\"}")
                .json()
                .path("data");

        assertThat(graded.path("state").asText()).isEqualTo("returned");
        assertThat(graded.path("id").asText()).isNotEmpty();
        assertThat(send("GET", path, "").json().path("data")).isEqualTo(graded);
        assertThat(district.lms().submission(forAll, student).orElseThrow()).contains("\"grade\":\"A\"");
        assertThat(send("GET", base + "/" + forAll + "/submissions/nobody", "").status())
                .isEqualTo(404);
        assertThat(send("PATCH", base + "/" + forOne + "/submissions/nobody", "{}")
                        .status())
                .isEqualTo(404);
        FakeUser stranger = district.teachers().get(0);
        assertThatThrownBy(() -> district.lms().submits(forAll, stranger)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("submissions are paged by a cursor that lives for two hours and goes forward only")
    void pages() {
        district.lms().connects(LmsProvider.CANVAS);
        String id = create("{\"title\":\"Essay\"}");
        String path = "/" + id + "/submissions?limit=2";
        List<String> read = new ArrayList<>();
        List<String> cursors = new ArrayList<>();
        for (String next = "/v3.1" + base + path; !next.isEmpty(); ) {
            JsonNode page = browser.get(next).json();
            page.path("data").forEach(s -> read.add(s.path("user_id").asText()));
            assertThat(page.path("links").size()).isLessThan(2);
            next = DataApiTest.link(page, "next");
            cursors.add(next);
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        section.studentIds().stream().sorted().toList());
        fake.clock().advance(Duration.ofMinutes(119));
        assertThat(browser.get(cursors.get(0)).status()).isEqualTo(200);
        fake.clock().advance(Duration.ofMinutes(1));
        assertThat(browser.get(cursors.get(0)).status()).isEqualTo(400);
        assertThat(send("GET", base + "/" + id + "/submissions?cursor=x", "").status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "101", "x", "-1", ""})
    @DisplayName("a limit outside 1 to 100 is refused")
    void limits(String limit) {
        district.lms().connects(LmsProvider.CANVAS);
        String id = create("{\"title\":\"Essay\"}");

        assertThat(send("GET", base + "/" + id + "/submissions?limit=" + limit, "")
                        .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"title\":1}",
                "{\"title\":\"\"}",
                "{}",
                "{\"title\":\"a\",\"grading_type\":\"stars\"}",
                "{\"title\":\"a\",\"due_date\":\"tomorrow\"}",
                "{\"title\":\"a\",\"max_attempts\":1.5}",
                "{\"title\":\"a\",\"assignee_ids\":[1]}",
                "{\"title\":\"a\",\"submission_types\":[\"song\"]}",
                "{\"title\":\"a\",\"attachments\":[{}]}"
            })
    @DisplayName("a body that is not as specified is refused, and nothing is made")
    void refusesBodies(String body) {
        district.lms().connects(LmsProvider.CANVAS);
        Browser.Reply reply = send("POST", base, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().path("message").asText()).isNotEmpty();
        assertThat(district.lms().assignments(section)).isEmpty();
    }

    @Test
    @DisplayName("each system has its ways")
    void quirks() {
        district.lms().connects(LmsProvider.CANVAS);
        String canvas = create("{\"title\":\"a\",\"start_date\":\"2030-01-01T00:00:00Z\",\"term_id\":\"t\"}");
        assertThat(district.lms().assignment(section, canvas).orElseThrow())
                .doesNotContain("start_date", "term_id", "submission_types");

        district.lms().connects(LmsProvider.SCHOOLOGY);
        String schoology = create("{\"title\":\"a\",\"start_date\":\"2030-01-01T00:00:00Z\"}");
        assertThat(district.lms().assignment(section, schoology).orElseThrow()).contains("start_date");
        String path = base + "/" + schoology + "/submissions/" + student.id();
        Browser.Reply link =
                send("PATCH", path, "{\"attachments\":[{\"type\":\"link\",\"url\":\"https://x.example\"}]}");
        assertThat(link.json().path("message").asText())
                .isEqualTo("Schoology does not support submission type of link");
        Browser.Reply unlaunched = send("PATCH", path, "{\"grade\":\"A\"}");
        assertThat(unlaunched.status()).isEqualTo(500);
        assertThat(unlaunched.text()).isEqualTo("{\"message\":\"Error updating submission\"}");
        district.lms().launches(student);
        assertThat(send("PATCH", path, "{\"attachments\":[{\"type\":\"text\",\"text\":\"Once\"}]}")
                        .status())
                .isEqualTo(200);

        district.lms().connects(LmsProvider.GOOGLE_CLASSROOM);
        String google = create("{\"title\":\"a\"}");
        JsonNode submission = send("GET", base + "/" + google + "/submissions/" + student.id(), "")
                .json()
                .path("data");
        assertThat(submission.path("id").isTextual()).isTrue();
        assertThat(submission.path("id").asText()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(LmsProvider.class)
    @DisplayName("a connected system shows in the district, the users and the sections, in version 3.1 alone")
    void marks(LmsProvider provider) {
        district.lms().connects(provider);

        assertThat(browser.get("/v3.1/districts")
                        .json()
                        .at("/data/0/data/lms_type")
                        .asText())
                .isEqualTo(provider.name().toLowerCase(java.util.Locale.ROOT));
        assertThat(browser.get("/v3.1/users/" + student.id())
                        .json()
                        .at("/data/lms_status/synced_in_lms")
                        .asBoolean())
                .isTrue();
        assertThat(browser.get("/v3.0/users/" + student.id()).text()).doesNotContain("lms_status");
        assertThat(browser.get("/v3.0/districts").text()).doesNotContain("lms_type");
        assertThat(browser.get("/v3.0" + base + "/x").status()).isEqualTo(404);
        district.lms().disconnects();
        assertThat(browser.get("/v3.1/districts")
                        .json()
                        .at("/data/0/data/lms_state")
                        .asText())
                .isEqualTo("disconnected");
    }

    @Test
    @DisplayName("without a system, or without a district's token, nothing is reached")
    void needsASystem() {
        assertThat(send("POST", base, "{\"title\":\"a\"}").status()).isEqualTo(400);
        assertThat(send("GET", base + "/x", "").status()).isEqualTo(404);
        district.lms().connects(LmsProvider.CANVAS);
        assertThat(send("POST", "/sections/nothing/assignments", "{\"title\":\"a\"}")
                        .status())
                .isEqualTo(400);
        assertThat(browser.getAs("nobody", "/v3.1" + base + "/x").status()).isEqualTo(401);
        String id = create("{\"title\":\"a\"}");
        FakeSection other = district.sections().get(1);
        assertThat(send("GET", "/sections/" + other.id() + "/assignments/" + id, "")
                        .status())
                .isEqualTo(other.equals(section) ? 200 : 404);
        assertThat(send("PUT", base + "/" + id, "{}").status()).isEqualTo(501);
        assertThat(send("POST", base + "/" + id + "/submissions", "{}").status())
                .isEqualTo(501);
        assertThat(send("GET", base + "/" + id + "/other", "").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a disconnected system keeps what it has, another one begins empty")
    void keepsItsOwn() {
        district.lms().connects(LmsProvider.CANVAS);
        String id = create("{\"title\":\"a\"}");
        district.lms().disconnects();
        assertThat(send("GET", base + "/" + id, "").status()).isEqualTo(404);
        district.lms().connects(LmsProvider.CANVAS);
        assertThat(send("GET", base + "/" + id, "").status()).isEqualTo(200);

        district.lms().connects(LmsProvider.SCHOOLOGY);

        assertThat(send("GET", base + "/" + id, "").status()).isEqualTo(404);
        assertThat(district.lms().assignments(section)).isEmpty();
    }

    @Test
    @DisplayName("changes of one submission from many threads at once are all kept")
    void changesAtOnce() {
        district.lms().connects(LmsProvider.CANVAS);
        List<String> bodies = List.of(
                "{\"grade\":\"A\"}",
                "{\"grade_comment\":\"fine\"}",
                "{\"grader_id\":\"g\"}",
                "{\"extra_attempts\":1}",
                "{\"grade_points\":2}",
                "{\"flags\":[\"late\"]}");

        // Often enough that two meet.
        for (int round = 0; round < 60; round++) {
            String path = base + "/" + create("{\"title\":\"a\"}") + "/submissions/" + student.id();
            ExecutorService threads = Executors.newFixedThreadPool(bodies.size());
            try {
                CompletableFuture.allOf(bodies.stream()
                                .map(body -> CompletableFuture.runAsync(() -> send("PATCH", path, body), threads))
                                .toArray(CompletableFuture[]::new))
                        .join();
            } finally {
                threads.shutdown();
            }

            assertThat(send("GET", path, "").json().path("data").properties())
                    .extracting(Map.Entry::getKey)
                    .contains("grade", "grade_comment", "grader_id", "extra_attempts", "grade_points", "flags");
        }
    }

    private List<String> users(String path) {
        List<String> users = new ArrayList<>();
        send("GET", base + path, "")
                .json()
                .path("data")
                .forEach(s -> users.add(s.path("user_id").asText()));
        return users;
    }
}
