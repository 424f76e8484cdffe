package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WindowType;

/** What people do with a browser besides logging in: go back, reload, open tabs, take turns, log out. */
class ComingAndGoingTest extends InChromium {
    private void back() {
        browser.leave(driver.navigate()::back);
    }

    private void assertEveryCodeWasGood() {
        assertThat(stage.fake().requests())
                .filteredOn(request -> request.path().equals("/oauth/tokens"))
                .allMatch(request -> request.status() == 200);
    }

    @Test
    void theBackButtonAfterALogInLeadsToNoErrorAndUsesNoCodeAgain() {
        FakeUser student = Person.STUDENT.in(district);
        logInByButton(student);
        assertGreeted(student);

        // Clever's page again, with the state of the log-in that is over: Clever sends the browser back at once.
        back();

        assertGreeted(student);
        assertThat(browser.address()).isEqualTo(url("/me"));
        assertThat(exchanges()).isEqualTo(2);
        assertEveryCodeWasGood();
        browser.screenshot("back-after-log-in");
    }

    @Test
    void theBackButtonAfterThePortalLeadsToThePortal() {
        FakeUser teacher = Person.TEACHER.in(district);
        browser.open(stage.clever("/portal"));
        browser.follow(Places.district(district));
        browser.follow(Places.person(teacher));
        browser.follow(Places.PORTAL_ICON);
        assertGreeted(teacher);

        back();

        assertThat(browser.address().getPath()).isEqualTo("/portal");
        browser.leave(driver.navigate()::forward);
        assertGreeted(teacher);
        assertThat(exchanges()).isEqualTo(1);
    }

    /** The address that Clever would send this browser to, with the state that it has at the moment. */
    private URI callbackFor(FakeUser user) {
        browser.open(url("/login/clever"));
        return stage.fake().login().as(user).authorize(browser.address());
    }

    @Test
    void aReloadOfTheCallbackGoesOnWithTheSession() {
        FakeUser student = Person.STUDENT.in(district);
        URI callback = callbackFor(student);
        browser.open(callback);
        assertGreeted(student);

        browser.open(callback);

        assertGreeted(student);
        assertThat(browser.address()).isEqualTo(url("/me"));
        assertThat(exchanges()).isEqualTo(1);
    }

    @Test
    void aReloadOfTheCallbackByWhoeverWasTurnedAwayTriesAnew() {
        FakeUser newcomer =
                district.addTeacher("Nia", "Newcomer", district.schools().get(0));
        browser.open(stage.instantLoginLink());
        browser.follow(Places.person(newcomer));
        assertHeading("You are not logged in");
        assertThat(browser.address().getPath()).isEqualTo("/login/clever/callback");

        browser.leave(driver.navigate()::refresh);
        assertHeading("You are not logged in");
        assertThat(browser.text("code")).isEqualTo("ACCOUNT_UNKNOWN");
        browser.screenshot("reload-when-turned-away");

        stage.app().run(district.id());
        browser.leave(driver.navigate()::refresh);
        assertGreeted(newcomer);
        assertEveryCodeWasGood();
        newcomer.leaves();
    }

    @Test
    void twoTabsThatLogInAtOnceBothEndWhereTheyWantedTo() {
        FakeUser admin = Person.ADMINISTRATOR.in(district);
        browser.open(url("/admin"));
        browser.follow(Places.district(district));
        String one = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        browser.open(url("/me"));
        browser.follow(Places.district(district));
        String two = driver.getWindowHandle();

        driver.switchTo().window(one);
        browser.follow(Places.person(admin));
        assertHeading("SIS integration");
        driver.switchTo().window(two);
        browser.follow(Places.person(admin));
        assertGreeted(admin);

        // For each the page of districts, the page of people, and on from there; and once more for the later one, since
        // the cookie of
        // both went with the log-in that was over first.
        assertThat(visitsTo("/oauth/authorize")).isEqualTo(2 * 3 + 1);
        assertThat(exchanges()).isEqualTo(2);
        assertEveryCodeWasGood();
    }

    @Test
    void twoTabsOfTwoPeopleAreNotMixedUpTheLaterOneHasTheBrowser() {
        FakeUser student = Person.STUDENT.in(district);
        FakeUser teacher = Person.TEACHER.in(district);
        browser.open(url("/me"));
        browser.follow(Places.district(district));
        String one = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        browser.open(url("/me"));
        browser.follow(Places.district(district));
        browser.follow(Places.person(teacher));
        assertGreeted(teacher);
        String two = driver.getWindowHandle();

        driver.switchTo().window(one);
        browser.follow(Places.person(student));
        assertGreeted(student);
        driver.switchTo().window(two);
        browser.leave(driver.navigate()::refresh);

        assertGreeted(student);
        assertThat(browser.text(Places.ROLE)).isEqualTo("Student");
    }

    @Test
    void theNextPersonAtTheSameBrowserReplacesTheOneBeforeAndIsNamed() {
        FakeUser student = Person.STUDENT.in(district);
        FakeUser teacher = Person.TEACHER.in(district);
        logInByButton(student);
        assertGreeted(student);

        browser.open(stage.clever("/portal"));
        browser.follow("[data-sign-out]");
        browser.follow(Places.district(district));
        browser.follow(Places.person(teacher));
        browser.follow(Places.PORTAL_ICON);

        assertGreeted(teacher);
        assertThat(browser.text(Places.NAME)).contains(teacher.lastName().orElseThrow());
        assertThat(browser.text(Places.ROLE)).isEqualTo("Teacher");
        assertThat(driver.getPageSource())
                .doesNotContain("Hello, " + student.firstName().orElseThrow());
        browser.screenshot("second-person");
        browser.open(url("/"));
        assertThat(browser.text("main a.button")).contains(teacher.firstName().orElseThrow());
        browser.screenshot("home-of-second-person");
    }

    @Test
    void afterLoggingOutTheBackButtonShowsNothingOfAnybody() {
        FakeUser student = Person.STUDENT.in(district);
        logInByButton(student);
        String name = browser.text(Places.NAME);
        browser.follow(Places.LOG_OUT);
        assertHeading("Every class, on the same page.");
        assertThat(browser.text("[role=status]")).startsWith("You are logged out of Readalong.");
        browser.screenshot("logged-out");
        long visits = visitsTo("/oauth/authorize");

        back();

        assertThat(driver.findElement(By.cssSelector(Places.BUTTON)).getAccessibleName())
                .isEqualTo("Log in with Clever");
        assertThat(driver.getPageSource()).doesNotContain(name);
        assertThat(visitsTo("/oauth/authorize"))
                .as("nobody is logged in without asking")
                .isEqualTo(visits);

        browser.follow(Places.BUTTON);
        assertGreeted(student);
        browser.open(url("/"));
        assertThat(driver.getPageSource()).doesNotContain("You are logged out");
    }
}
