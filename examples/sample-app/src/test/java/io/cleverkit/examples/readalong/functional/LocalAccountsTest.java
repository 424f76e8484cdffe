package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Accounts that are made by hand, beside those of Clever. */
class LocalAccountsTest {
    private static FakeClever fake;
    private static FakeDistrict district;
    private static FakeDistrict other;
    private static App app;

    @BeforeAll
    static void start() {
        fake = FakeClever.builder()
                .district("Maple", LocalAccountsTest::describe)
                .district("Birch", LocalAccountsTest::describe)
                .start();
        district = fake.district("Maple");
        other = fake.district("Birch");
        app = App.start(
                fake,
                Map.of(
                        "LOCAL_ACCOUNTS",
                        "allowed",
                        "DB_URL",
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        app.awaitFirstRun(district.id());
        app.awaitFirstRun(other.id());
    }

    @AfterAll
    static void stop() {
        app.close();
        fake.close();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool(d.name() + " Elementary");
        d.addSection("Reading", school, d.addTeacher("Tess", "Vega", school))
                .enrol(d.addStudent("Ada", "Okafor", school));
    }

    private static String accounts(FakeDistrict of) {
        return "/api/organizations/" + of.id() + "/accounts";
    }

    private static HttpResponse<String> patch(String path, String body) {
        return app.send(app.request(path).method("PATCH", BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> delete(String path) {
        return app.send(app.request(path).method("DELETE", HttpRequest.BodyPublishers.noBody()));
    }

    private static String made(String body) {
        HttpResponse<String> response = app.post(accounts(district), body);
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return App.json(response).path("accountId").textValue();
    }

    private static JsonNode account(String id) {
        for (JsonNode account : app.roster(district.id()).path("accounts")) {
            if (account.path("accountId").asText().equals(id)) {
                return account;
            }
        }
        throw new AssertionError("There is no such account");
    }

    private static String managedAccount() {
        for (JsonNode account : app.roster(district.id()).path("accounts")) {
            if (account.path("managedBy").asText().equals("CLEVER")) {
                return account.path("accountId").asText();
            }
        }
        throw new AssertionError("Clever manages no account");
    }

    @Test
    void anAccountIsMadeAndNoSyncTouchesIt() {
        String school = district.school("Maple Elementary").id();
        String id = made("{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"email\":\"Lou@maple.example\","
                + "\"locations\":[\"" + school + "\"]}");

        JsonNode before = account(id);
        app.run(district.id());

        assertThat(account(id)).isEqualTo(before);
        assertThat(before.path("cleverId").isNull()).isTrue();
        assertThat(before.path("managedBy").asText()).isEqualTo("LOCAL");
        assertThat(before.path("status").asText()).isEqualTo("ACTIVE");
        assertThat(before.path("email").asText()).isEqualTo("Lou@maple.example");
        assertThat(before.path("locations").get(0).asText()).isEqualTo(school);
    }

    @Test
    void whatIsGivenIsChangedAndTheRestStays() {
        String id = made("{\"role\":\"ADMIN\",\"first\":\"Kim\",\"last\":\"Roe\",\"email\":\"kim@maple.example\"}");

        assertThat(patch(accounts(district) + "/" + id, "{\"last\":\"Doe\"}").statusCode())
                .isEqualTo(200);
        assertThat(account(id).path("first").asText()).isEqualTo("Kim");
        assertThat(account(id).path("last").asText()).isEqualTo("Doe");
        assertThat(account(id).path("email").asText()).isEqualTo("kim@maple.example");

        patch(accounts(district) + "/" + id, "{\"email\":null}");
        assertThat(account(id).path("email").isNull()).isTrue();
    }

    @Test
    void anArchivedAccountKeepsItsData() {
        String id = made("{\"role\":\"STUDENT\",\"first\":\"Ned\",\"last\":\"Lim\"}");

        assertThat(delete(accounts(district) + "/" + id).statusCode()).isEqualTo(200);

        assertThat(account(id).path("status").asText()).isEqualTo("ARCHIVED");
        assertThat(account(id).path("first").asText()).isEqualTo("Ned");
    }

    @Test
    void whatCleverManagesIsNotChangedHere() {
        String id = managedAccount();
        JsonNode before = account(id);

        HttpResponse<String> changed = patch(accounts(district) + "/" + id, "{\"first\":\"X\"}");
        HttpResponse<String> archived = delete(accounts(district) + "/" + id);

        assertThat(changed.statusCode()).isEqualTo(409);
        assertThat(App.json(changed).path("type").asText()).endsWith("/roster-managed-by-clever");
        assertThat(archived.statusCode()).isEqualTo(409);
        assertThat(account(id)).isEqualTo(before);
    }

    @Test
    void anAccountOfAnotherDistrictIsUnknown() {
        String id = made("{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\"}");

        assertThat(patch(accounts(other) + "/" + id, "{\"first\":\"X\"}").statusCode())
                .isEqualTo(404);
        assertThat(delete(accounts(other) + "/" + id).statusCode()).isEqualTo(404);
        assertThat(app.post(accounts(other) + "/" + id + "/password-link", "").statusCode())
                .isEqualTo(404);
        assertThat(account(id).path("first").asText()).isEqualTo("Lou");
        assertThat(app.post(accounts(district).replace(district.id(), "nobody"), "{}")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aSchoolOfAnotherDistrictIsNoLocation() {
        int before = app.roster(district.id()).path("accounts").size();

        HttpResponse<String> refused = app.post(
                accounts(district),
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"locations\":[\""
                        + other.school("Birch Elementary").id() + "\"]}");

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(app.roster(district.id()).path("accounts").size()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\"}",
                "{\"role\":\"teacher\",\"first\":\"Lou\",\"last\":\"Ray\"}",
                "{\"role\":\"TEACHER\",\"first\":1,\"last\":\"Ray\"}",
                "{\"role\":\"TEACHER\",\"first\":\"  \",\"last\":\"Ray\"}",
                "{\"role\":\"TEACHER\",\"first\":\"Lo\\u0000u\",\"last\":\"Ray\"}",
                "{\"role\":\"TEACHER\",\"first\":\"Lo\\ud800u\",\"last\":\"Ray\"}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"email\":\"nobody\"}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"email\":7}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"locations\":\"x\"}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"locations\":{\"a\":\"x\"}}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"locations\":[\"x\",\"x\"]}",
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"password\":\"x\"}"
            })
    void whatIsNotRightIsRefused(String body) {
        HttpResponse<String> refused = app.post(accounts(district), body);

        assertThat(refused.statusCode()).as(body).isEqualTo(400);
        assertThat(App.json(refused).path("type").asText()).endsWith("/invalid-body");
    }

    @Test
    void noneAreMadeWhereTheyAreRefused() {
        try (App strict = App.start(fake)) {
            strict.awaitFirstRun(district.id());

            HttpResponse<String> refused =
                    strict.post(accounts(district), "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\"}");

            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(App.json(refused).path("type").asText()).endsWith("/local-accounts-refused");
        }
    }
}
