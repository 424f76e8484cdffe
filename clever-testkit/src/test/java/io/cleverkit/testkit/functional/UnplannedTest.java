package io.cleverkit.testkit.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRequest;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A request that Clever has no answer for")
class UnplannedTest {
    private static final String HINT = "x-fake-clever-hint";
    private static final String ID = "58da8c5da7a7e5a647000094";

    private FakeClever fake;
    private Browser browser;

    @BeforeEach
    void start() {
        fake = FakeClever.start();
        browser = new Browser(fake);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @ParameterizedTest
    @DisplayName("is told what was probably meant")
    @CsvSource({
        "/v3.1/user, /v3.1/users",
        "/v3.0/Section, /v3.0/sections",
        "/v3.1/usres/ID/section, /v3.1/users/{id}/sections",
        "/v3.1/users/ID/contacts, /v3.1/users/{id}/mycontacts",
        "/v3.1/students, /v3.1/users?role=student",
        "/v3.1/school_admins, /v3.1/users?role=staff",
        "/v3.1/teachers/ID, /v3.1/users/{id}",
        "/v3.1/students/ID/teachers, /v3.1/users/{id}/myteachers",
        "/v3.0/sections/ID/assignments, /v3.1/sections/{id}/assignments",
        "/v2.1/students, /v3.1/users?role=student",
        "/v1.1/sections/ID, /v3.1/sections/{id}",
        "/V3.1/users, /v3.1/users",
        "/users, /v3.1/users",
        "/me, /v3.1/me",
        "/v3.1/userinfo, /userinfo",
        "/oauth/token, /oauth/tokens",
        "/oauth/tokens/, /oauth/tokens",
        "/oauth/authorise, /oauth/authorize",
    })
    void isToldWhatIsNear(String asked, String meant) {
        String hint = browser.get(asked.replace("ID", ID)).header(HINT);

        assertThat(hint).endsWith("did you mean " + meant + "?");
        assertThat(fake.requests()).last().satisfies(request -> {
            assertThat(request.isUnplanned()).isTrue();
            assertThat(request.unplanned()).contains(hint);
            assertThat(request).asString().endsWith("(" + hint + ")");
        });
    }

    @ParameterizedTest
    @DisplayName("gets no wild guess")
    @ValueSource(
            strings = {"/v3.1/grades", "/v3.1/users/ID/friends", "/v3.1", "/v3.1/users/ID/sections/ID", "/favicon", "/x"
            })
    void isNotGuessedAt(String asked) {
        assertThat(browser.get(asked.replace("ID", ID)).header(HINT)).isEqualTo("there is no such path");
    }

    @Test
    @DisplayName("is 404 with a message that says what was asked, where Clever has no answer of its own")
    void isSaidClearly() {
        Browser.Reply reply = browser.open("/oauth/token?code=s3cret&x=1");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("application/json");
        assertThat(reply.json().path("message").asText())
                .isEqualTo("Fake Clever has no answer to GET /oauth/token: there is no such path; did you mean"
                        + " /oauth/tokens?");
    }

    @Test
    @DisplayName("keeps Clever's own answer below a version, with the hint beside it")
    void keepsCleversAnswer() {
        FakeUser student = fake.district().students().get(0);
        String code =
                Browser.queryOf(fake.login().as(student).portal().toString()).get("code");
        String userToken = browser.exchange(code, fake.redirectUris().get(0))
                .json()
                .path("access_token")
                .asText();

        Browser.Reply asDistrict = browser.get("/v3.1/user");
        Browser.Reply asUser = browser.getAs(userToken, "/v3.1/user");
        Browser.Reply asNobody = browser.open("/v3.1/user");
        Browser.Reply written = browser.send(browser.to("/v3.1/users")
                .header("Authorization", "Bearer " + fake.district().token())
                .PUT(BodyPublishers.ofString("{}")));

        assertThat(asDistrict.text()).isEqualTo("{\"message\":\"Resource not found\"}");
        assertThat(asUser.text()).contains("<pre>Cannot GET /v3.1/user</pre>");
        assertThat(asNobody.status()).isEqualTo(401);
        assertThat(written.status()).isEqualTo(501);
        assertThat(asDistrict.header("x-ratelimit-limit")).isEqualTo("1200");
        assertThat(new Browser.Reply[] {asDistrict, asUser, asNobody})
                .allSatisfy(reply -> assertThat(reply.header(HINT)).contains("/v3.1/users?"));
        assertThat(written.header(HINT)).isEqualTo("this path takes only GET");
    }

    @ParameterizedTest
    @DisplayName("is told which methods the path takes")
    @CsvSource({
        "DELETE, /oauth/tokens, 'GET, POST'",
        "POST, /oauth/certs, 'GET, HEAD'",
        "PUT, /userinfo, 'GET, POST'",
        "POST, /oauth/tokeninfo, 'GET, HEAD'",
        "GET, /v3.1/sections/ID/assignments, POST",
        "PUT, /v3.1/sections/ID/assignments/ID, 'DELETE, GET, PATCH'",
    })
    void isToldTheMethods(String method, String path, String methods) {
        Browser.Reply reply = browser.send(browser.to(path.replace("ID", ID)).method(method, BodyPublishers.noBody()));

        assertThat(reply.header(HINT)).isEqualTo("this path takes only " + methods);
        assertThat(fake.requests()).last().matches(FakeRequest::isUnplanned);
        if (!path.startsWith("/v3.1")) {
            assertThat(reply.status()).isEqualTo(501);
        }
    }

    @Test
    @DisplayName("is told which versions are served")
    void isToldTheVersions() {
        assertThat(browser.get("/v2.1/students").header(HINT)).startsWith("v2.1 is not served, only v3.0 and v3.1;");
        try (FakeClever old = FakeClever.builder().apiVersion("3.0").start()) {
            assertThat(new Browser(old).getAs("none", "/v3.1/users").header(HINT))
                    .isEqualTo("v3.1 is not served, only v3.0; did you mean /v3.0/users?");
        }
    }

    @Test
    @DisplayName("is remembered without a token that stands in the path")
    void hidesTokens() {
        String token = fake.district().token();

        Browser.Reply reply = browser.open("/oauth/tokens/" + token);

        assertThat(reply.text()).contains("/oauth/tokens/***").doesNotContain(token);
        assertThat(fake.requests().toString()).contains("/oauth/tokens/***").doesNotContain(token);
        assertThat(browser.open("/__fake/").text()).doesNotContain("tokens/" + token);
    }

    @Test
    @DisplayName("stays one when a fault hits it, and is shown by the control API")
    void isShown() {
        fake.faults().on("/v3.1/user$").answer(Fault.SERVER_ERROR);

        Browser.Reply reply = browser.get("/v3.1/user");
        browser.get("/v3.1/users");

        JsonNode journal = browser.open("/__fake/requests").json();
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header(HINT)).isNotEmpty();
        assertThat(journal.path(0).path("unplanned").asText()).contains("/v3.1/users?");
        assertThat(journal.path(1).has("unplanned")).isFalse();
    }

    @ParameterizedTest
    @DisplayName("is not one that Clever refuses")
    @ValueSource(
            strings = {
                "/v3.1/users/000000000000000000000000",
                "/v3.1/Users/ID/myContacts",
                "/v3.1//users/",
                "/v3.1/sections/ID/assignments/ID/submissions/ID",
                "/v3.1/events?record_type=cats",
                "/v3.1/users?limit=many",
                "/oauth/authorize",
                "/userinfo",
                "/oauth/login",
                "/",
                "/favicon.ico",
            })
    void isNotARefusedOne(String path) {
        Browser.Reply reply = browser.get(path.replace("ID", ID));

        assertThat(reply.headers().firstValue(HINT)).isEmpty();
        assertThat(fake.requests()).last().matches(request -> !request.isUnplanned());
    }

    @Test
    @DisplayName("can still be verified with WireMock, and be given an answer there")
    void staysWithWireMock() {
        browser.get("/v3.1/user");
        browser.send(browser.to("/nowhere").DELETE());

        fake.wireMock().verify(1, getRequestedFor(urlPathEqualTo("/v3.1/user")));
        fake.wireMock().verify(1, deleteRequestedFor(anyUrl()));
        assertThat(fake.wireMock().findAllUnmatchedRequests()).isEmpty();
        assertThat(fake.wireMock().findAll(getRequestedFor(urlPathEqualTo("/v3.1/users"))))
                .isEmpty();
    }
}
