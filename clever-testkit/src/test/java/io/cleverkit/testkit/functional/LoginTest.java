package io.cleverkit.testkit.functional;

import static io.cleverkit.testkit.functional.Browser.encode;
import static io.cleverkit.testkit.functional.Browser.queryOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeLogin;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Signing in")
class LoginTest {
    private static final String PRIMARY = "http://localhost:9/primary";
    private static final String SECOND = "http://localhost:9/second?tenant=1";

    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> c.redirectUri(PRIMARY)
            .redirectUri(SECOND)
            .district("Maple", d -> {
                FakeSchool school = d.addSchool("Maple <Elementary>");
                d.addStudent("Ada", "O'Kafor & Co", school).grade("3");
                d.addTeacher("Tess", "Vega", school);
                d.addContact("Mother of Ada");
            }));

    private FakeClever fake;
    private Browser browser;
    private FakeUser ada;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
        ada = fake.district().students().get(0);
    }

    @Test
    @DisplayName("the button shows who can sign in, escaped and marked, and no contacts")
    void showsThePicker() {
        Browser.Reply page = browser.open(authorize(SECOND, "&state=xyz"));

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.text())
                .contains("data-user=\"" + ada.id() + "\"")
                .contains("Ada O&#39;Kafor &amp; Co")
                .contains("Maple &lt;Elementary&gt;")
                .contains("Not the real Clever")
                .doesNotContain("Mother of Ada")
                .doesNotContain("<script");
    }

    @Test
    @DisplayName("after the choice the browser goes back with code and state, and the second time without a page")
    void goesBackWithCodeAndState() {
        String start = authorize(SECOND, "&state=a%20b%2Bc");
        Browser.Reply chosen = choose(start);
        assertThat(chosen.status()).isEqualTo(302);
        assertThat(chosen.header("Set-Cookie")).contains("fake_clever_session=", "HttpOnly", "SameSite=Lax");

        Browser.Reply back = browser.open(chosen.header("Location"));
        Browser.Reply again = browser.open(start);

        assertThat(back.header("Location")).startsWith(SECOND + "&code=");
        assertThat(queryOf(back.header("Location"))).containsEntry("state", "a b+c");
        assertThat(again.status()).isEqualTo(302);
        assertThat(queryOf(again.header("Location")).get("code"))
                .isNotEqualTo(queryOf(back.header("Location")).get("code"));
    }

    @Test
    @DisplayName("no state given, no state back")
    void noStateInNoStateOut() {
        Browser.Reply back = browser.open(choose(authorize(PRIMARY, "")).header("Location"));

        assertThat(queryOf(back.header("Location"))).containsOnlyKeys("code");
    }

    @Test
    @DisplayName("a redirect URI that differs by one character, an unknown client and another response type get a page")
    void refusesWhatIsNotRegistered() {
        assertThat(browser.open(authorize(PRIMARY + "/", "")).status()).isEqualTo(400);
        assertThat(browser.open("/oauth/authorize?response_type=code&client_id=who&redirect_uri=" + encode(PRIMARY))
                        .text())
                .contains("Unknown application");
        assertThat(browser.open(authorize(PRIMARY, "").replace("response_type=code", "response_type=token"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("a code is good once, for a token that reaches its user and district only")
    void codeIsGoodOnce() {
        String code = queryOf(fake.login().as(ada).portal().toString()).get("code");

        Browser.Reply granted = browser.exchange(code, PRIMARY);
        Browser.Reply second = browser.exchange(code, PRIMARY);

        assertThat(granted.status()).isEqualTo(200);
        assertThat(granted.json().path("token_type").asText()).isEqualTo("bearer");
        assertThat(second.status()).isEqualTo(400);
        assertThat(second.json().path("error").asText()).isEqualTo("invalid_grant");
        String token = granted.json().path("access_token").asText();
        JsonNode me = browser.getAs(token, "/v3.1/me").json();
        assertThat(me.at("/data/id").asText()).isEqualTo(ada.id());
        assertThat(me.at("/data/district").asText()).isEqualTo(fake.district().id());
        assertThat(me.at("/data/authorized_by").asText()).isEqualTo("district");
        Browser.Reply own = browser.getAs(token, "/v3.1/users/" + ada.id());
        assertThat(own.json().at("/data/name/first").asText()).isEqualTo("Ada");
        assertThat(own.json().has("links")).isFalse();
        assertThat(browser.getAs(token, "/v3.1/districts/" + fake.district().id())
                        .status())
                .isEqualTo(200);
        assertOutOfReach(token, "/v3.1/users");
        assertOutOfReach(token, "/v3.1/sections?limit=1");
        assertOutOfReach(
                token, "/v3.1/users/" + fake.district().teachers().get(0).id());
    }

    private void assertOutOfReach(String token, String path) {
        Browser.Reply reply = browser.getAs(token, path);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.header("Content-Type")).startsWith("text/html");
        assertThat(reply.text()).contains("Cannot GET /v3.1/");
    }

    @Test
    @DisplayName("a code lives 60 seconds")
    void codeLivesAMinute() {
        FakeLogin login = fake.login().as(ada);
        String early = queryOf(login.portal().toString()).get("code");
        fake.clock().advance(Duration.ofSeconds(50));
        assertThat(browser.exchange(early, PRIMARY).status()).isEqualTo(200);

        String late = queryOf(login.portal().toString()).get("code");
        fake.clock().advance(Duration.ofSeconds(60));
        assertThat(browser.exchange(late, PRIMARY).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("a code is bound to the redirect URI it was sent to")
    void codeIsBoundToItsRedirectUri() {
        String code = queryOf(fake.login().as(ada).portal().toString()).get("code");

        Browser.Reply other = browser.exchange(code, SECOND);

        assertThat(other.status()).isEqualTo(400);
        assertThat(other.json().path("error").asText()).isEqualTo("redirect_uri_mismatch");
    }

    @Test
    @DisplayName("the exchange takes forms too, and refuses a wrong secret, a wrong grant and a missing code")
    void exchangeChecksTheRequest() {
        String code = queryOf(fake.login().as(ada).portal().toString()).get("code");
        String form = "grant_type=authorization_code&redirect_uri=" + encode(PRIMARY) + "&code=";
        String formType = "application/x-www-form-urlencoded";

        assertThat(browser.exchangeWith(formType, form + code, "Basic bm9ib2R5Om5vdGhpbmc=")
                        .status())
                .isEqualTo(401);
        assertThat(browser.exchangeWith(formType, form, browser.basic()).status())
                .isEqualTo(400);
        assertThat(browser.exchangeWith(
                                formType, form.replace("authorization_code", "password") + code, browser.basic())
                        .json()
                        .path("error")
                        .asText())
                .isEqualTo("unsupported_grant_type");
        assertThat(browser.exchangeWith("application/json", "[1]", browser.basic())
                        .status())
                .isEqualTo(400);
        assertThat(browser.exchangeWith(formType, form + code, browser.basic()).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("portal and link land on the first redirect URI with a code and no state")
    void portalAndLinkCarryNoState() {
        FakeLogin login = fake.login().as(ada.id());

        for (URI landed : new URI[] {login.portal(), login.instantLogin()}) {
            assertThat(landed.toString()).startsWith(PRIMARY + "?code=");
            assertThat(queryOf(landed.toString())).containsOnlyKeys("code");
        }
        assertThat(login.authorize(URI.create(fake.url() + authorize(SECOND, "&state=s")))
                        .toString())
                .startsWith(SECOND)
                .endsWith("&state=s");
    }

    @Test
    @DisplayName("the portal shows who is signed in, its icon, and lets somebody else sign in")
    void portalSwitchesUsers() {
        browser.form("/oauth/login", "district=" + fake.district().id() + "&user=" + ada.id() + "&next=%2Fportal");

        assertThat(browser.open("/portal").text())
                .contains("Ada O&#39;Kafor", "data-app=\"" + fake.clientId() + "\"", "/portal/sign-out");
        browser.open("/portal/sign-out");

        assertThat(browser.open("/portal").text()).contains("Who are you?");
    }

    @Test
    @DisplayName("with several districts the first page asks for one, unless district_id names it")
    void asksForTheDistrict() {
        String second = fake.addDistrict("Oak", d -> d.addTeacher("Omar", "Oak", d.addSchool("Oak High")))
                .id();

        Browser.Reply districts = browser.open(authorize(PRIMARY, "&state=1"));
        Browser.Reply people = browser.open(authorize(PRIMARY, "&state=1&district_id=" + second));

        assertThat(districts.text()).contains("data-district=\"" + second + "\"", "Maple", "Oak");
        assertThat(people.text()).contains("Omar Oak").doesNotContain("Tess Vega");
        assertThat(browser.open(authorize(PRIMARY, "&district_id=none")).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a session of another district does not answer for the one that is asked for")
    void sessionIsOfOneDistrict() {
        String second = fake.addDistrict("Oak", d -> d.addTeacher("Omar", "Oak", d.addSchool("Oak High")))
                .id();
        choose(authorize(PRIMARY, "&district_id=" + fake.district("Maple").id()));

        assertThat(browser.open(authorize(PRIMARY, "&district_id=" + second)).text())
                .contains("Omar Oak");
    }

    @Test
    @DisplayName("who is not shared any more gets a page, or goes back with an error when the application asked for it")
    void unsharedUserIsRefused() {
        choose(authorize(PRIMARY, ""));
        ada.leaves();

        assertThat(browser.open(authorize(PRIMARY, "")).status()).isEqualTo(403);
        assertThat(browser.open(authorize(PRIMARY, "&return_unshared=true")).header("Location"))
                .isEqualTo(PRIMARY + "?error=unauthorized-user");
        assertThatThrownBy(() -> fake.login().as(ada)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("the sign-in goes on within the fake only")
    void signInLeadsNowhereElse() {
        Browser.Reply reply = browser.form(
                "/oauth/login",
                "district=" + fake.district().id() + "&user=" + ada.id() + "&next=" + encode("//evil.example/"));

        assertThat(reply.header("Location")).isEqualTo("/portal");
    }

    @Test
    @DisplayName("tokeninfo names the client for users' and districts' tokens and nobody else's")
    void tokenInfoNamesTheClient() {
        JsonNode info =
                browser.getAs(fake.district().token(), "/oauth/tokeninfo").json();

        assertThat(info.path("client_id").asText()).isEqualTo(fake.clientId());
        assertThat(info.path("scopes").size()).isPositive();
        assertThat(browser.getAs("nonsense", "/oauth/tokeninfo").status()).isEqualTo(401);
    }

    private Browser.Reply choose(String start) {
        return browser.form(
                "/oauth/login",
                "district=" + fake.districts().get(0).id() + "&user=" + ada.id() + "&next=" + encode(start));
    }

    private String authorize(String redirectUri, String more) {
        return "/oauth/authorize?response_type=code&client_id=" + fake.clientId() + "&redirect_uri="
                + encode(redirectUri) + more;
    }
}
