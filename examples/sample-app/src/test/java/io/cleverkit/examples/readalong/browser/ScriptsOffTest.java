package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** With JavaScript switched off, everything about logging in works. */
class ScriptsOffTest extends InChromium {
    private static final int BLOCK = 2;

    @Override
    SeleniumBrowser start(Path profile) {
        return Chromium.start(
                profile,
                options -> options.setExperimentalOption(
                        "prefs", Map.of("profile.managed_default_content_settings.javascript", BLOCK)));
    }

    /** Otherwise the others would prove nothing. */
    @BeforeEach
    void scriptsAreOff() {
        browser.open(
                URI.create("data:text/html,%3Ctitle%3Eoff%3C/title%3E%3Cscript%3Edocument.title='on'%3C/script%3E"));
        assertThat(driver.getTitle()).isEqualTo("off");
    }

    @Test
    void theButtonLogsInAndOut() {
        FakeUser student = Person.STUDENT.in(district);
        logInByButton(student);
        assertGreeted(student);
        browser.screenshot("scripts-off");

        browser.follow(Places.LOG_OUT);

        assertThat(driver.findElement(By.cssSelector(Places.BUTTON)).getAccessibleName())
                .isEqualTo("Log in with Clever");
        assertThat(driver.manage().getCookieNamed("readalong-session")).isNull();
    }

    @Test
    void somebodyWithTwoAccountsChoosesOne() {
        logInByButton(district.user("Bo Lind"));

        browser.leave(WebElement::click, By.xpath("//button[strong='Teacher']"));

        assertHeading("Hello, Bo");
        assertThat(browser.text(Places.ROLE)).isEqualTo("Teacher");
    }

    @Test
    void anAdministratorStartsARunAndSeesItsEnd() {
        logInByButton(Person.ADMINISTRATOR.in(district));
        browser.open(url("/admin"));

        browser.leave(WebElement::click, By.xpath("//button[text()='Synchronize now']"));

        assertHeading("SIS integration");
        stage.app().awaitFirstRun(district.id());
        browser.open(url("/admin"));
        assertThat(browser.text(".state .badge")).isEqualTo("Up to date");
    }

    @Test
    void theWayOutOfAFrameWorks() {
        FakeUser student = Person.STUDENT.in(district);
        try (LearningPlatform platform =
                LearningPlatform.showing(stage.fake().login().as(student).instantLogin())) {
            browser.open(platform.course());

            browser.followInFrame("a.button");
            browser.follow(Places.district(district));
            browser.follow(Places.person(student));

            assertGreeted(student);
        }
    }
}
