package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.login.Secrets;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever is out is out at once; and nobody puts others out from afar. */
class AccessEndTest {
    private final String databaseUrl = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private Stage stage;
    private App app;
    private final Browser browser = new Browser();

    @BeforeEach
    void start() {
        stage = Stage.start(
                fake -> fake.district("Maple", AccessEndTest::describe).district("Birch", AccessEndTest::describe),
                Map.of("LOCAL_ACCOUNTS", "allowed", "DISCOVER_EVERY", "off", "DB_URL", databaseUrl));
        app = stage.app();
        app.awaitFirstRun(stage.fake().district("Birch").id());
    }

    @AfterEach
    void stop() {
        stage.close();
    }

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Elementary");
        d.addTeacher("Tess", "Vega", school);
        for (String first : new String[] {"Ada", "Ben", "Cleo", "Dara"}) {
            d.addStudent(first, "Okafor", school);
        }
    }

    private HttpResponse<String> logIn(Browser who, FakeUser user) {
        HttpResponse<String> begin = who.get(app.url("/login/clever"));
        return who.get(stage.fake().login().as(user).authorize(Browser.location(begin)));
    }

    private int me(Browser who) {
        return who.get(app.url("/me")).statusCode();
    }

    @Test
    void whoIsArchivedIsOutAndComesBackByCleverAlone() {
        FakeUser ada = stage.district().user("Ada Okafor");
        logIn(browser, ada);
        assertThat(me(browser)).isEqualTo(200);

        ada.leaves();
        app.run(stage.district().id());

        assertThat(me(browser)).isEqualTo(303);

        ada.returns();
        app.run(stage.district().id());

        assertThat(me(browser)).as("the session of before stays ended").isEqualTo(303);
        assertThat(logIn(browser, ada).statusCode()).isEqualTo(303);
        assertThat(me(browser)).isEqualTo(200);
    }

    /** A log-in that overlaps with the archiving: it saw the account before, and its session is written after. */
    @Test
    void aSessionThatWasLateForTheArchivingDoesNotComeAliveAgain() throws SQLException {
        FakeUser ada = stage.district().user("Ada Okafor");
        logIn(browser, ada);
        ada.leaves();
        app.run(stage.district().id());
        String late = openSessionOf(ada);
        assertThat(meWith(late)).isEqualTo(303);

        ada.returns();
        app.run(stage.district().id());

        assertThat(meWith(late)).isEqualTo(303);
        assertThat(meWith(openSessionOf(ada))).as("a session of now").isEqualTo(200);
    }

    private String openSessionOf(FakeUser user) throws SQLException {
        String token = Secrets.token();
        try (Connection connection = DriverManager.getConnection(databaseUrl);
                PreparedStatement insert =
                        connection.prepareStatement("INSERT INTO web_session (token_hash, organization_id,"
                                + " clever_id, account_id, csrf_token, expires_at) SELECT ?, organization_id, clever_id, id, 'csrf', ?"
                                + " FROM account WHERE clever_id = ?")) {
            insert.setString(1, Secrets.hash(token));
            insert.setLong(2, Long.MAX_VALUE);
            insert.setString(3, user.id());
            assertThat(insert.executeUpdate()).isEqualTo(1);
        }
        return token;
    }

    private int meWith(String session) {
        return app.send(HttpRequest.newBuilder(app.url("/me")).header("Cookie", "readalong-session=" + session))
                .statusCode();
    }

    @Test
    void aDistrictThatLeavesIsOutAndTheOthersAreNot() {
        FakeDistrict birch = stage.fake().district("Birch");
        Browser there = new Browser();
        logIn(browser, stage.district().user("Ada Okafor"));
        logIn(there, birch.user("Ada Okafor"));
        URI link = passwordLink(stage.district());

        stage.district().disconnects();
        app.post("/api/discover", "");

        assertThat(me(browser)).isEqualTo(303);
        assertThat(browser.get(link).statusCode()).isEqualTo(410);
        assertThat(me(there)).isEqualTo(200);
        assertThat(app.roster(stage.district().id()).path("accounts"))
                .as("nobody is archived")
                .allMatch(account -> account.path("status").asText().equals("ACTIVE"));

        stage.district().reconnects();
        app.post("/api/discover", "");
        Awaitility.await().until(this::isConnected);

        assertThat(me(browser)).as("the session of before stays ended").isEqualTo(303);
        logIn(browser, stage.district().user("Ada Okafor"));
        assertThat(me(browser)).isEqualTo(200);
    }

    @Test
    void aDistrictIsOutAsSoonAsARunFindsOut() {
        logIn(browser, stage.district().user("Ada Okafor"));

        stage.district().disconnects();
        app.run(stage.district().id());

        assertThat(me(browser)).isEqualTo(303);
    }

    private boolean isConnected() {
        for (JsonNode organization : App.json(app.get("/api/organizations"))) {
            if (organization.path("cleverId").asText().equals(stage.district().id())) {
                return organization.path("connection").asText().equals("CONNECTED");
            }
        }
        return false;
    }

    private URI passwordLink(FakeDistrict district) {
        String accounts = "/api/organizations/" + district.id() + "/accounts";
        JsonNode made = App.json(app.post(
                accounts, "{\"role\":\"TEACHER\",\"first\":\"Lou\",\"last\":\"Ray\",\"email\":\"lou@maple.example\"}"));
        HttpResponse<String> link =
                app.post(accounts + "/" + made.path("accountId").asText() + "/password-link", "");
        return URI.create(App.json(link).path("link").textValue());
    }

    @Test
    void somebodyWhoIsRefusedDoesNotGoOnAsThePersonBefore() {
        FakeUser unknown =
                stage.district().addStudent("New", "Here", stage.district().school("Elementary"));
        logIn(browser, stage.district().user("Ada Okafor"));

        assertThat(logIn(browser, unknown).body()).contains("ACCOUNT_UNKNOWN");

        assertThat(me(browser)).isEqualTo(303);
    }

    @Test
    void somebodyWithWhomCleverDoesNotShareTheApplicationEitherDoesNot() {
        logIn(browser, stage.district().user("Ada Okafor"));
        String state = state(Browser.location(browser.get(app.url("/login/clever"))));

        HttpResponse<String> refused =
                browser.get(app.url("/login/clever/callback?error=unauthorized-user&state=" + state));

        assertThat(refused.body()).contains("NOT_SHARED");
        assertThat(me(browser)).isEqualTo(303);
    }

    @Test
    void aForgedRefusalLogsNobodyOut() {
        logIn(browser, stage.district().user("Ada Okafor"));
        String foreign = state(Browser.location(new Browser().get(app.url("/login/clever"))));

        for (String query : new String[] {
            "error=unauthorized-user",
            "error=unauthorized-user&state=" + foreign,
            "error=x",
            "code=a&code=b",
            "code=a&state=b"
        }) {
            browser.get(app.url("/login/clever/callback?" + query));
            assertThat(me(browser)).as(query).isEqualTo(200);
        }
    }

    private static String state(URI authorize) {
        return authorize.getQuery().replaceAll(".*state=([^&]+).*", "$1");
    }
}
