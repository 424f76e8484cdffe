package io.cleverkit.testkit.functional;

import static io.cleverkit.testkit.functional.Browser.queryOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeApplication;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Applications")
class ApplicationsTest {
    private static final String CALLBACK = "http://localhost:9/callback";
    private static final FakeApplication SSO = FakeApplication.of("sso-client", "sso-secret", "http://localhost:9/sso")
            .named("Readalong <SSO>")
            .redirectUri("http://localhost:9/sso/second")
            .ssoOnly()
            .withoutOpenId();

    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> c.redirectUri(CALLBACK)
            .application(SSO)
            .district("Maple", d -> {
                FakeSchool school = d.addSchool("Maple Elementary");
                FakeUser tess = d.addTeacher("Tess", "Vega", school);
                FakeUser ada = d.addStudent("Ada", "Okafor", school);
                FakeSection reading = d.addSection("Reading", school, tess).enrol(ada);
                reading.set("course", "c");
                d.addStudent("Ben", "Ito", school);
                d.addStaff("Sam", "Kim", school);
            }));

    private FakeClever fake;
    private FakeDistrict district;
    private Browser browser;
    private FakeUser tess;
    private FakeUser ada;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        district = running.district();
        browser = new Browser(running);
        tess = district.user("Tess Vega");
        ada = district.user("Ada Okafor");
    }

    private String basic(FakeApplication application, String secret) {
        return "Basic "
                + Base64.getEncoder()
                        .encodeToString((application.clientId() + ":" + secret).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("each has a token of its own for each district, and its own scopes")
    void tokens() {
        JsonNode own = browser.send(browser.to("/oauth/tokens")
                        .header("Authorization", basic(SSO, "sso-secret"))
                        .GET())
                .json();

        assertThat(own.at("/data/0/access_token").asText())
                .isEqualTo(district.token(SSO))
                .isNotEqualTo(district.token());
        assertThat(own.at("/data/0/scopes").toString())
                .contains("read:students_basic")
                .doesNotContain("read:sis");
        assertThat(browser.tokens("").json().at("/data/0/access_token").asText())
                .isEqualTo(district.token());
        assertThat(browser.getAs(district.token(SSO), "/oauth/tokeninfo")
                        .json()
                        .path("client_id")
                        .asText())
                .isEqualTo("sso-client");
        assertThat(browser.send(browser.to("/oauth/tokens")
                                .header("Authorization", basic(SSO, "other"))
                                .GET())
                        .status())
                .isEqualTo(401);
        // As RFC 6749, section 2.3.1, has it: form-encoded before Basic authentication.
        String encoded = "Basic "
                + Base64.getEncoder().encodeToString("sso%2Dclient:sso%2Dsecret".getBytes(StandardCharsets.UTF_8));
        assertThat(browser.send(browser.to("/oauth/tokens")
                                .header("Authorization", encoded)
                                .GET())
                        .status())
                .isEqualTo(200);
        JsonNode state = browser.open("/__fake/state").json();
        assertThat(state.at("/applications/1/sso_only").asBoolean()).isTrue();
        assertThat(state.at("/districts/0/tokens/sso-client").asText()).isEqualTo(district.token(SSO));
        assertThat(state.toString()).doesNotContain("sso-secret");
    }

    @Test
    @DisplayName("one for signing in alone reaches the district, and no roster")
    void ssoOnly() {
        String token = district.token(SSO);

        assertThat(browser.getAs(token, "/v3.1/districts").status()).isEqualTo(200);
        Browser.Reply users = browser.getAs(token, "/v3.1/users");
        assertThat(users.status()).isEqualTo(404);
        assertThat(users.json().path("message").asText()).isEqualTo("Resource not in token's scopes");
        assertThat(browser.getAs(token, "/v3.1/events").status()).isEqualTo(404);
        assertThat(browser.get("/v3.1/users").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("the portal has an icon for each, and a code is good for its own application only")
    void portal() {
        browser.form("/oauth/login", "district=" + district.id() + "&user=" + ada.id() + "&next=%2Fportal");
        assertThat(browser.open("/portal").text()).contains("data-app=\"sso-client\"", "Readalong &lt;SSO&gt;");
        String landed = browser.open("/portal/launch?client_id=sso-client").header("Location");
        assertThat(landed).startsWith("http://localhost:9/sso?code=");
        assertThat(fake.login().as(ada).portal(SSO).toString()).startsWith("http://localhost:9/sso?code=");
        assertThat(fake.login().as(ada).instantLogin(SSO).toString()).startsWith("http://localhost:9/sso?code=");
        String code = queryOf(landed).get("code");

        assertThat(browser.exchange(code, CALLBACK).status()).isEqualTo(400);
        Browser.Reply right = browser.exchangeWith(
                "application/x-www-form-urlencoded",
                "grant_type=authorization_code&code=" + code + "&redirect_uri=http%3A%2F%2Flocalhost%3A9%2Fsso",
                basic(SSO, "sso-secret"));
        assertThat(right.status()).isEqualTo(200);
        assertThat(right.json().has("id_token")).isFalse();
        String token = right.json().path("access_token").asText();
        assertThat(browser.getAs(token, "/v3.0/me").json().at("/data/id").asText())
                .isEqualTo(ada.id());
        assertThat(browser.getAs(token, "/oauth/tokeninfo")
                        .json()
                        .path("client_id")
                        .asText())
                .isEqualTo("sso-client");
    }

    @Test
    @DisplayName("on a shared device the person is asked who it is before anything is told")
    void confirms() {
        browser.form("/oauth/login", "district=" + district.id() + "&user=" + ada.id() + "&next=%2Fportal");
        String start = "/oauth/authorize?response_type=code&client_id=" + fake.clientId() + "&redirect_uri="
                + Browser.encode(CALLBACK) + "&state=s&confirmed=false";

        String page = browser.open(start).text();

        assertThat(page).contains("Is this you?", "Ada Okafor", "data-confirm=\"yes\"");
        assertThat(browser.open(start.replace("&confirmed=false", "")).header("Location"))
                .contains("code=");
        String no = page.replaceAll("(?s).*data-confirm=\"no\" href=\"([^\"]+)\".*", "$1")
                .replace("&amp;", "&");
        String next = browser.open(no).header("Location");
        assertThat(browser.open(next).text()).contains("Who are you?");
        assertThat(browser.open("/portal/sign-out?next=//evil.example").header("Location"))
                .isEqualTo("/portal");
    }

    @Test
    @DisplayName("a teacher of a district that is not connected lets it in from the Library, with less of everybody")
    void library() {
        district.disconnects();
        assertThat(browser.open("/portal").status()).isEqualTo(404);
        fake.installFromLibrary(tess);

        JsonNode answer = exchange(tess);
        assertThat(answer.has("id_token")).isFalse();
        String token = answer.path("access_token").asText();
        JsonNode me = browser.getAs(token, "/v3.0/me").json();
        assertThat(me.at("/data/authorized_by").asText()).isEqualTo("teacher");
        assertThat(browser.getAs(token, "/userinfo")
                        .json()
                        .path("authorized_by")
                        .asText())
                .isEqualTo("teacher");
        String reading = district.section("Reading").id();
        JsonNode sections =
                browser.getAs(token, "/v3.1/users/" + tess.id() + "/sections").json();
        assertThat(DataApiTest.idsOf(sections)).containsExactly(reading);
        assertThat(sections.toString()).doesNotContain("course");
        JsonNode students =
                browser.getAs(token, "/v3.1/sections/" + reading + "/users").json();
        assertThat(DataApiTest.idsOf(students)).containsExactly(ada.id());
        assertThat(students.at("/data/0/data/name/last").asText()).isEqualTo("O");
        assertThat(students.at("/data/0/data/roles/student/grade").asText()).isEqualTo("5");
        assertThat(students.toString()).doesNotContain("Okafor", "@", "sis_id");
        assertThat(DataApiTest.idsOf(browser.getAs(token, "/v3.1/users/" + tess.id() + "/mystudents")
                        .json()))
                .containsExactly(ada.id());
        assertThat(browser.getAs(token, "/v3.1/users/" + ada.id()).status()).isEqualTo(200);
        assertThat(browser.getAs(
                                token, "/v3.1/users/" + district.user("Ben Ito").id())
                        .status())
                .isEqualTo(404);
        assertThat(browser.getAs(token, "/v3.1/users").header("Content-Type")).startsWith("text/html");
        assertThat(browser.getAs(token, "/v3.1/users/" + tess.id()).text()).contains("Vega");
        assertThat(browser.tokens("").json().path("data")).isEmpty();

        fake.uninstallFromLibrary(tess);
        assertThat(browser.getAs(token, "/v3.0/me").status()).isEqualTo(401);
    }

    @Test
    @DisplayName(
            "a student of that teacher is let in, too, and others are not; a connection of the district goes first")
    void libraryStudents() {
        fake.installFromLibrary(tess);
        assertThat(browser.getAs(exchange(tess).path("access_token").asText(), "/v3.0/me")
                        .json()
                        .at("/data/authorized_by")
                        .asText())
                .isEqualTo("district");
        district.disconnects();

        String token = exchange(ada).path("access_token").asText();

        assertThat(browser.getAs(token, "/v3.1/users/" + ada.id()).text()).doesNotContain("Okafor");
        assertThat(browser.getAs(token, "/v3.1/users/" + ada.id() + "/sections").status())
                .isEqualTo(404);
        browser.form(
                "/oauth/login",
                "district=" + district.id() + "&user="
                        + district.user("Ben Ito").id() + "&next=%2F");
        assertThat(browser.open("/portal/launch?client_id=" + fake.clientId()).status())
                .isEqualTo(403);
        // A link does not work for the Library.
        browser.form("/oauth/login", "district=" + district.id() + "&user=" + tess.id() + "&next=%2F");
        assertThat(browser.open("/oauth/instant-login?client_id=" + fake.clientId())
                        .status())
                .isEqualTo(403);
    }

    private JsonNode exchange(FakeUser user) {
        browser.form("/oauth/login", "district=" + district.id() + "&user=" + user.id() + "&next=%2Fportal");
        String landed =
                browser.open("/portal/launch?client_id=" + fake.clientId()).header("Location");
        Browser.Reply reply = browser.exchange(queryOf(landed).get("code"), CALLBACK);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        return reply.json();
    }

    @Test
    @DisplayName("the same client id twice is refused, and so is a blank one")
    void refusesTwins() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeClever.builder().application(SSO).application(SSO));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> FakeClever.builder()
                        .client("sso-client", "x")
                        .application(SSO)
                        .start());
        assertThatIllegalArgumentException().isThrownBy(() -> FakeApplication.of(" ", "a", "b"));
        assertThat(SSO.toString()).doesNotContain("secret");
    }
}
