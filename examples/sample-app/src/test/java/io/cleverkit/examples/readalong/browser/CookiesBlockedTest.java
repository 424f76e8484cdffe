package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where a browser keeps no cookie of Readalong's; Clever's it keeps, or nobody would get as far as here. */
class CookiesBlockedTest extends InChromium {
    private static final int BLOCK = 2;

    @Override
    SeleniumBrowser start(Path profile) {
        String readalong = url("").toString().replaceAll("/$", "") + ",*";
        return Chromium.start(
                profile,
                options -> options.setExperimentalOption(
                        "prefs",
                        Map.of(
                                "profile.content_settings.exceptions.cookies",
                                Map.of(readalong, Map.of("setting", BLOCK)))));
    }

    private void assertToldWhy() {
        assertHeading("You are not logged in");
        assertThat(browser.text(".lead")).contains("allow cookies");
        assertThat(browser.text("code")).isEqualTo("COOKIE_MISSING");
        assertThat(exchanges()).isZero();
    }

    @Test
    void theButtonLeadsToAPageThatSaysWhy() {
        logInByButton(Person.STUDENT.in(district));

        assertToldWhy();
        browser.screenshot("cookies-blocked");
        long visits = visitsTo("/oauth/authorize");
        browser.follow("a.button");
        assertToldWhy();
        assertThat(visitsTo("/oauth/authorize") - visits).as("no loop").isLessThanOrEqualTo(2);
    }

    @Test
    void thePortalLeadsToAPageThatSaysWhy() {
        browser.open(stage.clever("/portal"));
        browser.follow(Places.district(district));
        browser.follow(Places.person(Person.TEACHER.in(district)));
        browser.follow(Places.PORTAL_ICON);

        assertToldWhy();
        assertThat(visitsTo("/oauth/authorize")).isEqualTo(1);
    }
}
