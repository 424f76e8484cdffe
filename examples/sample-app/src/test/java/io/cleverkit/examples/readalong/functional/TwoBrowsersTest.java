package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeLogin;
import io.cleverkit.testkit.FakeSchool;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;

/**
 * The same code delivered to two browsers at once, as a tablet does that hands an address to its browser and to an app, or as somebody
 * does who passes an address on. Adas is the one it was meant for; Ben sits at the other one.
 */
class TwoBrowsersTest {
    private static Stage stage;
    private static App app;

    private final Browser adas = new Browser();
    private final Browser bens = new Browser();

    @BeforeAll
    static void start() {
        stage = Stage.start(fake -> fake.district("Maple", TwoBrowsersTest::describe));
        app = stage.app();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    @BeforeEach
    void forget() {
        stage.fake().forgetRequests();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        d.addStudent("Ada", "Okafor", school);
        d.addStudent("Ben", "Oye", school);
    }

    private static FakeLogin at(String name) {
        return stage.fake().login().as(stage.district().user(name));
    }

    /** Where Clever sends the browser after the button was pressed in it. */
    private static URI buttonPressed(Browser browser, String name) {
        return at(name).authorize(Browser.location(browser.get(app.url("/login/clever"))));
    }

    private List<HttpResponse<String>> bothAtOnce(URI callback) throws Exception {
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<HttpResponse<String>>> answers = threads.invokeAll(
                    List.of(atOnce(together, adas, callback), atOnce(together, bens, callback)), 30, TimeUnit.SECONDS);
            return List.of(answers.get(0).get(), answers.get(1).get());
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<HttpResponse<String>> atOnce(CyclicBarrier together, Browser browser, URI callback) {
        return () -> {
            together.await();
            return browser.get(callback);
        };
    }

    private static boolean isIn(Browser browser) {
        return browser.cookie("readalong-session").isPresent();
    }

    /** Follows every redirect, with the named person at Clever; returns the page where that ends. */
    private static String follow(Browser browser, HttpResponse<String> answer, String name) {
        List<URI> way = new ArrayList<>();
        HttpResponse<String> current = answer;
        while (current.statusCode() == 303) {
            URI next = Browser.location(current);
            way.add(next);
            assertThat(way).as("redirects").hasSizeLessThan(8);
            current = browser.get(next.getPath().equals("/oauth/authorize") ? at(name).authorize(next) : next);
        }
        return current.body();
    }

    private static long exchanges() {
        return stage.fake().requests().stream()
                .filter(request -> request.path().equals("/oauth/tokens"))
                .count();
    }

    @RepeatedTest(10)
    void aCodeOfTheButtonLetsNobodyInButTheBrowserThatAskedForIt() throws Exception {
        URI callback = buttonPressed(adas, "Ada Okafor");

        List<HttpResponse<String>> answers = bothAtOnce(callback);

        assertThat(isIn(bens)).isFalse();
        assertThat(exchanges()).isLessThanOrEqualTo(1);
        assertThat(follow(adas, answers.get(0), "Ada Okafor")).contains("Hello, Ada");
        assertThat(follow(bens, answers.get(1), "Ben Oye")).contains("Hello, Ben");
    }

    @RepeatedTest(10)
    void norDoesItWhenTheOtherBrowserIsAboutToLogInItself() throws Exception {
        URI callback = buttonPressed(adas, "Ada Okafor");
        URI bensCallback = buttonPressed(bens, "Ben Oye");

        List<HttpResponse<String>> answers = bothAtOnce(callback);

        assertThat(isIn(bens)).isFalse();
        assertThat(exchanges()).isLessThanOrEqualTo(1);
        assertThat(follow(adas, answers.get(0), "Ada Okafor")).contains("Hello, Ada");
        assertThat(follow(bens, bens.get(bensCallback), "Ben Oye")).contains("Hello, Ben");
    }

    @RepeatedTest(10)
    void aCodeOfThePortalIsUsedByNeitherAndEachEndsAsWhoeverIsSignedInThere() throws Exception {
        URI callback = at("Ada Okafor").portal();

        List<HttpResponse<String>> answers = bothAtOnce(callback);

        assertThat(isIn(adas) || isIn(bens)).isFalse();
        assertThat(exchanges()).isZero();
        assertThat(follow(adas, answers.get(0), "Ada Okafor")).contains("Hello, Ada");
        assertThat(follow(bens, answers.get(1), "Ben Oye")).contains("Hello, Ben");
    }
}
