package io.cleverkit.examples.readalong.functional;

import static io.cleverkit.examples.readalong.support.LoginRig.IN;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.Browser;
import io.cleverkit.examples.readalong.support.LoginRig;
import io.cleverkit.examples.readalong.support.PostgresDatabases;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Who is found by e-mail address the first time, mode by mode. */
class LoginByEmailTest {
    private static final String TESS = "tess.vega@maple.example";
    private static final String OMAR = "omar.aziz@maple.example";
    private static final String ADA = "ada.okafor@maple.example";
    private static final String DANA = "dana.boss@maple.example";

    private static void describe(FakeDistrict d) {
        FakeSchool school = d.addSchool("Maple Elementary");
        d.addTeacher("Tess", "Vega", school).email(TESS);
        d.addTeacher("Omar", "Aziz", school).email(OMAR);
        d.addStudent("Ada", "Okafor", school).email(ADA);
        d.addStaff("Hana", "Ito", school).email("hana.ito@maple.example");
        d.addDistrictAdmin("Dana", "Boss").email(DANA);
    }

    abstract static class InMode {
        final LoginRig rig;

        InMode(String mode) {
            this(mode, "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }

        InMode(String mode, String database) {
            rig = new LoginRig(mode, database, LoginByEmailTest::describe);
        }

        @AfterEach
        void stop() {
            rig.close();
        }

        FakeUser user(String name) {
            return rig.district.user(name);
        }

        JsonNode account(String accountId) {
            for (JsonNode account : rig.app.roster(rig.district.id()).path("accounts")) {
                if (account.path("accountId").asText().equals(accountId)) {
                    return account;
                }
            }
            throw new AssertionError("There is no such account");
        }
    }

    abstract static class SsoOnlyFlow extends InMode {
        SsoOnlyFlow(String database) {
            super("sso-only", database);
        }

        @Test
        void theOneWithTheAddressGetsInAndIsRememberedByCleverId() {
            String tess = rig.account("TEACHER", "Theresa", "Vega", "Tess.VEGA@Maple.example");
            Browser browser = new Browser();

            assertThat(rig.logIn(browser, user("Tess Vega"))).isEqualTo(IN);

            assertThat(browser.get(rig.app.url("/me")).body()).contains("Theresa");
            assertThat(account(tess).path("cleverId").asText())
                    .isEqualTo(user("Tess Vega").id());
            assertThat(account(tess).path("managedBy").asText()).isEqualTo("LOCAL");
            user("Tess Vega").email("married@maple.example");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
            user("Tess Vega").withoutEmail();
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
        }

        @Test
        void somebodyElseWithTheAddressDoesNotGetIt() {
            rig.account("TEACHER", "Tess", "Vega", TESS);
            rig.logIn(user("Tess Vega"));
            user("Tess Vega").email("married@maple.example");
            user("Omar Aziz").email(TESS);

            assertThat(rig.logIn(user("Omar Aziz"))).isEqualTo("EMAIL_TAKEN");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
        }

        @Test
        void aStudentIsFoundByAddressToo() {
            rig.account("STUDENT", "Ada", "Okafor", ADA);

            assertThat(rig.logIn(user("Ada Okafor"))).isEqualTo(IN);
        }

        @Test
        void nobodyGetsInByAnAddressThatIsMissingUnknownOrSharedByTwo() {
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_UNKNOWN");
            rig.account("TEACHER", "Tess", "Vega", TESS);
            String other = rig.account("STUDENT", "Tess", "Junior", "TESS.vega@maple.example");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_AMBIGUOUS");
            rig.archive(other);
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_AMBIGUOUS");
            user("Tess Vega").withoutEmail();
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_MISSING");
        }

        @Test
        void nobodyGetsAnAccountOfAnotherRoleOrOneThatIsArchived() {
            rig.account("TEACHER", "Ada", "Okafor", ADA);
            rig.archive(rig.account("TEACHER", "Tess", "Vega", TESS));

            assertThat(rig.logIn(user("Ada Okafor"))).isEqualTo("EMAIL_OTHER_ROLE");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("ACCOUNT_ARCHIVED");
        }

        @Test
        void nobodyGetsAnAccountOfAnotherOrganization() {
            FakeDistrict oak = rig.fake.addDistrict("Oak", d -> d.addSchool("Oak High"));
            rig.app.post("/api/discover", "");
            rig.app.awaitFirstRun(oak.id());
            rig.account(oak, "TEACHER", "Tess", "Vega", TESS);

            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_UNKNOWN");
        }

        @Test
        void anAddressIsTakenAsItIs() {
            rig.account("TEACHER", "Kim", "Vega", "kim@maple.example");
            // A letter whose lower case is a plain k.
            user("Tess Vega").email("\u212aim@maple.example");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_UNKNOWN");
            user("Tess Vega").email("kit@maple.example");
            rig.account("TEACHER", "Kit", "Vega", "\u212ait@maple.example");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_UNKNOWN");
            user("Tess Vega").email("%@maple.example");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_UNKNOWN");
            user("Tess Vega").email("a".repeat(300) + "@maple.example");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo("EMAIL_MISSING");
        }

        @Test
        void ofTwoWhoComeAtOnceExactlyOneGetsTheAccount() throws Exception {
            user("Omar Aziz").email(TESS);
            rig.account("TEACHER", "Tess", "Vega", TESS);
            CyclicBarrier together = new CyclicBarrier(2);
            ExecutorService threads = Executors.newFixedThreadPool(2);
            try {
                List<Callable<String>> logIns = List.of(
                        () -> {
                            together.await(30, TimeUnit.SECONDS);
                            return rig.logIn(user("Tess Vega"));
                        },
                        () -> {
                            together.await(30, TimeUnit.SECONDS);
                            return rig.logIn(user("Omar Aziz"));
                        });
                List<String> results = threads.invokeAll(logIns, 60, TimeUnit.SECONDS).stream()
                        .map(LoginByEmailTest::result)
                        .toList();

                assertThat(results).containsExactlyInAnyOrder(IN, "EMAIL_TAKEN");
            } finally {
                threads.shutdownNow();
            }
        }

        @Test
        void aNightChangesNothingOfWhatWasMadeByHand() {
            String tess = rig.account("TEACHER", "Tess", "Vega", TESS);
            rig.logIn(user("Tess Vega"));
            user("Tess Vega").leaves();

            JsonNode run = rig.app.run(rig.district.id());

            assertThat(run.path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(account(tess).path("status").asText()).isEqualTo("ACTIVE");
        }
    }

    private static String result(Future<String> future) {
        try {
            return future.get();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Nested
    class SsoOnlyOnH2 extends SsoOnlyFlow {
        SsoOnlyOnH2() {
            super("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        }
    }

    @Nested
    class SsoOnlyOnPostgres extends SsoOnlyFlow {
        private static EmbeddedPostgres postgres;

        SsoOnlyOnPostgres() {
            super(PostgresDatabases.fresh(postgres));
        }

        @BeforeAll
        static void startServer() throws IOException {
            postgres = EmbeddedPostgres.start();
        }

        @AfterAll
        static void stopServer() throws IOException {
            postgres.close();
        }
    }

    @Nested
    class AccountProvisioning extends InMode {
        AccountProvisioning() {
            super("account-provisioning");
        }

        @Test
        void studentsAreFoundByCleverIdAlone() {
            assertThat(rig.logIn(user("Ada Okafor"))).isEqualTo(IN);
            FakeUser newcomer =
                    rig.district.addStudent("Ben", "Oye", rig.district.schools().get(0));
            newcomer.email("ben@maple.example");
            rig.account("STUDENT", "Ben", "Oye", "ben@maple.example");

            assertThat(rig.logIn(newcomer)).isEqualTo("ACCOUNT_UNKNOWN");
            rig.app.run(rig.district.id());
            assertThat(rig.logIn(newcomer)).isEqualTo(IN);
        }

        @Test
        void teachersAreFoundByAddress() {
            String tess = rig.account("TEACHER", "Tess", "Vega", TESS);

            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
            assertThat(rig.logIn(user("Omar Aziz"))).isEqualTo("EMAIL_UNKNOWN");
            rig.app.run(rig.district.id());
            assertThat(account(tess).path("status").asText()).isEqualTo("ACTIVE");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
        }

        @Test
        void aMirroredStudentWithTheSameAddressKeepsNoTeacherOut() {
            user("Ada Okafor").email(TESS);
            rig.app.run(rig.district.id());
            rig.account("TEACHER", "Tess", "Vega", TESS);

            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
            assertThat(rig.logIn(user("Ada Okafor"))).isEqualTo(IN);
        }

        @Test
        void aStudentWithATeachersAddressDoesNotBecomeTheTeacher() {
            rig.account("TEACHER", "Tess", "Vega", TESS);
            FakeUser newcomer =
                    rig.district.addStudent("Ben", "Oye", rig.district.schools().get(0));
            newcomer.email(TESS);

            assertThat(rig.logIn(newcomer)).isEqualTo("ACCOUNT_UNKNOWN");
        }

        @Test
        void administratorsWaitForAnOperator() {
            String dana = rig.account("ADMIN", "Dana", "Boss", DANA);

            assertThat(rig.logIn(user("Dana Boss"))).isEqualTo("CONFIRMATION_NEEDED");
            assertThat(rig.logIn(user("Dana Boss"))).isEqualTo("CONFIRMATION_NEEDED");
            assertThat(account(dana).path("cleverId").isNull()).isTrue();
        }
    }

    @Nested
    class FullRoster extends InMode {
        FullRoster() {
            super("full-roster");
        }

        @Test
        void anAddressThatIsTooLongToBeOneIsMirroredAllTheSame() {
            user("Ada Okafor").email("a".repeat(300) + "@maple.example");

            JsonNode run = rig.app.run(rig.district.id());

            assertThat(run.path("state").asText()).isEqualTo("SUCCEEDED");
            assertThat(run.path("changes").path("accounts").path("updated").asInt())
                    .isEqualTo(1);
        }

        @Test
        void nobodyIsFoundByAddress() {
            rig.account("TEACHER", "New", "Teacher", "new@maple.example");
            FakeUser newcomer = rig.district.addTeacher(
                    "New", "Teacher", rig.district.schools().get(0));
            newcomer.email("new@maple.example");

            assertThat(rig.logIn(newcomer)).isEqualTo("ACCOUNT_UNKNOWN");
            assertThat(rig.logIn(user("Tess Vega"))).isEqualTo(IN);
        }
    }
}
