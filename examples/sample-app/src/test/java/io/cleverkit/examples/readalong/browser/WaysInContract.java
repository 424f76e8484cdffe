package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must work in every engine: each way in for each kind of person, and the way out of a frame. Each browser has one subclass. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class WaysInContract {
    private enum Way {
        BUTTON(Person.STUDENT),
        PORTAL(Person.TEACHER),
        INSTANT_LOGIN(Person.ADMINISTRATOR),
        INSTANT_LOGIN_OF_ANY_DISTRICT(Person.STUDENT);

        private final Person typical;

        Way(Person typical) {
            this.typical = typical;
        }
    }

    private Stage stage;
    private FakeDistrict district;
    private BrowserDriver browser;

    /** Skips everything where the browser is not. */
    abstract void assumeInstalled();

    /** Starts the browser with an empty profile in this folder. */
    abstract BrowserDriver start(Path profile);

    @BeforeAll
    void openStage() {
        assumeInstalled();
        stage = Theatre.open();
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
        browser = start(profile);
    }

    @AfterEach
    void closeBrowser() {
        if (browser != null) {
            browser.close();
            browser = null;
        }
    }

    private void keepPicture(String name) {
        String engine = getClass().getSimpleName().replace("WaysInTest", "");
        browser.screenshot((engine + "-" + name).toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    Stream<Arguments> everyWay() {
        return Stream.of(Way.values()).flatMap(way -> people(way.typical).map(person -> Arguments.of(way, person)));
    }

    /** Who takes each way: the one it is typical for, unless a browser starts so fast that it may as well be everybody. */
    Stream<Person> people(Person typical) {
        return Stream.of(typical);
    }

    @ParameterizedTest(name = "{1} by {0}")
    @MethodSource("everyWay")
    void everyWayInLeadsPeopleToTheirPage(Way way, Person person) {
        FakeUser user = person.in(district);

        come(way, user);

        assertIsIn(user, person);
        keepPicture(way + "-" + person);
    }

    private void come(Way way, FakeUser user) {
        switch (way) {
            case BUTTON -> {
                browser.open(stage.app().url("/"));
                browser.follow(Places.BUTTON);
                browser.follow(Places.district(district));
                browser.follow(Places.person(user));
            }
            case PORTAL -> {
                browser.open(stage.clever("/portal"));
                browser.follow(Places.district(district));
                browser.follow(Places.person(user));
                browser.follow(Places.PORTAL_ICON);
            }
            case INSTANT_LOGIN -> {
                browser.open(stage.instantLoginLink());
                browser.follow(Places.person(user));
            }
            case INSTANT_LOGIN_OF_ANY_DISTRICT -> {
                browser.open(stage.clever(
                        "/oauth/instant-login?client_id=" + stage.fake().clientId()));
                browser.follow(Places.district(district));
                browser.follow(Places.person(user));
            }
        }
    }

    private void assertIsIn(FakeUser user, Person person) {
        assertThat(browser.text(Places.HEADING))
                .isEqualTo("Hello, " + user.firstName().orElseThrow());
        assertThat(browser.text(Places.ROLE)).isEqualToIgnoringCase(person.name());
        assertThat(browser.address()).isEqualTo(stage.app().url("/me"));
    }

    @Test
    void aLogInInsideAFrameOfAnotherSiteGoesOnInTheWholeWindow() {
        FakeUser student = Person.STUDENT.in(district);
        URI callback = stage.fake().login().as(student).instantLogin();
        try (LearningPlatform platform = LearningPlatform.showing(callback)) {
            browser.open(platform.course());
            assertThat(browser.textInFrame(Places.HEADING)).isEqualTo("One more click");
            keepPicture("frame");

            browser.followInFrame("a.button");
            browser.follow(Places.district(district));
            browser.follow(Places.person(student));

            assertIsIn(student, Person.STUDENT);
        }
    }
}
