package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Changes;
import io.cleverkit.examples.readalong.support.ExpectedRoster;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** From discovery to a roster that equals the district, on both databases. */
class FullRosterTest {
    @Nested
    class OnH2 extends Flow {
        @Override
        Map<String, String> database() {
            return Map.of("DB_URL", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }
    }

    @Nested
    class OnPostgres extends Flow {
        private static EmbeddedPostgres postgres;

        @BeforeAll
        static void startServer() throws IOException {
            postgres = EmbeddedPostgres.start();
        }

        @AfterAll
        static void stopServer() throws IOException {
            postgres.close();
        }

        /** An empty one for each test. */
        @Override
        Map<String, String> database() {
            String name = "t" + UUID.randomUUID().toString().replace("-", "");
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
            return Map.of("DB_URL", postgres.getJdbcUrl("postgres", name));
        }
    }

    abstract static class Flow {
        private FakeClever fake;
        private FakeDistrict district;
        private App app;

        abstract Map<String, String> database();

        @BeforeEach
        void start() {
            fake = FakeClever.builder()
                    .district("Maple " + UUID.randomUUID(), Flow::describe)
                    .seed(UUID.randomUUID().getMostSignificantBits())
                    .start();
            district = fake.district();
            app = App.start(fake, database());
            app.awaitFirstRun(district.id());
        }

        @AfterEach
        void stop() {
            app.close();
            fake.close();
        }

        private static void describe(FakeDistrict d) {
            FakeSchool elementary = d.addSchool("Maple Elementary");
            FakeSchool high = d.addSchool("Maple High");
            FakeUser tess = d.addTeacher("Tess", "Vega", elementary);
            FakeUser omar = d.addTeacher("Omar", "Aziz", elementary, high);
            FakeUser both = d.addTeacher("Bo", "Lind", high);
            both.becomesStaff(high);
            FakeUser head = d.addStaff("Hana", "Ito", elementary, high);
            head.becomesDistrictAdmin();
            d.addDistrictAdmin("Ada", "Boss");
            FakeUser ada = d.addStudent("Ada", "Okafor", elementary);
            FakeUser ben = d.addStudent("Ben", "Oye", elementary, high);
            d.addStudent("Cy", "O'Neil <b>", high).withoutEmail();
            d.addContact("Parent Okafor", ada);
            d.addSection("Reading", elementary, tess).coTaughtBy(omar).enrol(ada, ben);
            FakeSection late = d.addSection("Late \"Primary\"", high, both).coTaughtBy(omar, tess);
            late.enrolUnknown("58da8c5da7a7e5a645000999");
            // Somebody in a role that the person does not have: left out, no error.
            late.enrol(tess);
            d.addSection("Nobody", high);
        }

        private String expected() {
            return ExpectedRoster.of(district);
        }

        private String actual() {
            return ExpectedRoster.inUse(app.roster(district.id()));
        }

        @Test
        void theRosterIsTheDistrict() {
            assertThat(app.sync(district.id()).path("lastRun").path("trigger").asText())
                    .isEqualTo("ONBOARDING");
            assertThat(actual()).isEqualTo(expected());
        }

        @Test
        void aSecondRunChangesNothing() {
            String before = app.roster(district.id()).toString();

            JsonNode run = app.run(district.id());

            assertThat(run.path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(Changes.total(run)).as(run.toString()).isZero();
            assertThat(app.roster(district.id()).toString()).isEqualTo(before);
        }

        @Test
        void whoeverLeavesIsArchivedWithoutPlacesAndComesBackAsTheSame() {
            FakeUser ben = district.user("Ben Oye");
            String accountId = account(ben).path("accountId").asText();
            ben.leaves();

            JsonNode gone = app.run(district.id());

            assertThat(Changes.of(gone, "accounts")).startsWith("created=0 updated=0 archived=1");
            assertThat(account(ben).path("status").asText()).isEqualTo("ARCHIVED");
            assertThat(account(ben).path("locations")).isEmpty();
            assertThat(actual()).isEqualTo(expected());

            ben.returns();
            ben.joins(district.section("Reading"));
            JsonNode back = app.run(district.id());

            assertThat(back.path("changes").path("accounts").path("restored").asInt())
                    .isEqualTo(1);
            assertThat(account(ben).path("accountId").asText()).isEqualTo(accountId);
            assertThat(actual()).isEqualTo(expected());
        }

        @Test
        void aDanglingMemberJoinsAsSoonAsThePersonAppears() {
            FakeUser newcomer = district.addStudent("Nia", "New", district.school("Maple High"));
            newcomer.remove();
            district.section("Nobody").enrolUnknown(newcomer.id());
            app.run(district.id());
            assertThat(actual()).isEqualTo(expected()).doesNotContain(newcomer.id());

            newcomer.restore();
            app.run(district.id());

            assertThat(actual()).isEqualTo(expected()).contains(newcomer.id());
        }

        @Test
        void everyKindOfChangeArrives() {
            district.rename("Maple, renamed");
            district.school("Maple High").rename("Maple Senior High");
            district.user("Ada Okafor").rename("Ada", "Okafor-Lee");
            district.user("Ada Okafor-Lee").email("ada@new.example");
            district.section("Reading").taughtBy(district.user("Omar Aziz"));
            district.section("Nobody").rename("Somebody");
            district.user("Bo Lind").losesRole("staff");
            district.user("Ben Oye").movesTo(district.section("Somebody"));

            JsonNode run = app.run(district.id());

            assertThat(run.path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(actual()).isEqualTo(expected());
            assertThat(Changes.total(app.run(district.id()))).isZero();
        }

        @Test
        void aLostConnectionRemovesNothing() {
            String before = app.roster(district.id()).toString();
            district.disconnects();

            JsonNode found = App.json(app.post("/api/discover", "{}"));

            assertThat(found.path("gone").get(0).asText()).isEqualTo(district.id());
            assertThat(app.roster(district.id()).toString()).isEqualTo(before);
            JsonNode run = app.run(district.id());
            assertThat(run.path("state").asText()).isEqualTo("FAILED");
            assertThat(run.path("error").path("code").asText()).isEqualTo("DISCONNECTED");
            assertThat(app.roster(district.id()).toString()).isEqualTo(before);
        }

        @Test
        void aGeneratedDistrictBesideItIsMirroredToo() {
            FakeDistrict second = fake.add(GeneratedDistrict.ofSeed(11).students(60));

            JsonNode found = App.json(app.post("/api/discover", ""));
            app.awaitFirstRun(second.id());

            assertThat(found.path("onboarded").get(0).asText()).isEqualTo(second.id());
            assertThat(ExpectedRoster.inUse(app.roster(second.id()))).isEqualTo(ExpectedRoster.of(second));
            assertThat(actual()).isEqualTo(expected());
            assertThat(List.copyOf(App.json(app.get("/api/organizations")).findValuesAsText("cleverId")))
                    .contains(district.id(), second.id())
                    .isSorted();
        }

        private JsonNode account(FakeUser user) {
            for (JsonNode account : app.roster(district.id()).path("accounts")) {
                if (account.path("cleverId").asText().equals(user.id())) {
                    return account;
                }
            }
            throw new AssertionError("There is no account of this user");
        }
    }
}
