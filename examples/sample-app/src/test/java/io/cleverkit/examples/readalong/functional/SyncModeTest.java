package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How much of a district is mirrored in each mode, and that a district keeps its mode. */
class SyncModeTest {
    private final String database = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
    private FakeClever fake;
    private FakeDistrict district;

    @BeforeEach
    void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(5).schools(2).students(40))
                .start();
        district = fake.district();
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private App app(String mode) {
        App app = App.start(fake, Map.of("DB_URL", database, "SYNC_MODE", mode));
        app.awaitFirstRun(district.id());
        return app;
    }

    private static List<String> values(JsonNode list, String field) {
        return StreamSupport.stream(list.spliterator(), false)
                .map(item -> item.path(field).asText())
                .toList();
    }

    private static String mode(App app, String district) {
        for (JsonNode organization : App.json(app.get("/api/organizations"))) {
            if (organization.path("cleverId").asText().equals(district)) {
                return organization.path("mode").asText();
            }
        }
        throw new AssertionError("The district is not listed");
    }

    @Test
    void ssoOnlyMirrorsTheDistrictAndNobodyInIt() {
        try (App app = app("sso-only")) {
            assertThat(mode(app, district.id())).isEqualTo("sso-only");
            JsonNode again = app.run(district.id());

            assertThat(again.path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(again.path("warnings")).isEmpty();
            JsonNode roster = app.roster(district.id());
            assertThat(roster.path("organization").path("name").asText()).isEqualTo(district.name());
            assertThat(roster.path("locations")).isEmpty();
            assertThat(roster.path("accounts")).isEmpty();
            assertThat(roster.path("classes")).isEmpty();
        }
    }

    @Test
    void accountProvisioningMirrorsSchoolsAndStudents() {
        try (App app = app("account-provisioning")) {
            assertThat(mode(app, district.id())).isEqualTo("account-provisioning");
            JsonNode again = app.run(district.id());

            assertThat(again.path("state").asText()).isEqualTo("SUCCEEDED");
            JsonNode roster = app.roster(district.id());
            assertThat(roster.path("locations")).hasSize(2);
            assertThat(roster.path("classes")).isEmpty();
            assertThat(values(roster.path("accounts"), "cleverId"))
                    .containsExactlyInAnyOrderElementsOf(
                            district.students().stream().map(FakeUser::id).toList());
            assertThat(values(roster.path("accounts"), "role")).containsOnly("STUDENT");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"sso-only", "account-provisioning"})
    void aRestartWithAnotherModeChangesNothingForADistrictThatIsThere(String later) {
        String before;
        try (App app = app("full-roster")) {
            before = app.roster(district.id()).toString();
        }
        FakeDistrict newcomer = fake.addDistrict("Newcomer", d -> d.addTeacher("Tess", "Vega", d.addSchool("Oak")));

        try (App app = app(later)) {
            assertThat(app.run(district.id()).path("state").asText()).isEqualTo("SUCCEEDED");

            assertThat(mode(app, district.id())).isEqualTo("full-roster");
            assertThat(app.roster(district.id()).toString()).isEqualTo(before);
            app.awaitFirstRun(newcomer.id());
            assertThat(mode(app, newcomer.id())).isEqualTo(later);
            assertThat(app.roster(newcomer.id()).path("accounts")).isEmpty();
        }
    }

    @Test
    void aDistrictThatOnlyLogsInIsNotReadInFullAfterARestart() {
        try (App app = app("sso-only")) {
            assertThat(app.roster(district.id()).path("accounts")).isEmpty();
        }

        try (App app = app("full-roster")) {
            app.run(district.id());

            assertThat(mode(app, district.id())).isEqualTo("sso-only");
            assertThat(app.roster(district.id()).path("accounts")).isEmpty();
        }
    }
}
