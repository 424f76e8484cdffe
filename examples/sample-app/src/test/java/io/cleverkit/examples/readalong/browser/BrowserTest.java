package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** As people use it: in a browser, by each way in, as each kind of person. */
class BrowserTest {
    private static FakeClever fake;
    private static FakeDistrict district;
    private static App app;

    @TempDir
    private Path profile;

    private ChromeDriver browser;

    @BeforeAll
    static void start() {
        Chromium.assumeInstalled();
        int port = App.freePort();
        fake = FakeClever.builder()
                .applicationName("Readalong")
                .redirectUri("http://localhost:" + port + "/login/clever/callback")
                .district(GeneratedDistrict.ofSeed(7))
                // A second one, so that people are asked for theirs.
                .district("Oakhurst Schools", d -> d.addSchool("Oakhurst School"))
                .start();
        district = fake.districts().get(0);
        FakeSchool school = district.schools().get(0);
        FakeUser both = district.addTeacher("Bo", "Lind", school);
        both.becomesStaff(school);
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
        if (app != null) {
            app.close();
            fake.close();
        }
    }

    @BeforeEach
    void open() {
        browser = Chromium.start(profile);
    }

    @AfterEach
    void close() {
        browser.quit();
    }

    /** The section with most teachers is the most telling one. */
    private static FakeSection section() {
        return district.sections().stream()
                .filter(section -> !section.students().isEmpty())
                .max(Comparator.comparingInt(section -> section.teachers().size()))
                .orElseThrow();
    }

    private static FakeUser administrator() {
        return district.staff().stream()
                .filter(user -> user.roles().size() == 1)
                .findFirst()
                .orElseThrow();
    }

    /** Waits for it, since a click returns before the next page is there. */
    private void assertHeading(String expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(10))
                .ignoreExceptionsMatching(WebDriverException.class::isInstance)
                .untilAsserted(
                        () -> assertThat(browser.findElement(By.tagName("h1")).getText())
                                .isEqualTo(expected));
    }

    /**
     * Does what leads to another page, and waits until this one is gone: a click or a key returns before that, and this page may
     * well have what is looked for on the next.
     */
    private void leave(Consumer<WebElement> how, By what) {
        WebElement page = browser.findElement(By.tagName("html"));
        how.accept(browser.findElement(what));
        Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(() -> isGone(page));
    }

    private static boolean isGone(WebElement page) {
        try {
            page.isEnabled();
            return false;
        } catch (StaleElementReferenceException e) {
            return true;
        }
    }

    private void follow(By what) {
        leave(WebElement::click, what);
    }

    private void chooseDistrict() {
        follow(thisDistrict());
    }

    private void chooseAtClever(FakeUser user) {
        follow(person(user));
    }

    private static By thisDistrict() {
        return By.cssSelector("[data-district='" + district.id() + "']");
    }

    private static By person(FakeUser user) {
        return By.cssSelector("[data-user='" + user.id() + "']");
    }

    @Test
    void aStudentLogsInByTheButton() {
        FakeUser student = section().students().get(0);
        browser.get(app.url("/").toString());
        Chromium.screenshot(browser, "home");
        follow(By.linkText("Log in with Clever"));
        chooseDistrict();
        Chromium.screenshot(browser, "clever-who-are-you");
        chooseAtClever(student);

        assertHeading("Hello, " + student.firstName().orElseThrow());
        assertThat(browser.getCurrentUrl()).isEqualTo(app.url("/me").toString());
        assertThat(browser.findElements(By.cssSelector(".cards li"))).isNotEmpty();
        assertThat(browser.findElements(By.linkText("SIS integration"))).isEmpty();
        Chromium.screenshot(browser, "me-student");

        follow(By.xpath("//button[text()='Log out']"));
        assertThat(browser.findElement(By.linkText("Log in with Clever")).isDisplayed())
                .isTrue();
    }

    @Test
    void aTeacherLogsInByTheIconInThePortal() {
        FakeUser teacher = section().teachers().get(0);
        browser.get(fake.url().resolve("/portal").toString());
        chooseDistrict();
        chooseAtClever(teacher);
        Chromium.screenshot(browser, "clever-portal");
        follow(By.cssSelector("[data-app]"));

        assertHeading("Hello, " + teacher.firstName().orElseThrow());
        assertThat(browser.findElement(By.cssSelector(".cards")).getText()).contains("students");
        Chromium.screenshot(browser, "me-teacher");
    }

    @Test
    void anAdministratorLogsInByAnInstantLoginLinkAndWatchesARun() {
        FakeUser admin = administrator();
        browser.get(fake.url()
                .resolve("/oauth/instant-login?client_id=" + fake.clientId() + "&district_id=" + district.id())
                .toString());
        chooseAtClever(admin);
        assertHeading("Hello, " + admin.firstName().orElseThrow());
        Chromium.screenshot(browser, "me-admin");

        follow(By.linkText("SIS integration"));
        assertHeading("SIS integration");
        Chromium.screenshot(browser, "admin");

        fake.faults().on("/sections").delay(Duration.ofSeconds(3)).answer(Fault.SLOW);
        browser.findElement(By.xpath("//button[text()='Synchronize now']")).click();
        assertThat(browser.findElement(By.cssSelector("#progress .badge.running"))
                        .getText())
                .isEqualTo("Synchronizing");
        Chromium.screenshot(browser, "admin-running");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .ignoreExceptions()
                .untilAsserted(() -> assertThat(browser.findElement(By.cssSelector(".state .badge.good"))
                                .getText())
                        .isEqualTo("Up to date"));
        assertThat(browser.findElement(By.id("progress")).getText()).contains("Nothing had changed");
        browser.manage().window().setSize(new Dimension(1200, 1900));
        Chromium.screenshot(browser, "admin-done");
        browser.manage().window().setSize(new Dimension(390, 844));
        Chromium.screenshot(browser, "admin-phone");
    }

    private enum Person {
        STUDENT,
        TEACHER,
        ADMINISTRATOR
    }

    private static FakeUser somebody(Person person) {
        return switch (person) {
            case STUDENT -> section().students().get(0);
            case TEACHER -> section().teachers().get(0);
            case ADMINISTRATOR -> administrator();
        };
    }

    private enum Way {
        BUTTON,
        PORTAL,
        INSTANT_LOGIN
    }

    static Stream<Arguments> everyWayForEverybody() {
        return Stream.of(Way.values())
                .flatMap(way -> Stream.of(Person.values()).map(person -> Arguments.of(way, person)));
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("everyWayForEverybody")
    void everyWayInLeadsEverybodyToTheirPage(Way way, Person person) {
        FakeUser user = somebody(person);
        switch (way) {
            case BUTTON -> {
                browser.get(app.url("/").toString());
                follow(By.linkText("Log in with Clever"));
                chooseDistrict();
                chooseAtClever(user);
            }
            case PORTAL -> {
                browser.get(fake.url().resolve("/portal").toString());
                chooseDistrict();
                chooseAtClever(user);
                follow(By.cssSelector("[data-app]"));
            }
            case INSTANT_LOGIN -> {
                browser.get(fake.url()
                        .resolve("/oauth/instant-login?client_id=" + fake.clientId() + "&district_id=" + district.id())
                        .toString());
                chooseAtClever(user);
            }
        }

        assertHeading("Hello, " + user.firstName().orElseThrow());
        assertThat(browser.findElement(By.cssSelector(".bar .badge")).getText()).isEqualToIgnoringCase(person.name());
        Chromium.screenshot(browser, ("way-" + way + "-" + person).toLowerCase(Locale.ROOT));
    }

    @Test
    void somebodyWithTwoAccountsChoosesOne() {
        browser.get(app.url("/login/clever").toString());
        chooseDistrict();
        chooseAtClever(district.user("Bo Lind"));
        Chromium.screenshot(browser, "choose-account");

        follow(By.xpath("//button[strong='Teacher']"));

        assertHeading("Hello, Bo");
        assertThat(browser.findElement(By.cssSelector(".bar .badge")).getText()).isEqualTo("Teacher");
    }

    @Test
    void somebodyWhoIsNotMirroredYetIsTurnedAwayInPlainWords() {
        FakeUser newcomer =
                district.addTeacher("Nia", "Newcomer", district.schools().get(0));
        browser.get(fake.url()
                .resolve("/oauth/instant-login?client_id=" + fake.clientId() + "&district_id=" + district.id())
                .toString());
        chooseAtClever(newcomer);

        assertHeading("You are not logged in");
        Chromium.screenshot(browser, "refused");
        newcomer.leaves();
    }

    @Test
    void theKeyboardIsEnough() {
        FakeUser student = section().students().get(0);
        browser.get(app.url("/").toString());
        tab();
        assertThat(focused().getText()).isEqualTo("Skip to content");
        Chromium.screenshot(browser, "keyboard-skip");
        tab();
        tab();
        assertThat(focused().getText()).isEqualTo("Log in with Clever");
        leave(link -> link.sendKeys(Keys.ENTER), By.cssSelector(":focus"));
        leave(element -> element.sendKeys(Keys.ENTER), thisDistrict());
        leave(element -> element.sendKeys(student.lastName().orElseThrow(), Keys.ENTER), By.cssSelector("[name=q]"));
        leave(element -> element.sendKeys(Keys.ENTER), person(student));
        assertHeading("Hello, " + student.firstName().orElseThrow());

        // Skip link, brand, my classes, log out: in this order, and nothing that is only for a mouse.
        tab();
        tab();
        tab();
        assertThat(focused().getText()).isEqualTo("My classes");
        tab();
        assertThat(focused().getText()).isEqualTo("Log out");
        leave(button -> button.sendKeys(Keys.ENTER), By.cssSelector(":focus"));
        assertThat(browser.findElement(By.linkText("Log in with Clever")).isDisplayed())
                .isTrue();
    }

    private void tab() {
        focused().sendKeys(Keys.TAB);
    }

    private WebElement focused() {
        return browser.switchTo().activeElement();
    }
}
