package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Passwords are for accounts that were made by hand, and for nobody else; on every database. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PasswordRules {
    private static final String PASSWORD = "seven quiet otters";

    private Stage stage;
    private App app;
    private String accounts;
    private int made;
    private Browser browser;

    /** Where Readalong keeps its data, made for this class. */
    abstract String databaseUrl();

    @BeforeAll
    void start() {
        stage = Stage.start(
                fake -> fake.district("Maple", PasswordRules::describe),
                Map.of("LOCAL_ACCOUNTS", "allowed", "DB_URL", databaseUrl()));
        app = stage.app();
        accounts = "/api/organizations/" + stage.district().id() + "/accounts";
    }

    @AfterAll
    void stop() {
        stage.close();
    }

    @BeforeEach
    void open() {
        browser = new Browser();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        d.addTeacher("Tess", "Vega", school);
        d.addStudent("Ada", "Okafor", school);
    }

    /** An account made by hand, and how to get in. */
    private record Local(String id, String email) {}

    private Local made() {
        made++;
        String email = "Lou." + made + "@maple.example";
        HttpResponse<String> response = app.post(
                accounts, "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"email\":\"" + email + "\"}");
        return new Local(App.json(response).path("accountId").textValue(), email);
    }

    private HttpResponse<String> invite(String accountId) {
        return app.post(accounts + "/" + accountId + "/password-link", "");
    }

    private URI link(Local account) {
        HttpResponse<String> response = invite(account.id());
        assertThat(response.statusCode()).as(response.body()).isEqualTo(201);
        return URI.create(App.json(response).path("link").textValue());
    }

    private HttpResponse<String> choose(URI link, String password) {
        return choose(link, password, password);
    }

    private HttpResponse<String> choose(URI link, String password, String again) {
        String token = link.getQuery().substring("token=".length());
        return new Browser().post(app.url("/password"), Map.of("token", token, "password", password, "again", again));
    }

    private Local withPassword() {
        Local account = made();
        assertThat(choose(link(account), PASSWORD).statusCode()).isEqualTo(303);
        return account;
    }

    private HttpResponse<String> logIn(Browser browser, String email, String password) {
        HttpResponse<String> page = browser.get(app.url("/login/password"));
        return browser.post(
                app.url("/login/password"), Map.of("csrf", Browser.csrf(page), "email", email, "password", password));
    }

    private int me(Browser browser) {
        return browser.get(app.url("/me")).statusCode();
    }

    @Test
    void thePageIsOfferedOnlyWhereThereCanBeSuchAccounts() {
        assertThat(browser.get(app.url("/")).body()).contains("href=\"/login/password\"");
        try (Stage strict = Stage.start(fake -> fake.district("Maple", PasswordRules::describe))) {
            assertThat(browser.get(strict.app().url("/")).body()).doesNotContain("/login/password");
        }
    }

    @Test
    void somebodySetsAPasswordWithALinkAndLogsIn() {
        Local account = made();
        URI link = link(account);
        assertThat(browser.get(link).body())
                .contains("Choose a password", account.email().toLowerCase(Locale.ROOT));

        HttpResponse<String> set = choose(link, PASSWORD);

        assertThat(Browser.location(set)).isEqualTo(app.url("/login/password?set"));
        assertThat(browser.get(Browser.location(set)).body()).contains("Your password is set");
        HttpResponse<String> in = logIn(browser, "  " + account.email().toUpperCase(Locale.ROOT) + " ", PASSWORD);
        assertThat(Browser.location(in)).isEqualTo(app.url("/me"));
        assertThat(browser.get(app.url("/me")).body()).contains("Hello, Lou").contains("Teacher");
        assertThat(browser.cookie("readalong-session").orElseThrow()).hasSize(43);
    }

    @Test
    void aLinkIsGoodOnce() {
        Local account = made();
        URI link = link(account);
        choose(link, PASSWORD);

        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(choose(link, "another long password").statusCode()).isEqualTo(410);
        assertThat(logIn(browser, account.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void ofSeveralLinksTheFirstThatIsUsedEndsTheOthers() {
        Local account = made();
        URI first = link(account);
        URI second = link(account);

        choose(second, PASSWORD);

        assertThat(browser.get(first).statusCode()).isEqualTo(410);
    }

    @Test
    void aLinkUsedByManyAtOnceSetsOnePassword() throws Exception {
        Local account = made();
        URI link = link(account);
        List<Callable<Integer>> tries = IntStream.range(0, 4)
                .<Callable<Integer>>mapToObj(
                        i -> () -> choose(link, "password of number " + i).statusCode())
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        try {
            int set = 0;
            for (Future<Integer> answer : threads.invokeAll(tries)) {
                set += answer.get() == 303 ? 1 : 0;
            }
            assertThat(set).isEqualTo(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?token=", "?token=nobody", "?token=%00", "?token=a&token=b"})
    void aLinkThatNobodyMadeLeadsNowhere(String query) {
        assertThat(browser.get(app.url("/password" + query)).statusCode()).isEqualTo(410);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "short", "elevenchars", "aaaaaaaaaaaaaaaaaa", "my name is LOU.1234 ok"})
    void aPasswordThatIsEasyToGuessIsNotTaken(String password) {
        Local account = made();
        URI link = link(account);
        String tried = password.replace("LOU.1234", account.email().split("@")[0]);

        HttpResponse<String> refused = choose(link, tried);

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("Please take");
        assertThat(browser.get(link).statusCode()).as("the link is still good").isEqualTo(200);
    }

    @Test
    void bothPasswordsMustBeTheSame() {
        assertThat(choose(link(made()), PASSWORD, PASSWORD + "!").body()).contains("not the same");
    }

    @Test
    void charactersOfAnyScriptAreTakenHoweverTheyAreTyped() {
        Local account = made();
        choose(link(account), "caf\u00e9 \u732b\u304c\u597d\u304d \ud83d\ude3a \u00fcber");

        assertThat(logIn(browser, account.email(), "cafe\u0301 \u732b\u304c\u597d\u304d \ud83d\ude3a u\u0308ber")
                        .statusCode())
                .isEqualTo(303);
    }

    @Test
    void whoDoesNotKnowThePasswordDoesNotLearnWhoHasOne() {
        Local account = withPassword();

        HttpResponse<String> wrong = logIn(new Browser(), account.email(), "not this one either");
        HttpResponse<String> unknown = logIn(new Browser(), "nobody@maple.example", "not this one either");

        assertThat(wrong.statusCode()).isEqualTo(403).isEqualTo(unknown.statusCode());
        assertThat(withoutProof(wrong.body())).isEqualTo(withoutProof(unknown.body()));
        assertThat(wrong.body()).contains("do not belong together").doesNotContain(account.email());
    }

    private static String withoutProof(String page) {
        return page.replaceAll("name=\"csrf\" value=\"[^\"]+\"", "");
    }

    @Test
    void tenWrongPasswordsAreEnoughEvenForTheRightOne() {
        Local account = withPassword();
        Local other = withPassword();
        for (int i = 0; i < 10; i++) {
            assertThat(logIn(new Browser(), account.email(), "wrong number " + i)
                            .statusCode())
                    .isEqualTo(403);
        }

        HttpResponse<String> eleventh = logIn(browser, account.email(), PASSWORD);

        assertThat(eleventh.statusCode()).isEqualTo(429);
        assertThat(eleventh.headers().firstValue("Retry-After")).contains("900");
        assertThat(me(browser)).isEqualTo(303);
        assertThat(logIn(new Browser(), other.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void aRightPasswordForgivesTheWrongOnesBefore() {
        Local account = withPassword();
        for (int i = 0; i < 9; i++) {
            logIn(new Browser(), account.email(), "wrong number " + i);
        }
        assertThat(logIn(browser, account.email(), PASSWORD).statusCode()).isEqualTo(303);

        assertThat(logIn(new Browser(), account.email(), "wrong again").statusCode())
                .isEqualTo(403);
        assertThat(logIn(new Browser(), account.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void anotherSiteCannotLogSomebodyIn() {
        Local account = withPassword();
        Browser elsewhere = new Browser();
        String foreign = Browser.csrf(elsewhere.get(app.url("/login/password")));
        browser.get(app.url("/login/password"));

        for (String csrf : List.of(foreign, "", "guessed")) {
            HttpResponse<String> refused = browser.post(
                    app.url("/login/password"), Map.of("csrf", csrf, "email", account.email(), "password", PASSWORD));
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("FORM_NOT_OURS");
        }
        assertThat(me(browser)).isEqualTo(303);
    }

    @Test
    void anAccountThatCleverManagesGetsNoLink() {
        for (JsonNode account : app.roster(stage.district().id()).path("accounts")) {
            if (account.path("managedBy").asText().equals("CLEVER")) {
                HttpResponse<String> refused = invite(account.path("accountId").asText());

                assertThat(refused.statusCode()).isEqualTo(409);
                assertThat(App.json(refused).path("type").asText()).endsWith("/password-not-here");
            }
        }
    }

    @Test
    void noLinkWithoutAnAddressOrForNobody() {
        String id = App.json(app.post(accounts, "{\"role\":\"TEACHER\",\"first\":\"No\",\"last\":\"Mail\"}"))
                .path("accountId")
                .textValue();

        assertThat(App.json(invite(id)).path("type").asText()).endsWith("/no-address");
        assertThat(invite("nobody").statusCode()).isEqualTo(404);
    }

    @Test
    void twoPasswordsNeverShareAnAddress() {
        Local account = withPassword();
        Local twin = made();
        URI early = link(twin);
        patch(twin, "{\"email\":\"" + account.email() + "\"}");

        assertThat(App.json(invite(twin.id())).path("type").asText()).endsWith("/address-in-use");
        assertThat(browser.get(early).statusCode())
                .as("sent to the old address")
                .isEqualTo(410);
        Local third = withPassword();
        assertThat(patch(third, "{\"email\":\"" + account.email() + "\"}").statusCode())
                .isEqualTo(409);
        assertThat(logIn(new Browser(), third.email(), PASSWORD).statusCode()).isEqualTo(303);
    }

    private HttpResponse<String> patch(Local account, String body) {
        return app.send(app.request(accounts + "/" + account.id()).method("PATCH", BodyPublishers.ofString(body)));
    }

    @Test
    void aNewAddressIsTheOneToLogInWith() {
        Local account = withPassword();
        patch(account, "{\"email\":\"new." + account.email() + "\"}");

        assertThat(logIn(new Browser(), account.email(), PASSWORD).statusCode()).isEqualTo(403);
        assertThat(logIn(new Browser(), "new." + account.email(), PASSWORD).statusCode())
                .isEqualTo(303);
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() {
        Local account = withPassword();
        logIn(browser, account.email(), PASSWORD);
        assertThat(me(browser)).isEqualTo(200);

        choose(link(account), "quite another phrase");

        assertThat(me(browser)).isEqualTo(303);
        assertThat(logIn(new Browser(), account.email(), PASSWORD).statusCode()).isEqualTo(403);
        assertThat(logIn(browser, account.email(), "quite another phrase").statusCode())
                .isEqualTo(303);
    }

    @Test
    void archivingEndsSessionPasswordAndLinksAtOnce() {
        Local account = withPassword();
        URI link = link(account);
        logIn(browser, account.email(), PASSWORD);

        app.send(app.request(accounts + "/" + account.id()).DELETE());

        assertThat(me(browser)).isEqualTo(303);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(logIn(new Browser(), account.email(), PASSWORD).statusCode()).isEqualTo(403);
        assertThat(App.json(invite(account.id())).path("type").asText()).endsWith("/password-not-here");
    }

    @Test
    void aPersonWithAPasswordReplacesWhoeverWasThere() {
        Local account = withPassword();
        HttpResponse<String> begin = browser.get(app.url("/login/clever"));
        browser.get(stage.fake().login().as(stage.district().user("Ada Okafor")).authorize(Browser.location(begin)));
        String before = browser.cookie("readalong-session").orElseThrow();

        logIn(browser, account.email(), PASSWORD);

        assertThat(browser.cookie("readalong-session").orElseThrow()).isNotEqualTo(before);
        assertThat(browser.get(app.url("/me")).body()).contains("Hello, Lou").doesNotContain("Ada");
    }
}
