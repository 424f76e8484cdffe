package io.cleverkit.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeLogin;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.ConfigurableApplicationContext;

/** The example as it starts without any configuration, seen from a browser. */
@DisplayName("The Spring example")
class QuizApplicationTest {
    private static final String SESSION = "JSESSIONID";

    private static ConfigurableApplicationContext application;
    private static FakeClever clever;
    private static URI start;

    private final Browser browser = new Browser(start);
    private FakeUser student;
    private FakeUser teacher;

    @BeforeAll
    static void startExample() {
        application = Started.example();
        start = Started.address(application);
        clever = application.getBean(FakeClever.class);
    }

    @AfterAll
    static void stopExample() {
        application.close();
    }

    @BeforeEach
    void choosePeople() {
        student = somebody(user -> user.hasRole("student"));
        teacher = somebody(user -> user.hasRole("teacher") && user.roles().size() == 1);
    }

    private static FakeDistrict customer() {
        return clever.districts().get(0);
    }

    private static FakeUser somebody(Predicate<FakeUser> who) {
        return customer().users().stream().filter(who).findFirst().orElseThrow();
    }

    /** Somebody whom Clever knows and we do not. */
    private static FakeUser newcomer(String first, String last) {
        return customer().addStudent(first, last, customer().schools().get(0));
    }

    private static void give(FakeUser user, String accountId, boolean active) {
        HostAccount account = HostAccount.builder()
                .accountId(accountId)
                .role("STUDENT")
                .active(active)
                .build();
        application.getBean(Accounts.class).put(customer().id(), user.id(), account);
    }

    private static FakeLogin at(FakeUser user) {
        return clever.login().as(user);
    }

    private static String hello(FakeUser user) {
        return "<h1>Hello " + user.firstName().orElseThrow() + " "
                + user.lastName().orElseThrow() + "</h1>";
    }

    private HttpResponse<String> clicksButton(FakeUser user) {
        assertThat(browser.get("/").body()).contains("href=\"/login/clever\"", "Log in with Clever");
        return browser.arrive(start.resolve("/login/clever"), at(user));
    }

    private static String bodyWithSession(String id) {
        return RawRequest.get(start, "/", "Cookie: " + SESSION + "=" + id).body();
    }

    @Nested
    @DisplayName("lets in")
    class LetsIn {
        @Test
        @DisplayName("whoever clicks the button")
        void button() {
            assertThat(clicksButton(student).body()).contains(hello(student), "STUDENT");
        }

        @Test
        @DisplayName("whoever comes from the portal, by one round trip more")
        void portal() {
            assertThat(browser.arrive(at(student).portal(), at(student)).body()).contains(hello(student));
        }

        @Test
        @DisplayName("whoever follows an Instant Login link")
        void link() {
            URI link = application
                    .getBean(CleverLogin.class)
                    .instantLoginLink(customer().id());
            assertThat(browser.arrive(at(student).authorize(link), at(student)).body())
                    .contains(hello(student));
        }

        @Test
        @DisplayName("to the page that somebody wanted, each tab to its own")
        void savedRequest() {
            URI first = Browser.location(browser.get("/quizzes/7?page=2&name=a%26b"));
            URI second = Browser.location(browser.get("/quizzes/8"));
            URI firstAtClever = Browser.location(browser.get(first));
            URI secondAtClever = Browser.location(browser.get(second));

            HttpResponse<String> back = browser.get(at(student).authorize(firstAtClever));
            HttpResponse<String> other = browser.arrive(at(student).authorize(secondAtClever), at(student));

            assertThat(Browser.location(back)).isEqualTo(start.resolve("/quizzes/7?page=2&name=a%26b"));
            assertThat(other.body())
                    .contains("Quiz 8", "Good luck, " + student.firstName().orElseThrow());
        }

        @Test
        @DisplayName("to no other site, whatever a link says")
        void otherSite() {
            URI login = start.resolve("/login/clever?returnTo=https%3A%2F%2Fevil.example%2F");

            HttpResponse<String> response = browser.arrive(login, at(student));

            assertThat(response.uri()).isEqualTo(start.resolve("/"));
            assertThat(response.body()).contains(hello(student));
        }

        @Test
        @DisplayName("with a name that is shown and not obeyed")
        void markup() {
            FakeUser named = newcomer("<b>Bo", "&amp;");
            give(named, "bo", true);

            assertThat(clicksButton(named).body()).contains("<h1>Hello &lt;b&gt;Bo &amp;amp;</h1>");
        }

        @Test
        @DisplayName("to what their role may see and to nothing else")
        void authorities() {
            clicksButton(student);
            assertThat(browser.get("/results").statusCode()).isEqualTo(403);

            clicksAsSomebodyElse(teacher);
            assertThat(browser.get("/results").statusCode()).isEqualTo(200);
        }

        private void clicksAsSomebodyElse(FakeUser user) {
            browser.arrive(start.resolve("/login/clever"), at(user));
        }
    }

    @Nested
    @DisplayName("keeps out")
    class KeepsOut {
        @Test
        @DisplayName(
                "a forged state, which starts the log-in over once, opens nothing, and is refused if it comes again")
        void forgedState() {
            URI own = at(student).authorize(Browser.location(browser.get("/login/clever")));
            URI forged = URI.create(own.toString().replaceFirst("state=[^&]+", "state=" + "f".repeat(43)));

            HttpResponse<String> response = browser.get(forged);
            HttpResponse<String> again =
                    browser.get(URI.create(forged.toString().replaceFirst("code=", "code=x")));

            assertThat(Browser.location(response).toString()).startsWith(clever.url() + "/oauth/authorize");
            assertThat(again.statusCode()).isEqualTo(403);
            assertThat(again.body()).contains("RESTART_FAILED");
            assertNobodyIsIn();
        }

        @Test
        @DisplayName("a finished log-in of somebody else's browser")
        void foreignState() {
            Browser attacker = new Browser(start);
            URI foreign = at(teacher).authorize(Browser.location(attacker.get("/login/clever")));

            HttpResponse<String> response = browser.get(foreign);

            assertThat(Browser.location(response).toString()).startsWith(clever.url() + "/oauth/authorize");
            assertNobodyIsIn();
        }

        @Test
        @DisplayName("somebody without an account, with a page that says so, and ends the session of whoever was there")
        void noAccount() {
            FakeUser stranger = customer()
                    .addStudent("Noor", "Stranger", customer().schools().get(0));
            clicksButton(student);

            HttpResponse<String> response = browser.arrive(start.resolve("/login/clever"), at(stranger));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("You are not logged in", "ACCOUNT_UNKNOWN");
            assertNobodyIsIn();
        }

        @Test
        @DisplayName("somebody whose account is archived")
        void archived() {
            FakeUser leaver = newcomer("Ira", "Leaver");
            give(leaver, "gone", false);

            HttpResponse<String> response = browser.arrive(start.resolve("/login/clever"), at(leaver));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("ACCOUNT_ARCHIVED");
            assertNobodyIsIn();
        }

        @Test
        @DisplayName("somebody of a district that is no customer")
        void foreignDistrict() {
            FakeUser foreigner = clever.districts().get(1).students().get(0);

            HttpResponse<String> response = browser.arrive(start.resolve("/login/clever"), at(foreigner));

            assertThat(response.statusCode()).isEqualTo(403);
            assertThat(response.body()).contains("DISTRICT_NOT_CONNECTED");
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "?code=%zz",
                    "?code=a&code=b",
                    "?code=%00",
                    "?error=<script>alert(1)</script>",
                    "?code",
                    "",
                    "?state=x&error=access_denied"
                })
        @DisplayName("whatever else a browser can send, without an error of ours")
        void noise(String query) {
            RawRequest response = RawRequest.get(start, "/login/clever/callback" + query);

            assertThat(response.status()).isBetween(200, 499);
            assertThat(response.body()).doesNotContain("<script>");
            assertNobodyIsIn();
        }

        private void assertNobodyIsIn() {
            assertThat(browser.get("/").body()).contains("Log in with Clever");
            assertThat(Browser.location(browser.get("/quizzes/7")).getPath()).isEqualTo("/login/clever");
        }
    }

    @Nested
    @DisplayName("on a shared computer")
    class Shared {
        @Test
        @DisplayName("gives whoever logs in a session of their own and keeps nothing of the one before")
        void replaced() {
            clicksButton(teacher);
            String before = browser.cookie(SESSION).orElseThrow();
            HttpResponse<String> form = browser.get("/");

            assertThat(browser.arrive(at(student).portal(), at(student)).body()).contains(hello(student));

            assertThat(browser.cookie(SESSION)).get().isNotEqualTo(before);
            assertThat(browser.get("/results").statusCode()).isEqualTo(403);
            assertThat(browser.submit(form, "/logout", Map.of()).statusCode())
                    .as("an old form")
                    .isEqualTo(403);
            assertThat(bodyWithSession(before)).contains("Log in with Clever");
        }

        @Test
        @DisplayName("never goes on with a session id that was there before the log-in")
        void fixation() {
            browser.get("/");
            browser.post("/logout", "");
            String planted = browser.cookie(SESSION).orElseThrow();

            clicksButton(student);

            assertThat(browser.cookie(SESSION)).get().isNotEqualTo(planted);
            assertThat(bodyWithSession(planted)).contains("Log in with Clever");
        }

        @Test
        @DisplayName("goes on with the session when its callback is opened again")
        void reload() {
            URI callback = at(student).authorize(Browser.location(browser.get("/login/clever")));
            browser.get(callback);

            HttpResponse<String> again = browser.get(callback);

            assertThat(Browser.location(again)).isEqualTo(start.resolve("/"));
            assertThat(browser.get("/").body()).contains(hello(student));
        }

        @Test
        @DisplayName("logs out by a form of ours alone")
        void logOut() {
            HttpResponse<String> page = clicksButton(student);

            assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
            assertThat(browser.get("/").body()).contains(hello(student));

            assertThat(Browser.location(browser.submit(page, "/logout", Map.of()))
                            .getPath())
                    .isEqualTo("/");
            assertThat(browser.get("/").body()).contains("Log in with Clever");
        }
    }

    @Nested
    @DisplayName("lets somebody with several accounts choose")
    class Choice {
        private final FakeUser both = somebody(user -> user.hasRole("teacher") && user.hasRole("staff"));

        @Test
        @DisplayName("and then go where they wanted")
        void chooses() {
            URI login = Browser.location(browser.get("/quizzes/7"));
            HttpResponse<String> page = browser.arrive(login, at(both));
            assertThat(page.body()).contains("How do you want to use", "TEACHER", "STAFF");

            HttpResponse<String> chosen =
                    browser.submit(page, "/choose-account", Map.of("account", both.id() + "-staff"));

            assertThat(Browser.location(chosen)).isEqualTo(start.resolve("/quizzes/7"));
            assertThat(browser.get("/").body()).contains("STAFF").doesNotContain("TEACHER");
            assertThat(browser.get("/results").statusCode()).isEqualTo(403);
        }

        @Test
        @DisplayName("and is nobody until then")
        void nobodyYet() {
            clicksButton(teacher);

            browser.arrive(start.resolve("/login/clever"), at(both));

            assertThat(browser.get("/results").statusCode()).isEqualTo(302);
        }

        @Test
        @DisplayName("among their own accounts alone")
        void foreignAccount() {
            HttpResponse<String> page = browser.arrive(start.resolve("/login/clever"), at(both));

            browser.submit(page, "/choose-account", Map.of("account", student.id() + "-student"));

            assertThat(browser.get("/").body()).contains("Log in with Clever");
        }

        @Test
        @DisplayName("after a log-in alone")
        void withoutLogin() {
            assertThat(Browser.location(browser.get("/choose-account")).getPath())
                    .isEqualTo("/login/clever");
        }
    }
}
