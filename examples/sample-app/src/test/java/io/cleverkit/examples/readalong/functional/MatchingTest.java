package io.cleverkit.examples.readalong.functional;

import static io.cleverkit.examples.readalong.support.LoginRig.IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.LoginRig;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators see of people who could not log in, and what they decide, over the admin API. */
class MatchingTest {
    private static final String TESS = "tess.vega@maple.example";
    private static final String DANA = "dana.boss@maple.example";

    private LoginRig rig;

    @BeforeEach
    void start() {
        rig = new LoginRig("sso-only", MatchingTest::describe);
    }

    @AfterEach
    void stop() {
        rig.close();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        d.addTeacher("Tess", "Vega", school).email(TESS);
        d.addTeacher("Omar", "Aziz", school).email("omar.aziz@maple.example");
        d.addStudent("Ada", "Okafor", school).email("ada.okafor@maple.example");
        d.addDistrictAdmin("Dana", "Boss").email(DANA);
    }

    private FakeUser user(String name) {
        return rig.district.user(name);
    }

    private static String path(LoginRig rig, String rest) {
        return "/api/organizations/" + rig.district.id() + rest;
    }

    private JsonNode matches() {
        return App.json(rig.app.get(path(rig, "/matches")));
    }

    private static String pair(FakeUser user, String role, String accountId) {
        return "\"cleverId\":\"" + user.id() + "\",\"role\":\"" + role + "\",\"accountId\":\"" + accountId + "\"";
    }

    private HttpResponse<String> link(FakeUser user, String role, String accountId) {
        return link(rig, user, role, accountId);
    }

    private static HttpResponse<String> link(LoginRig rig, FakeUser user, String role, String accountId) {
        return rig.app.post(path(rig, "/links"), "{" + pair(user, role, accountId) + "}");
    }

    private HttpResponse<String> decide(FakeUser user, String role, String accountId, String decision) {
        return rig.app.post(
                path(rig, "/matches/decisions"),
                "{" + pair(user, role, accountId) + ",\"decision\":\"" + decision + "\"}");
    }

    private JsonNode explain(String query) {
        HttpResponse<String> response = rig.app.get(path(rig, "/explain?" + query));
        assertThat(response.statusCode()).isEqualTo(200);
        return App.json(response);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(status);
        assertThat(App.json(response).path("type").asText()).endsWith("/" + type);
    }

    @Test
    void anAdministratorGetsInOnceAnOperatorHasLinkedThem() {
        String dana = rig.account("ADMIN", "Dana", "Boss", DANA);
        assertThat(rig.logIn(user("Dana Boss"))).isEqualTo("CONFIRMATION_NEEDED");
        assertThat(matches().toString())
                .isEqualTo("[{\"cleverId\":\"%s\",\"role\":\"ADMIN\",\"accountId\":null,\"candidates\":"
                                .formatted(user("Dana Boss").id())
                        + "[{\"accountId\":\"%s\",\"reason\":\"CONFIRMATION_NEEDED\"}]}]".formatted(dana));

        assertThat(link(user("Dana Boss"), "ADMIN", dana).statusCode()).isEqualTo(200);

        assertThat(rig.logIn(user("Dana Boss"))).isEqualTo(IN);
        assertThat(matches()).isEmpty();
        assertThat(link(user("Dana Boss"), "ADMIN", dana).statusCode()).isEqualTo(200);
        JsonNode explained = explain("cleverId=" + user("Dana Boss").id());
        assertThat(explained.path("accounts").get(0).path("accountId").asText()).isEqualTo(dana);
        assertThat(explained.path("refusedLogins").get(0).path("code").asText()).isEqualTo("CONFIRMATION_NEEDED");
        assertThat(explained.path("decisions")).hasSize(1);
        assertThat(explained.path("decisions").get(0).path("by").asText()).isEqualTo("operator");
    }

    @Test
    void ofTwoWithOneAddressTheOperatorPicksOne() {
        String right = rig.account("TEACHER", "Tess", "Vega", TESS);
        String wrong = rig.account("TEACHER", "Tessa", "Vega", TESS);
        assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_AMBIGUOUS");
        assertThat(matches().get(0).path("candidates")).hasSize(2);

        assertThat(decide(user("Tess Vega"), "TEACHER", right, "SAME").statusCode())
                .isEqualTo(200);

        assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
        assertThat(matches()).isEmpty();
        assertProblem(decide(user("Tess Vega"), "TEACHER", wrong, "SAME"), 409, "has-another");
        assertProblem(decide(user("Tess Vega"), "TEACHER", right, "NEVER"), 409, "already-linked");
    }

    @Test
    void neverOutlivesEverythingUntilItIsTakenBack() {
        String dana = rig.account("ADMIN", "Dana", "Boss", DANA);
        rig.logIn(user("Dana Boss"));

        assertThat(decide(user("Dana Boss"), "ADMIN", dana, "NEVER").statusCode())
                .isEqualTo(200);

        assertThat(rig.logIn(user("Dana Boss"))).isEqualTo("EMAIL_RULED_OUT");
        rig.app.run(rig.district.id());
        assertThat(rig.logIn(user("Dana Boss"))).isEqualTo("EMAIL_RULED_OUT");
        assertThat(matches().get(0).path("candidates")).isEmpty();
        assertProblem(link(user("Dana Boss"), "ADMIN", dana), 409, "ruled-out");
        assertThat(decide(user("Dana Boss"), "ADMIN", dana, "SAME").statusCode())
                .isEqualTo(200);
        assertThat(rig.logIn(user("Dana Boss"))).isEqualTo(IN);
    }

    @Test
    void whoIsRuledOutForOneIsNotForAnother() {
        String tess = rig.account("TEACHER", "Tess", "Vega", TESS);
        user("Ada Okafor").email(TESS);
        assertThat(rig.logIn(user("Ada Okafor"))).isEqualTo("EMAIL_OTHER_ROLE");

        decide(user("Ada Okafor"), "TEACHER", tess, "NEVER");

        assertThat(rig.logIn(user("Ada Okafor"))).isEqualTo("EMAIL_RULED_OUT");
        assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
    }

    @Test
    void onlyWhatTheLogInHasShownCanBeDecided() {
        String tess = rig.account("TEACHER", "Tess", "Vega", "somebody@maple.example");
        rig.logIn(user("Tess Vega"));

        assertProblem(decide(user("Tess Vega"), "TEACHER", tess, "SAME"), 404, "unknown-match");
        assertProblem(decide(user("Tess Vega"), "TEACHER", tess, "NEVER"), 404, "unknown-match");
        assertThat(link(user("Tess Vega"), "TEACHER", tess).statusCode()).isEqualTo(200);
        assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
    }

    @Test
    void whatCannotBeLinkedIsRefusedWithItsReason() {
        FakeDistrict oak = rig.fake.addDistrict("Oak", d -> d.addSchool("Oak High"));
        rig.app.post("/api/discover", "");
        rig.app.awaitFirstRun(oak.id());
        String foreign = rig.account(oak, "TEACHER", "Tess", "Vega", TESS);
        String tess = rig.account("TEACHER", "Tess", "Vega", TESS);
        String other = rig.account("TEACHER", "Other", "Vega", "other@maple.example");
        String archived = rig.account("TEACHER", "Gone", "Vega", "gone@maple.example");
        rig.archive(archived);

        assertProblem(link(user("Tess Vega"), "TEACHER", foreign), 404, "unknown-account");
        assertProblem(link(user("Tess Vega"), "TEACHER", "nobody"), 404, "unknown-account");
        assertProblem(link(user("Tess Vega"), "STUDENT", tess), 409, "other-role");
        assertProblem(link(user("Tess Vega"), "TEACHER", archived), 409, "archived");
        link(user("Tess Vega"), "TEACHER", tess);
        assertProblem(link(user("Omar Aziz"), "TEACHER", tess), 409, "linked-to-another");
        assertProblem(link(user("Tess Vega"), "TEACHER", other), 409, "has-another");
    }

    @Test
    void whatCleverManagesIsNotLinkedByHand() {
        for (String mode : new String[] {"account-provisioning", "full-roster"}) {
            try (LoginRig managed = new LoginRig(mode, MatchingTest::describe)) {
                String ada = managed.account("STUDENT", "Ada", "Okafor", "ada@maple.example");
                FakeUser newcomer = managed.district.addStudent(
                        "Ben", "Oye", managed.district.schools().get(0));

                assertProblem(link(managed, newcomer, "STUDENT", ada), 409, "roster-managed-by-clever");
                JsonNode run = managed.app.run(managed.district.id());
                assertThat(run.path("changes").path("accounts").path("failed").asInt())
                        .isZero();
            }
        }
    }

    @Test
    void somebodyWhoWasRefusedWithoutCandidatesIsShownForTheirRoles() {
        rig.logIn(user("Tess Vega"));
        rig.logIn(user("Ada Okafor"));
        rig.logIn(user("Ada Okafor"));

        assertThat(matches()).hasSize(2);
        for (JsonNode match : matches()) {
            assertThat(match.path("candidates")).isEmpty();
        }
        JsonNode ada = explain("cleverId=" + user("Ada Okafor").id());
        assertThat(ada.path("accounts")).isEmpty();
        assertThat(ada.path("refusedLogins").get(0).path("times").asInt()).isEqualTo(2);
        assertThat(ada.path("refusedLogins").get(0).path("explanation").asText())
                .contains("e-mail address");
    }

    @Test
    void anAccountIsExplainedByWhoCameNear() {
        String dana = rig.account("ADMIN", "Dana", "Boss", DANA);
        rig.logIn(user("Dana Boss"));

        JsonNode explained = explain("accountId=" + dana);

        assertThat(explained.path("cleverId").isNull()).isTrue();
        assertThat(explained.path("refusedLogins").get(0).path("cleverId").asText())
                .isEqualTo(user("Dana Boss").id());
        assertProblem(rig.app.get(path(rig, "/explain?accountId=nobody")), 404, "unknown-account");
        for (String query : new String[] {"", "?cleverId=a&accountId=b", "?cleverId=%00", "?accountId=%F0%9F%93%96"}) {
            assertProblem(rig.app.get(path(rig, "/explain" + query)), 400, "invalid-query");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{}",
                "{\"cleverId\":1,\"role\":\"TEACHER\",\"accountId\":\"a\"}",
                "{\"cleverId\":\"\",\"role\":\"TEACHER\",\"accountId\":\"a\"}",
                "{\"cleverId\":\"a\\u0000\",\"role\":\"TEACHER\",\"accountId\":\"a\"}",
                "{\"cleverId\":\"a\",\"role\":\"teacher\",\"accountId\":\"a\"}",
                "{\"cleverId\":\"a\",\"accountId\":\"a\"}",
                "{\"cleverId\":\"a\",\"role\":\"TEACHER\",\"accountId\":\"a\",\"more\":1}",
            })
    void bodiesAreReadStrictly(String body) {
        assertProblem(rig.app.post(path(rig, "/links"), body), 400, "invalid-body");
        assertProblem(rig.app.post(path(rig, "/matches/decisions"), body), 400, "invalid-body");
    }

    @Test
    void aDistrictThatNobodyKnowsIsNotFound() {
        assertProblem(rig.app.get("/api/organizations/nobody/matches"), 404, "unknown-district");
        assertProblem(rig.app.get("/api/organizations/nobody/explain?cleverId=a"), 404, "unknown-district");
        assertProblem(rig.app.post("/api/organizations/nobody/links", "{}"), 404, "unknown-district");
        assertProblem(rig.app.post("/api/organizations/nobody/matches/decisions", "{}"), 404, "unknown-district");
    }
}
