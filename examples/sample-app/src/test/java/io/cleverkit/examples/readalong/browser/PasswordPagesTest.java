package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.GeneratedDistrict;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The pages for people with a password, with nothing but a keyboard. */
class PasswordPagesTest extends InChromium {
    private static final String PASSWORD = "seven quiet otters";
    private static final int STOPS = 20;

    @Override
    Stage theatre() {
        return Stage.start(fake -> fake.district(GeneratedDistrict.ofSeed(7)), Map.of("LOCAL_ACCOUNTS", "allowed"));
    }

    private URI invitation(String email) {
        App app = stage.app();
        String accounts = "/api/organizations/" + district.id() + "/accounts";
        HttpResponse<String> made = app.post(
                accounts,
                "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"email\":\"%s\"}".formatted(email));
        String id = App.json(made).path("accountId").textValue();
        HttpResponse<String> link = app.post(accounts + "/" + id + "/password-link", "");
        return URI.create(App.json(link).path("link").textValue());
    }

    /** Goes on from stop to stop until the element has the focus. */
    private WebElement tabTo(By wanted) {
        for (int stop = 0; stop < STOPS; stop++) {
            WebElement focused = driver.switchTo().activeElement();
            if (driver.findElements(wanted).contains(focused)) {
                return focused;
            }
            focused.sendKeys(Keys.TAB);
        }
        throw new AssertionError("The keyboard does not reach it");
    }

    @Test
    void aPasswordIsSetAndUsedWithTheKeyboardAlone() {
        browser.open(invitation("lou@maple.example"));
        assertHeading("Choose a password");
        tabTo(By.id("password")).sendKeys(PASSWORD);
        tabTo(By.id("again")).sendKeys(PASSWORD);
        browser.screenshot("password-choose");
        browser.leave(field -> field.sendKeys(Keys.ENTER), By.id("again"));

        assertHeading("Log in with a password");
        assertThat(browser.text("[role=status]")).contains("Your password is set");
        tabTo(By.id("email")).sendKeys("Lou@Maple.example");
        tabTo(By.id("password")).sendKeys(PASSWORD);
        browser.screenshot("password-log-in");
        browser.leave(field -> field.sendKeys(Keys.ENTER), By.id("password"));

        assertHeading("Hello, Lou");
        assertThat(browser.text(Places.ROLE)).isEqualTo("Teacher");
    }

    @Test
    void whatWentWrongIsSaidWhereItIsSeen() {
        browser.open(url("/"));
        browser.screenshot("home-with-password");
        browser.follow("a[href='/login/password']");
        tabTo(By.id("email")).sendKeys("nobody@maple.example");
        tabTo(By.id("password")).sendKeys("not this one either");
        browser.leave(field -> field.sendKeys(Keys.ENTER), By.id("password"));

        assertThat(browser.text("[role=alert]")).contains("do not belong together");
        assertThat(driver.findElement(By.id("password")).getAttribute("value")).isEmpty();
        browser.screenshot("password-wrong");
    }

    @Test
    void aCodeLeadsToItsExplanation() {
        browser.open(url("/login/clever/callback?error=unauthorized-user"));
        assertHeading("You are not logged in");
        browser.screenshot("refused-not-shared");

        browser.follow("a[href='/help/log-in#NOT_SHARED']");

        assertHeading("When a log-in fails");
        assertThat(browser.text("#NOT_SHARED")).contains("does not share");
        browser.screenshot("help-log-in");
    }
}
