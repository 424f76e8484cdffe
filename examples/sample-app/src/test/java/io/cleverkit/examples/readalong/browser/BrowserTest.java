package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** As people use it: in a browser, by each way in, as each kind of person. */
class BrowserTest extends InChromium {
    @Test
    void aStudentLogsInByTheButton() {
        FakeUser student = Person.STUDENT.in(district);
        browser.open(url("/"));
        browser.screenshot("home");
        browser.follow(Places.BUTTON);
        browser.follow(Places.district(district));
        browser.screenshot("clever-who-are-you");
        browser.follow(Places.person(student));

        assertGreeted(student);
        assertThat(driver.getCurrentUrl()).isEqualTo(url("/me").toString());
        assertThat(driver.findElements(By.cssSelector(".cards li"))).isNotEmpty();
        assertThat(driver.findElements(By.linkText("SIS integration"))).isEmpty();
        browser.screenshot("me-student");

        browser.follow(Places.LOG_OUT);
        assertThat(driver.findElement(By.cssSelector(Places.BUTTON)).isDisplayed())
                .isTrue();
    }

    @Test
    void aTeacherLogsInByTheIconInThePortal() {
        FakeUser teacher = Person.TEACHER.in(district);
        browser.open(stage.clever("/portal"));
        browser.follow(Places.district(district));
        browser.follow(Places.person(teacher));
        browser.screenshot("clever-portal");
        browser.follow(Places.PORTAL_ICON);

        assertGreeted(teacher);
        assertThat(driver.findElement(By.cssSelector(".cards")).getText()).contains("students");
        browser.screenshot("me-teacher");
    }

    @Test
    void anAdministratorLogsInByAnInstantLoginLinkAndWatchesARun() {
        FakeUser admin = Person.ADMINISTRATOR.in(district);
        browser.open(stage.instantLoginLink());
        browser.follow(Places.person(admin));
        assertGreeted(admin);
        browser.screenshot("me-admin");

        browser.follow(".bar a[href='/admin']");
        assertHeading("SIS integration");
        browser.screenshot("admin");

        stage.fake().faults().on("/sections").delay(Duration.ofSeconds(3)).answer(Fault.SLOW);
        driver.findElement(By.xpath("//button[text()='Synchronize now']")).click();
        assertThat(driver.findElement(By.cssSelector("#progress .badge.running"))
                        .getText())
                .isEqualTo("Synchronizing");
        browser.screenshot("admin-running");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(driver.findElement(By.cssSelector(".state .badge.good"))
                                .getText())
                        .isEqualTo("Up to date"));
        assertThat(driver.findElement(By.id("progress")).getText()).contains("Nothing had changed");
        driver.manage().window().setSize(new Dimension(1200, 1900));
        browser.screenshot("admin-done");
        driver.manage().window().setSize(new Dimension(390, 844));
        browser.screenshot("admin-phone");
    }

    @Test
    void somebodyWithTwoAccountsChoosesOne() {
        browser.open(url("/login/clever"));
        browser.follow(Places.district(district));
        browser.follow(Places.person(district.user("Bo Lind")));
        browser.screenshot("choose-account");

        browser.leave(WebElement::click, By.xpath("//button[strong='Teacher']"));

        assertHeading("Hello, Bo");
        assertThat(driver.findElement(By.cssSelector(".bar .badge")).getText()).isEqualTo("Teacher");
    }

    @Test
    void somebodyWhoIsNotMirroredYetIsTurnedAwayInPlainWords() {
        FakeUser newcomer =
                district.addTeacher("Nia", "Newcomer", district.schools().get(0));
        browser.open(stage.instantLoginLink());
        browser.follow(Places.person(newcomer));

        assertHeading("You are not logged in");
        browser.screenshot("refused");
        newcomer.leaves();
    }

    @Test
    void theKeyboardIsEnough() {
        FakeUser student = Person.STUDENT.in(district);
        browser.open(url("/"));
        tab();
        assertThat(focused().getText()).isEqualTo("Skip to content");
        browser.screenshot("keyboard-skip");
        tab();
        tab();
        assertThat(focused().getAccessibleName()).isEqualTo("Log in with Clever");
        browser.leave(link -> link.sendKeys(Keys.ENTER), By.cssSelector(":focus"));
        browser.leave(element -> element.sendKeys(Keys.ENTER), By.cssSelector(Places.district(district)));
        browser.leave(
                element -> element.sendKeys(student.lastName().orElseThrow(), Keys.ENTER), By.cssSelector("[name=q]"));
        browser.leave(element -> element.sendKeys(Keys.ENTER), By.cssSelector(Places.person(student)));
        assertGreeted(student);

        // Skip link, brand, my classes, log out: in this order, and nothing that is only for a mouse.
        tab();
        tab();
        tab();
        assertThat(focused().getText()).isEqualTo("My classes");
        tab();
        assertThat(focused().getText()).isEqualTo("Log out");
        browser.leave(button -> button.sendKeys(Keys.ENTER), By.cssSelector(":focus"));
        assertThat(driver.findElement(By.cssSelector(Places.BUTTON)).isDisplayed())
                .isTrue();
    }

    private void tab() {
        focused().sendKeys(Keys.TAB);
    }

    private WebElement focused() {
        return driver.switchTo().activeElement();
    }
}
