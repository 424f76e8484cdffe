package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Logging in, staying in and getting out, without a browser. */
class LoginTest {
    private static FakeClever fake;
    private static FakeDistrict district;
    private static App app;
    private final Browser browser = new Browser();

    @BeforeAll
    static void start() {
        int port = App.freePort();
        fake = FakeClever.builder()
                .redirectUri("http://localhost:" + port + "/login/clever/callback")
                .district("Maple", LoginTest::describe)
                .start();
        district = fake.district();
        app = App.start(
                fake,
                Map.of(
                        "PORT",
                        Integer.toString(port),
                        "DB_URL",
                        "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1"));
        app.awaitFirstRun(district.id());
    }

    @AfterAll
    static void stop() {
        app.close();
        fake.close();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        FakeUser tess = d.addTeacher("Tess", "Vega", school);
        FakeUser omar = d.addTeacher("Omar", "<Aziz>", school);
        FakeUser ada = d.addStudent("Ada", "Okafor", school);
        d.addSection("Reading & Writing", school, tess).coTaughtBy(omar).enrol(ada, d.addStudent("Ben", "Oye", school));
        d.addStaff("Hana", "Ito", school);
        d.addTeacher("Bo", "Lind", school).becomesStaff(school);
        d.addContact("Parent Okafor", ada);
    }

    private HttpResponse<String> logInByButton(String name) {
        HttpResponse<String> begin = browser.get(app.url("/login/clever"));
        URI back = fake.login().as(district.user(name)).authorize(Browser.location(begin));
        return browser.get(back);
    }

    /** From a link without state: our own page sends the browser round once more. */
    private HttpResponse<String> arrive(URI callback, String name) {
        HttpResponse<String> restart = browser.get(callback);
        assertThat(restart.statusCode()).isEqualTo(303);
        URI authorize = Browser.location(restart);
        assertThat(authorize.toString()).startsWith(fake.url() + "/oauth/authorize");
        return browser.get(fake.login().as(district.user(name)).authorize(authorize));
    }

    @Test
    void aStudentLogsInByTheButtonAndSeesTheirClasses() {
        HttpResponse<String> landed = logInByButton("Ada Okafor");

        assertThat(landed.statusCode()).isEqualTo(303);
        assertThat(Browser.location(landed)).isEqualTo(app.url("/me"));
        String page = browser.get(app.url("/me")).body();
        assertThat(page)
                .contains("Hello, Ada")
                .contains("Reading &amp; Writing")
                .contains("With Tess Vega, Omar &lt;Aziz&gt;")
                .contains("You and 1 other student")
                .doesNotContain("SIS integration");
    }

    @Test
    void aTeacherLogsInFromThePortal() {
        URI callback = fake.login().as(district.user("Tess Vega")).portal();

        assertThat(Browser.location(arrive(callback, "Tess Vega"))).isEqualTo(app.url("/me"));
        assertThat(browser.get(app.url("/me")).body())
                .contains("Together with Omar &lt;Aziz&gt;")
                .contains("2 students");
    }

    @Test
    void anAdministratorLogsInByAnInstantLoginLinkAndSeesTheIntegration() {
        URI callback = fake.login().as(district.user("Hana Ito")).instantLogin();

        arrive(callback, "Hana Ito");

        HttpResponse<String> page = browser.get(app.url("/admin"));
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body()).contains("Up to date").contains("First synchronization");
    }

    @Test
    void anAdministratorSynchronizesFromThePage() {
        logInByButton("Hana Ito");
        HttpResponse<String> page = browser.get(app.url("/admin"));

        HttpResponse<String> started = browser.post(app.url("/admin/sync"), Map.of("csrf", Browser.csrf(page)));

        assertThat(started.statusCode()).isEqualTo(303);
        app.awaitFirstRun(district.id());
        assertThat(app.sync(district.id()).path("lastRun").path("trigger").asText())
                .isEqualTo("MANUAL");
    }

    @Test
    void onlyAdministratorsSeeTheIntegration() {
        logInByButton("Ada Okafor");

        HttpResponse<String> page = browser.get(app.url("/admin"));

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("NOT_AN_ADMINISTRATOR");
    }

    @Test
    void whoeverIsNotLoggedInIsSentToLogInAndComesBack() {
        HttpResponse<String> sent = browser.get(app.url("/admin"));

        assertThat(Browser.location(sent)).isEqualTo(app.url("/login/clever?returnTo=%2Fadmin"));
        HttpResponse<String> begin = browser.get(Browser.location(sent));
        URI back = fake.login().as(district.user("Hana Ito")).authorize(Browser.location(begin));
        assertThat(Browser.location(browser.get(back))).isEqualTo(app.url("/admin"));
    }

    @Test
    void somebodyWithTwoAccountsChooses() {
        HttpResponse<String> landed = logInByButton("Bo Lind");
        assertThat(Browser.location(landed)).isEqualTo(app.url("/choose-account"));
        assertThat(Browser.location(browser.get(app.url("/me")))).isEqualTo(app.url("/choose-account"));
        HttpResponse<String> choice = browser.get(app.url("/choose-account"));
        String teacher = choice.body().replaceAll("(?s).*value=\"([^\"]+)\">\\s*<strong>Teacher.*", "$1");
        String before = browser.cookie("readalong-session").orElseThrow();

        HttpResponse<String> chosen =
                browser.post(app.url("/choose-account"), Map.of("csrf", Browser.csrf(choice), "account", teacher));

        assertThat(Browser.location(chosen)).isEqualTo(app.url("/me"));
        assertThat(browser.cookie("readalong-session").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.get(app.url("/me")).body()).contains("Teacher").contains("Switch to another account");
    }

    @Test
    void nobodyChoosesAnAccountOfSomebodyElse() {
        logInByButton("Bo Lind");
        HttpResponse<String> choice = browser.get(app.url("/choose-account"));
        String foreign = accountOf(district.user("Ada Okafor"));

        HttpResponse<String> chosen =
                browser.post(app.url("/choose-account"), Map.of("csrf", Browser.csrf(choice), "account", foreign));

        assertThat(Browser.location(chosen)).isEqualTo(app.url("/choose-account"));
        assertThat(browser.get(app.url("/me")).statusCode()).isEqualTo(303);
    }

    private static String accountOf(FakeUser user) {
        for (JsonNode account : app.roster(district.id()).path("accounts")) {
            if (account.path("cleverId").asText().equals(user.id())) {
                return account.path("accountId").asText();
            }
        }
        throw new AssertionError("There is no account of this user");
    }

    @Test
    void aParentHasNoAccountAndIsToldSo() {
        FakeUser parent = district.contacts().get(0);
        HttpResponse<String> begin = browser.get(app.url("/login/clever"));
        URI back = fake.login().as(parent).authorize(Browser.location(begin));

        HttpResponse<String> refused = browser.get(back);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.body()).contains("You are not logged in").contains("ACCOUNT_UNKNOWN");
    }

    @Test
    void aForgedCallbackNeverSignsAnybodyIn() {
        for (String query : List.of(
                "",
                "?code=x",
                "?code=x&state=y",
                "?error=access_denied",
                "?code=a&code=b",
                "?code=%00",
                "?state=%FF")) {
            HttpResponse<String> answer = new Browser().get(app.url("/login/clever/callback" + query));

            assertThat(answer.statusCode()).as(query).isBetween(300, 499);
            assertThat(answer.headers().allValues("Set-Cookie"))
                    .as(query)
                    .noneMatch(cookie -> cookie.startsWith("readalong-session=") && !cookie.contains("Max-Age=0"));
        }
    }

    @Test
    void aReloadedCallbackGoesOnWithTheSession() {
        HttpResponse<String> begin = browser.get(app.url("/login/clever"));
        URI back = fake.login().as(district.user("Ada Okafor")).authorize(Browser.location(begin));
        browser.get(back);

        HttpResponse<String> again = browser.get(back);

        assertThat(again.statusCode()).isEqualTo(303);
        assertThat(Browser.location(again)).isEqualTo(app.url("/me"));
    }

    @Test
    void aNewLogInReplacesTheSessionOfThePersonBefore() {
        logInByButton("Ada Okafor");
        String before = browser.cookie("readalong-session").orElseThrow();

        logInByButton("Tess Vega");

        assertThat(browser.cookie("readalong-session").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.get(app.url("/me")).body()).contains("Hello, Tess");
    }

    @Test
    void loggingOutTakesAFormOfOurOwn() {
        logInByButton("Ada Okafor");
        HttpResponse<String> page = browser.get(app.url("/me"));

        assertThat(browser.post(app.url("/logout"), Map.of("csrf", "guessed")).statusCode())
                .isEqualTo(403);
        assertThat(browser.get(app.url("/me")).statusCode()).isEqualTo(200);
        assertThat(browser.get(app.url("/logout")).statusCode()).isEqualTo(405);

        HttpResponse<String> out = browser.post(app.url("/logout"), Map.of("csrf", Browser.csrf(page)));

        assertThat(Browser.location(out)).isEqualTo(app.url("/"));
        assertThat(browser.get(app.url("/me")).statusCode()).isEqualTo(303);
    }

    @Test
    void nobodyIsLoggedInAgainUnaskedAfterLoggingOut() {
        logInByButton("Ada Okafor");
        HttpResponse<String> page = browser.get(app.url("/me"));
        browser.post(app.url("/logout"), Map.of("csrf", Browser.csrf(page)));

        assertThat(Browser.location(browser.get(app.url("/me")))).isEqualTo(app.url("/"));
        assertThat(browser.get(app.url("/")).body()).contains("You are logged out of Readalong");

        logInByButton("Ada Okafor");
        assertThat(browser.cookie("readalong-left")).isEmpty();
        assertThat(browser.get(app.url("/")).body()).doesNotContain("You are logged out");
    }

    @Test
    void aSessionEndsWithItsAccount() {
        FakeUser leaver = district.addStudent("Lea", "Ver", district.school("Maple Elementary"));
        app.run(district.id());
        logInByButton("Lea Ver");
        assertThat(browser.get(app.url("/me")).statusCode()).isEqualTo(200);

        leaver.leaves();
        app.run(district.id());

        assertThat(browser.get(app.url("/me")).statusCode()).isEqualTo(303);
    }

    @Test
    void everyAnswerKeepsBrowsersCareful() {
        HttpResponse<String> page = browser.get(app.url("/"));

        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors 'none'")
                .doesNotContain("unsafe");
        assertThat(page.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(page.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        HttpResponse<String> begin = browser.get(app.url("/login/clever"));
        assertThat(begin.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
        HttpResponse<String> missing = browser.get(app.url("/nowhere"));
        assertThat(missing.statusCode()).isEqualTo(404);
        assertThat(missing.body()).contains("There is no such page");
    }

    @Test
    void nothingThatABrowserSendsIsOurFault() {
        for (String path : List.of(
                "/%00",
                "/me?x=%",
                "/login/clever?returnTo=//evil.example",
                "/login/clever?returnTo=%0d%0a",
                "/assets/../x",
                "/admin/progress",
                "/%C3%28")) {
            URI uri = URI.create(app.url("/").toString() + path.substring(1).replace("x=%", "x=%25"));

            assertThat(browser.get(uri).statusCode()).as(path).isBetween(200, 499);
        }
    }
}
