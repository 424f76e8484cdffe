package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AdminApiTest {
    private static FakeClever fake;
    private static App app;
    private static String district;

    @BeforeAll
    static void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(3).schools(1).students(20))
                .start();
        app = App.start(fake);
        district = fake.district().id();
        app.awaitFirstRun(district);
    }

    @AfterAll
    static void stop() {
        app.close();
        fake.close();
    }

    @AfterEach
    void faultsAreMet() {
        fake.faults().clear();
    }

    @Test
    void healthNeedsNoToken() {
        HttpResponse<String> response =
                app.send(HttpRequest.newBuilder(app.url("/healthz")).GET());

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).isEqualTo("{\"status\":\"UP\"}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer", "Bearer ", "Bearer wrong", "Basic dG9rZW4=", "token-of-the-test"})
    void everythingElseNeedsTheToken(String authorization) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(app.url("/api/organizations")).GET();
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }

        HttpResponse<String> response = app.send(request);

        assertProblem(response, 401);
        assertThat(response.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void unknownAddressesNeedTheTokenTooAndAreNotThere() {
        assertThat(app.send(HttpRequest.newBuilder(app.url("/api/licenses")).GET())
                        .statusCode())
                .isEqualTo(401);
        assertProblem(app.get("/api/licenses"), 404);
        assertProblem(app.get("/api/organizations/" + district + "/licenses"), 404);
        assertProblem(app.post("/api/organizations/" + district + "/runs/x/approve", "{}"), 404);
        assertProblem(app.post("/api/organizations", "{}"), 405);
    }

    @Test
    void organizationsAreListedWithTheirState() {
        JsonNode list = App.json(app.get("/api/organizations"));

        assertThat(list).hasSize(1);
        assertThat(list.get(0).path("cleverId").asText()).isEqualTo(district);
        assertThat(list.get(0).path("name").asText()).isEqualTo(fake.district().name());
        assertThat(list.get(0).path("mode").asText()).isEqualTo("full-roster");
        assertThat(list.get(0).path("connection").asText()).isEqualTo("CONNECTED");
        assertThat(list.get(0).path("syncState").asText()).isNotEmpty();
    }

    @Test
    void discoveringAgainFindsWhatIsKnown() {
        JsonNode found = App.json(app.post("/api/discover", ""));

        assertThat(found.toString()).isEqualTo("{\"onboarded\":[],\"known\":[\"" + district + "\"],\"gone\":[]}");
    }

    @Test
    void aListThatCannotBeReadIsAGatewaysProblem() {
        fake.faults().on("/oauth/tokens").times(20).answer(Fault.HTML);

        assertProblem(app.post("/api/discover", ""), 502);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/roster", "/sync", "/runs/abc"})
    void aDistrictThatNobodyKnowsIsNotFound(String what) {
        assertProblem(app.get("/api/organizations/nobody" + what), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abc",
                "%00",
                "%F0%9F%93%96",
                "a%20b",
                "%2e%2e",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void anIdThatCannotBeIsNotFound(String id) {
        assertThat(app.get("/api/organizations/" + id + "/sync").statusCode()).isBetween(400, 404);
        assertThat(app.get("/api/organizations/" + district + "/runs/" + id).statusCode())
                .isBetween(400, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "null",
                "\"FULL\"",
                "{\"kind\":\"full\"}",
                "{\"kind\":1}",
                "{\"kind\":null}",
                "{\"dryRun\":\"true\"}",
                "{\"dryRun\":0}",
                "{\"kind\":\"FULL\",\"force\":true}",
                "{\"kind\":\"FULL\",\"kind\":\"AUTO\"}",
                "{\"kind\":\"FULL\"} {}",
                "{\"kind\":\"FULL\"}x",
                "{kind:\"FULL\"}",
                "{\"kind\":\"FULL\"",
                "kind=FULL",
                "\u0000"
            })
    void bodiesAreReadStrictly(String body) {
        assertProblem(app.post("/api/organizations/" + district + "/sync", body), 400);
    }

    @Test
    void deepNestingAndTooMuchAreRefused() {
        assertProblem(app.post("/api/organizations/" + district + "/sync", "[".repeat(100_000)), 400);
        assertProblem(
                app.post("/api/organizations/" + district + "/sync", "{\"x\":\"" + "a".repeat(1_100_000) + "\"}"), 413);
        assertProblem(
                app.send(app.request("/api/organizations/" + district + "/sync")
                        .POST(BodyPublishers.ofInputStream(
                                () -> new java.io.ByteArrayInputStream(new byte[1_200_000])))),
                413);
    }

    @Test
    void brokenTextIsRefused() {
        assertProblem(
                app.send(app.request("/api/organizations/" + district + "/sync")
                        .POST(BodyPublishers.ofByteArray(new byte[] {'{', '"', (byte) 0xC3, '"', ':', '1', '}'}))),
                400);
    }

    @Test
    void aSecondRunIsRefusedWhileOneIsOn() {
        fake.faults().on("/users").delay(Duration.ofSeconds(2)).answer(Fault.SLOW);
        String first = App.json(app.post("/api/organizations/" + district + "/sync", "{}"))
                .path("runId")
                .asText();

        HttpResponse<String> second = app.post("/api/organizations/" + district + "/sync", "{}");

        assertProblem(second, 409);
        assertThat(App.json(second).path("runId").asText()).isEqualTo(first);
        app.awaitFirstRun(district);
    }

    @Test
    void aDeltaIsRunAsAFullSyncAndSaysSo() {
        JsonNode run = app.run(district, "{\"kind\":\"DELTA\"}");

        assertThat(run.path("kind").asText()).isEqualTo("FULL");
        assertThat(run.path("warnings").get(0).path("code").asText()).isEqualTo("DELTA_BECAME_FULL");
    }

    @Test
    void aTrialWritesNothing() {
        fake.district().students().get(0).rename("Another", "Name");
        String before = app.roster(district).toString();

        JsonNode run = app.run(district, "{\"kind\":\"AUTO\",\"dryRun\":true}");

        assertThat(run.path("dryRun").asBoolean()).isTrue();
        assertThat(run.path("changes").path("accounts").path("updated").asInt()).isEqualTo(1);
        assertThat(app.roster(district).toString()).isEqualTo(before);
        app.run(district);
        assertThat(app.roster(district).toString()).isNotEqualTo(before);
    }

    @Test
    void aRunHasTheShapeThatIsPromised() {
        JsonNode run = app.run(district);

        assertThat(run.fieldNames())
                .toIterable()
                .containsExactly(
                        "runId",
                        "kind",
                        "trigger",
                        "dryRun",
                        "state",
                        "startedAt",
                        "finishedAt",
                        "progress",
                        "changes",
                        "holdReasons",
                        "warnings",
                        "error");
        assertThat(run.path("changes").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrder("organization", "locations", "classes", "accounts", "enrollments");
        assertThat(run.path("trigger").asText()).isEqualTo("MANUAL");
        assertThat(run.path("error").isNull()).isTrue();
        JsonNode sync = app.sync(district);
        assertThat(sync.path("state").asText()).isEqualTo("SUCCEEDED");
        assertThat(sync.path("lastRun")).isEqualTo(run);
        assertThat(sync.path("history").get(0)).isEqualTo(run);
        assertThat(sync.path("nextRunAt").isTextual()).isTrue();
    }

    private static void assertProblem(HttpResponse<String> response, int status) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        JsonNode problem = App.json(response);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("detail").asText()).isNotEmpty();
    }
}
