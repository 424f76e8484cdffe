package io.cleverkit.examples.readalong.browser;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** An administrator finds out who could not log in, and lets them in. */
class PeoplePageInChromiumTest extends InChromium {
    @Override
    Stage theatre() {
        return Stage.start(
                fake -> fake.district("Maple Unified", PeoplePageInChromiumTest::describe)
                        .district("Oakhurst Schools", other -> other.addSchool("Oakhurst School")),
                Map.of("SYNC_MODE", "sso-only"));
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        d.addTeacher("Tess", "Vega", school).email("vega@maple.example");
        d.addStudent("Ada", "Okafor", school).email("ada@maple.example");
        d.addDistrictAdmin("Dana", "Boss").email("dana@maple.example");
    }

    private String account(String role, String first, String last, String email) {
        return App.json(stage.app()
                        .post(
                                "/api/organizations/" + district.id() + "/accounts",
                                "{\"role\":\"%s\",\"first\":\"%s\",\"last\":\"%s\",\"email\":\"%s\"}"
                                        .formatted(role, first, last, email)))
                .path("accountId")
                .textValue();
    }

    private void leave() {
        driver.manage().deleteAllCookies();
        browser.open(stage.clever("/portal"));
        driver.manage().deleteAllCookies();
    }

    @Test
    void aDistrictAdministratorSaysWhoseAccountItIs() {
        FakeUser tess = district.user("Tess Vega");
        FakeUser dana = district.user("Dana Boss");
        String administrator = account("ADMIN", "Dana", "Boss", "dana@maple.example");
        account("TEACHER", "Tess", "Vega", "vega@maple.example");
        account("TEACHER", "Victor", "Vega", "vega@maple.example");

        logInByButton(tess);
        assertHeading("You are not logged in");
        leave();
        logInByButton(district.user("Ada Okafor"));
        leave();
        logInByButton(dana);
        assertThat(browser.text("code")).isEqualTo("CONFIRMATION_NEEDED");
        browser.screenshot("confirmation-needed");
        leave();
        stage.app()
                .post(
                        "/api/organizations/" + district.id() + "/links",
                        "{\"cleverId\":\"%s\",\"role\":\"ADMIN\",\"accountId\":\"%s\"}"
                                .formatted(dana.id(), administrator));

        logInByButton(dana);
        browser.open(url("/admin"));
        driver.findElement(By.id("people")).click();
        browser.screenshot("people");
        browser.leave(WebElement::click, By.cssSelector("[aria-label='This is the same person: Tess Vega, Teacher']"));

        assertThat(driver.findElement(By.cssSelector("main")).getText())
                .contains("Dana Boss linked a Clever user to the account of Tess Vega, Teacher");
        browser.screenshot("people-decided");
        leave();
        logInByButton(tess);
        assertHeading("Hello, Tess");
    }
}
