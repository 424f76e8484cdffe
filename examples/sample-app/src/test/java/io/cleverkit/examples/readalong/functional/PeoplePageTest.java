package io.cleverkit.examples.readalong.functional;

import static io.cleverkit.examples.readalong.support.LoginRig.IN;
import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.examples.readalong.support.LoginRig;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The part of the administrators' page about people who could not log in. */
class PeoplePageTest {
    private static final String TESS = "tess.vega@maple.example";

    private LoginRig rig;

    @BeforeEach
    void start() {
        rig = new LoginRig("sso-only", PeoplePageTest::describe);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        d.addTeacher("Tess", "<Vega>", school).email(TESS);
        d.addStaff("Hana", "Ito", school).email("hana.ito@maple.example");
        d.addDistrictAdmin("Dana", "Boss").email("dana.boss@maple.example");
    }

    private FakeUser user(String name) {
        return rig.district.user(name);
    }

    /** A browser in which an administrator is signed in, whom an operator has confirmed before. */
    private Browser administrator(FakeUser user) {
        String account = rig.account(
                "ADMIN",
                user.firstName().orElseThrow(),
                user.lastName().orElseThrow(),
                user.email().orElseThrow());
        rig.app.post(
                "/api/organizations/" + rig.district.id() + "/links",
                "{\"cleverId\":\"%s\",\"role\":\"ADMIN\",\"accountId\":\"%s\"}".formatted(user.id(), account));
        Browser browser = new Browser();
        assertThat(rig.logIn(browser, user)).isEqualTo(IN);
        return browser;
    }

    private HttpResponse<String> page(Browser browser) {
        HttpResponse<String> page = browser.get(rig.app.url("/admin"));
        assertThat(page.statusCode()).isEqualTo(200);
        return page;
    }

    private HttpResponse<String> decide(Browser browser, String csrf, String accountId, String decision) {
        Map<String, String> form = new HashMap<>();
        form.put("csrf", csrf);
        form.put("cleverId", user("Tess <Vega>").id());
        form.put("accountId", accountId);
        form.put("role", "TEACHER");
        form.put("decision", decision);
        return browser.post(rig.app.url("/admin/people"), form);
    }

    @Test
    void aDistrictAdministratorSaysWhoItIs() {
        Browser dana = administrator(user("Dana Boss"));
        assertThat(page(dana).body()).contains("Nobody has been refused of late");
        String account = rig.account("TEACHER", "Tess", "Vega", TESS);
        rig.account("TEACHER", "Tessa", "Vega", TESS);
        assertThat(rig.logIn(user("Tess <Vega>"))).isEqualTo("EMAIL_AMBIGUOUS");
        rig.logIn(user("Tess <Vega>"));
        HttpResponse<String> page = page(dana);
        assertThat(page.body())
                .contains("Tess &lt;Vega&gt;")
                .contains("Teacher, " + TESS)
                .contains("EMAIL_AMBIGUOUS")
                .contains("Link the right one by hand")
                .contains("2 times")
                .contains("This is the same person")
                .contains("value=\"" + account + "\"");

        HttpResponse<String> done = decide(dana, Browser.csrf(page), account, "SAME");

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(rig.logIn(user("Tess <Vega>"))).isEqualTo(IN);
        assertThat(page(dana).body())
                .contains("Nobody has been refused of late")
                .contains("Dana Boss linked a Clever user to the account of Tess Vega, Teacher")
                .contains("An operator linked a Clever user to the account of Dana Boss, Administrator");
    }

    @Test
    void aDistrictAdministratorSaysWhoItNeverIs() {
        Browser dana = administrator(user("Dana Boss"));
        String account = rig.account("STUDENT", "Tess", "Vega", TESS);
        assertThat(rig.logIn(user("Tess <Vega>"))).isEqualTo("EMAIL_OTHER_ROLE");
        Map<String, String> form = new HashMap<>(Map.of(
                "csrf",
                Browser.csrf(page(dana)),
                "cleverId",
                user("Tess <Vega>").id(),
                "accountId",
                account,
                "role",
                "STUDENT",
                "decision",
                "NEVER"));

        assertThat(dana.post(rig.app.url("/admin/people"), form).statusCode()).isEqualTo(303);

        assertThat(page(dana).body())
                .doesNotContain("value=\"" + account + "\"")
                .contains("Dana Boss kept a Clever user for good from the account of Tess Vega, Student");
        assertThat(rig.logIn(user("Tess <Vega>"))).isEqualTo("EMAIL_RULED_OUT");
    }

    @Test
    void aSchoolAdministratorSeesItAndDecidesNothing() {
        Browser hana = administrator(user("Hana Ito"));
        String account = rig.account("TEACHER", "Tess", "Vega", TESS);
        rig.account("TEACHER", "Tessa", "Vega", TESS);
        rig.logIn(user("Tess <Vega>"));
        HttpResponse<String> page = page(hana);
        assertThat(page.body())
                .contains("Tess &lt;Vega&gt;")
                .contains("Account of <strong>Tess Vega</strong>")
                .doesNotContain("This is the same person");

        HttpResponse<String> forged = decide(hana, Browser.csrf(page), account, "SAME");

        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(forged.body()).contains("NOT_A_DISTRICT_ADMINISTRATOR");
        assertThat(rig.logIn(user("Tess <Vega>"))).isEqualTo("EMAIL_AMBIGUOUS");
    }

    @Test
    void onlyOwnFormsAboutWhatThePageShowsAreTaken() {
        Browser dana = administrator(user("Dana Boss"));
        String near = rig.account("TEACHER", "Tess", "Vega", TESS);
        rig.account("TEACHER", "Tessa", "Vega", TESS);
        String elsewhere = rig.account("TEACHER", "Somebody", "Else", "else@maple.example");
        rig.logIn(user("Tess <Vega>"));
        String csrf = Browser.csrf(page(dana));

        assertThat(decide(dana, "forged", near, "SAME").body()).contains("FORM_NOT_OURS");
        assertThat(decide(new Browser(), csrf, near, "SAME").statusCode()).isEqualTo(403);
        assertThat(decide(dana, csrf, elsewhere, "SAME").body()).contains("UNKNOWN_MATCH");
        assertThat(decide(dana, csrf, "nobody", "SAME").body()).contains("UNKNOWN_ACCOUNT");
        assertThat(decide(dana, csrf, "\u0000", "SAME").statusCode()).isEqualTo(400);
        assertThat(decide(dana, csrf, near, "MAYBE").statusCode()).isEqualTo(400);
        assertThat(dana.post(rig.app.url("/admin/people"), Map.of("csrf", csrf)).statusCode())
                .isEqualTo(400);
        assertThat(rig.logIn(user("Tess <Vega>"))).isEqualTo("EMAIL_AMBIGUOUS");
    }

    @Test
    void administratorsOfAnotherDistrictSeeNothingOfIt() {
        rig.account("TEACHER", "Tess", "Vega", TESS);
        rig.account("TEACHER", "Tessa", "Vega", TESS);
        rig.logIn(user("Tess <Vega>"));
        FakeDistrict oak = rig.fake.addDistrict(
                "Oak", d -> d.addDistrictAdmin("Olga", "Oak").email("olga@oak.example"));
        rig.app.post("/api/discover", "");
        rig.app.awaitFirstRun(oak.id());
        FakeUser olga = oak.user("Olga Oak");
        String account = rig.account(oak, "ADMIN", "Olga", "Oak", "olga@oak.example");
        rig.app.post(
                "/api/organizations/" + oak.id() + "/links",
                "{\"cleverId\":\"%s\",\"role\":\"ADMIN\",\"accountId\":\"%s\"}".formatted(olga.id(), account));
        Browser browser = new Browser();
        assertThat(rig.logIn(browser, olga)).isEqualTo(IN);

        assertThat(page(browser).body())
                .contains("Nobody has been refused of late")
                .doesNotContain(TESS);
    }
}
