package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeLogin;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What shows inside frames of other sites, and what does not. */
class FrameTest {
    private static final Pattern WAY_OUT = Pattern.compile("<a class=\"button\" href=\"([^\"]+)\" target=\"_top\">");

    private static Stage stage;
    private static App app;

    @BeforeAll
    static void start() {
        stage = Stage.start(fake -> fake.district("Maple", FrameTest::describe));
        app = stage.app();
    }

    @AfterAll
    static void stop() {
        stage.close();
    }

    private static void describe(FakeDistrict d) {
        d.addStudent("Ada", "Okafor", d.addSchool("Maple Elementary"));
    }

    private static FakeLogin ada() {
        return stage.fake().login().as(stage.district().user("Ada Okafor"));
    }

    private static void assertFramable(HttpResponse<String> page) {
        assertThat(page.headers().firstValue("Content-Security-Policy").orElseThrow())
                .contains("default-src 'none'")
                .contains("frame-ancestors *");
        assertThat(page.headers().firstValue("X-Frame-Options")).isEmpty();
    }

    private static void assertNotFramable(HttpResponse<String> page) {
        assertThat(page.headers().allValues("Content-Security-Policy"))
                .singleElement()
                .asString()
                .contains("frame-ancestors 'none'");
        assertThat(page.headers().firstValue("X-Frame-Options")).contains("DENY");
    }

    /** The address of the one link on the page, which leaves the frame. */
    private static URI wayOut(HttpResponse<String> page) {
        assertThat(page.body().split("<a ")).as("one link").hasSize(2);
        assertThat(page.body()).doesNotContain("<form", "<script");
        Matcher link = WAY_OUT.matcher(page.body());
        assertThat(link.find()).isTrue();
        return app.url(link.group(1));
    }

    @Test
    void anInstantLoginLinkInAFrameLeadsToTheTopWindowAndStartsNothing() {
        HttpResponse<String> page = Browser.getInFrame(ada().instantLogin());

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("One more click", "FRAMED");
        assertThat(page.headers().allValues("Set-Cookie")).isEmpty();
        assertFramable(page);
        assertThat(wayOut(page)).isEqualTo(app.url("/login/clever?returnTo=%2Fme"));
    }

    @Test
    void aPageThatNeedsALogInLeadsToTheTopWindowToo() {
        HttpResponse<String> sent = Browser.getInFrame(app.url("/admin"));
        assertNotFramable(sent);

        HttpResponse<String> page = Browser.getInFrame(Browser.location(sent));

        assertFramable(page);
        assertThat(wayOut(page)).isEqualTo(app.url("/login/clever?returnTo=%2Fadmin"));
    }

    @Test
    void whatAFrameAsksForCannotLeadElsewhere() {
        HttpResponse<String> page =
                Browser.getInFrame(app.url("/login/clever?returnTo=//evil.example%22%3E%3Cscript%3E"));

        HttpResponse<String> begin = new Browser().get(wayOut(page));

        assertThat(Browser.location(begin).toString())
                .startsWith(stage.clever("/oauth/authorize").toString());
    }

    @Test
    void withoutCookiesTheBrowserIsSentRoundOnceAndThenToldWhy() {
        HttpResponse<String> restart = new Browser().get(ada().instantLogin());
        assertThat(restart.statusCode()).isEqualTo(303);
        URI again = ada().authorize(Browser.location(restart));

        HttpResponse<String> page = new Browser().get(again);

        assertThat(page.statusCode()).isEqualTo(403);
        assertThat(page.body()).contains("You are not logged in", "COOKIE_MISSING");
        assertFramable(page);
        assertThat(wayOut(page)).isEqualTo(app.url("/login/clever?returnTo=%2Fme"));
    }

    @Test
    void everythingElseStaysOutOfFrames() {
        for (String path : List.of(
                "/",
                "/me",
                "/choose-account",
                "/admin",
                "/nowhere",
                "/login/clever",
                "/login/clever/callback?error=x")) {
            assertNotFramable(new Browser().get(app.url(path)));
        }
        assertNotFramable(Browser.getInFrame(app.url("/")));
    }
}
