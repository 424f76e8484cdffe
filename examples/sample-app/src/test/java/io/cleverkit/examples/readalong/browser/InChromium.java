package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.WebDriver;

/** What tests in Chromium have in common: one stage for all, and a fresh browser for each. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class InChromium {
    Stage stage;
    FakeDistrict district;
    SeleniumBrowser browser;
    WebDriver driver;

    /** Starts the browser; to be overridden where somebody has made settings. */
    SeleniumBrowser start(Path profile) {
        return Chromium.start(profile);
    }

    /** Opens the stage; to be overridden where it is another one. */
    Stage theatre() {
        return Theatre.open();
    }

    @BeforeAll
    void openStage() {
        Chromium.assumeInstalled();
        stage = theatre();
        district = stage.district();
    }

    @AfterAll
    void closeStage() {
        if (stage != null) {
            stage.close();
        }
    }

    @BeforeEach
    void openBrowser(@TempDir Path profile) {
        stage.fake().forgetRequests();
        browser = start(profile);
        driver = browser.driver();
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    URI url(String path) {
        return stage.app().url(path);
    }

    void assertHeading(String expected) {
        assertThat(browser.text(Places.HEADING)).isEqualTo(expected);
    }

    void assertGreeted(FakeUser user) {
        assertHeading("Hello, " + user.firstName().orElseThrow());
    }

    /** From the front page, or from wherever the button is. */
    void logInByButton(FakeUser user) {
        browser.open(url("/"));
        browser.follow(Places.BUTTON);
        browser.follow(Places.district(district));
        browser.follow(Places.person(user));
    }

    /** How often the browser was at this address of Clever's. */
    long visitsTo(String path) {
        return stage.fake().requests().stream()
                .filter(request -> request.path().equals(path))
                .count();
    }

    /** How many codes were exchanged for a token, or tried to be. */
    long exchanges() {
        return visitsTo("/oauth/tokens");
    }
}
