package io.cleverkit.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeLogin;
import io.cleverkit.testkit.FakeUser;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The Spring example")
class SpringExampleTest {
    private static ConfigurableApplicationContext product;
    private static FakeClever clever;
    private static URI url;

    private final Browser browser = new Browser(url);

    @BeforeAll
    static void start() throws IOException {
        int port = freePort(); // known before the start, as the redirect URI is registered at Clever
        product = SpringApplication.run(SpringExampleMain.class, "--server.port=" + port);
        clever = product.getBean(FakeClever.class);
        url = URI.create("http://localhost:" + port);
    }

    @AfterAll
    static void stop() {
        product.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static FakeDistrict customer() {
        return clever.districts().get(0);
    }

    private static FakeUser only(FakeDistrict district, String role) {
        return district.users().stream()
                .filter(user -> user.roles().size() == 1 && user.hasRole(role))
                .findFirst()
                .orElseThrow();
    }

    private static FakeLogin student() {
        return clever.login().as(only(customer(), "student"));
    }

    private static FakeLogin teacher() {
        return clever.login().as(only(customer(), "teacher"));
    }

    private void assertNobodyIsLoggedIn() {
        assertThat(browser.get("/").body()).contains("Log in with Clever").doesNotContain("Log out");
    }

    private void assertLoggedIn(String role) {
        assertThat(browser.get("/").body())
                .contains("You are " + only(customer(), role).firstName().orElseThrow() + " ");
    }

    @Test
    @DisplayName("logs in by the button")
    void button() {
        assertNobodyIsLoggedIn();

        assertThat(browser.open("/login/clever", student()).statusCode()).isEqualTo(200);

        assertLoggedIn("student");
    }

    @Test
    @DisplayName("leads to the page that was asked for before the log-in, and to no other site")
    void returnTo() {
        HttpResponse<String> answer = browser.open("/books/7?page=2", student());

        assertThat(answer.uri()).isEqualTo(url.resolve("/books/7?page=2"));
        assertThat(answer.body()).contains("Book 7");
        assertThat(browser.open("/login/clever?returnTo=https%3A%2F%2Fevil.example", student())
                        .uri())
                .isEqualTo(url.resolve("/"));
    }

    @Test
    @DisplayName("logs in from the portal, over one round trip more")
    void portal() {
        FakeLogin student = student();

        HttpResponse<String> arrival = browser.get(student.portal());

        assertThat(browser.redirect(arrival).getPath()).isEqualTo("/oauth/authorize");
        assertNobodyIsLoggedIn();
        browser.follow(arrival, student);
        assertLoggedIn("student");
    }

    @Test
    @DisplayName("logs in by an Instant Login link")
    void link() {
        FakeLogin teacher = teacher();

        browser.follow(browser.get(teacher.instantLogin()), teacher);

        assertLoggedIn("teacher");
    }

    @Test
    @DisplayName("gives the authority of the account's role and no other")
    void roles() {
        browser.open("/login/clever", teacher());
        assertThat(browser.get("/teachers").statusCode()).isEqualTo(200);

        browser.open("/login/clever", student());
        assertThat(browser.get("/teachers").statusCode()).isEqualTo(403);
        assertThat(browser.get("/books/1").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("replaces the session when a second person logs in, and the old one is of no use to anybody")
    void secondPerson() {
        browser.open("/login/clever", teacher());
        String before = browser.session();

        browser.open("/login/clever", student());

        assertLoggedIn("student");
        assertThat(browser.session()).isNotEqualTo(before);
        Browser thief = new Browser(url);
        thief.plantSession(before);
        assertThat(thief.get("/").body()).contains("Log in with Clever");
    }

    @Test
    @DisplayName(
            "refuses people of a district that is no customer, in plain words, and ends the session that was there")
    void refused() {
        browser.open("/login/clever", student());

        HttpResponse<String> answer = browser.open(
                "/login/clever", clever.login().as(only(clever.districts().get(1), "student")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("You are not logged in").contains("DISTRICT_NOT_CONNECTED");
    }

    @Test
    @DisplayName("refuses people without an account, and ends the session of whoever was there before")
    void noAccount() {
        browser.open("/login/clever", student());

        HttpResponse<String> answer =
                browser.open("/login/clever", clever.login().as(only(customer(), "contact")));

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("ACCOUNT_UNKNOWN");
        assertNobodyIsLoggedIn();
    }

    @Test
    @DisplayName("logs nobody in with a forged state: it starts over once, then refuses")
    void forgedState() {
        String forged = "/login/clever/callback?state=forged&code=";

        HttpResponse<String> first = browser.get(forged + code(teacher().portal()));
        HttpResponse<String> second = browser.get(forged + code(teacher().portal()));

        assertThat(browser.redirect(first).getPath()).isEqualTo("/oauth/authorize");
        assertThat(second.statusCode()).isEqualTo(403);
        assertThat(second.body()).contains("RESTART_FAILED");
        assertNobodyIsLoggedIn();
    }

    @Test
    @DisplayName("does not log a victim in as the attacker, with the attacker's own unused answer of Clever")
    void loginOfAttacker() {
        Browser attacker = new Browser(url);
        URI answer = teacher().authorize(attacker.redirect(attacker.get("/login/clever")));

        HttpResponse<String> arrival = browser.get(answer);

        assertThat(browser.redirect(arrival).getPath()).isEqualTo("/oauth/authorize");
        assertNobodyIsLoggedIn();
    }

    private static String code(URI uri) {
        Matcher code = Pattern.compile("[?&]code=([^&]+)").matcher(uri.toString());
        assertThat(code.find()).isTrue();
        return code.group(1);
    }

    @Test
    @DisplayName("goes on with the session when the callback is loaded again")
    void reload() {
        URI back = student().authorize(browser.redirect(browser.get("/login/clever")));
        browser.get(back);

        assertThat(browser.redirect(browser.get(back))).isEqualTo(url.resolve("/"));
        assertLoggedIn("student");
    }

    @Test
    @DisplayName("logs out by its own form alone, and the session is over")
    void logOut() {
        browser.open("/login/clever", student());
        String session = browser.session();
        assertThat(browser.post("/logout", "").statusCode()).isEqualTo(403);
        assertLoggedIn("student");
        Matcher token = Pattern.compile("name=\"(\\w+)\" value=\"([^\"]+)\"")
                .matcher(browser.get("/").body());
        assertThat(token.find()).isTrue();

        HttpResponse<String> answer = browser.post("/logout", token.group(1) + "=" + token.group(2));

        assertThat(browser.redirect(answer)).isEqualTo(url.resolve("/"));
        assertNobodyIsLoggedIn();
        browser.plantSession(session);
        assertNobodyIsLoggedIn();
    }

    @Test
    @DisplayName("shows a page and no error of the server for a callback that is nonsense")
    void nonsense() {
        assertThat(browser.get("/login/clever/callback?code=a&code=b").statusCode())
                .isEqualTo(400);
        assertThat(browser.get("/login/clever/callback?error=").statusCode()).isBetween(300, 499);
    }
}
