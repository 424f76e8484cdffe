package io.cleverkit.sync.clever;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.client.WireMock;
import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.Finding;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.support.TestHost;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.RecordedDistrict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From Clever's wire to the host's stores, over a fake that shares no code with us. */
class CleverSnapshotTest {
    private static GeneratedDistrict small() {
        return GeneratedDistrict.ofSeed(7).schools(3).students(300);
    }

    @Test
    @DisplayName("a generated district is mirrored whole, and a second run finds nothing to do")
    void generated() {
        try (CleverRig rig = new CleverRig(small())) {
            RunReport first = rig.run();

            assertThat(first.state()).isEqualTo(RunState.SUCCEEDED);
            Expectations.assertMirrors(rig.host, rig.district);
            int calls = rig.host.calls;
            assertThat(rig.run().changes().values()).allMatch(ChangeCounts::isQuiet);
            assertThat(rig.host.calls).isEqualTo(calls);
        }
    }

    @Test
    @DisplayName("of 2,000 students, 50 changes are reported as 50 changes")
    void fiftyChanges() {
        try (CleverRig rig =
                new CleverRig(GeneratedDistrict.ofSeed(11).schools(6).students(2_000))) {
            assertThat(rig.run().state()).isEqualTo(RunState.SUCCEEDED);
            FakeDistrict district = rig.district;
            List<FakeUser> students = district.students();
            Set<String> membersBefore = Expectations.members(district);
            Set<String> accountsBefore = Expectations.accounts(district);
            for (int i = 0; i < 20; i++) {
                students.get(i * 7).grade("Ungraded");
            }
            for (int i = 0; i < 10; i++) {
                students.get(300 + i * 3).rename("Renamed", "Person" + i);
            }
            FakeSchool school = district.schools().get(0);
            for (int i = 0; i < 10; i++) {
                district.addStudent("New", "Student" + i, school);
            }
            for (int i = 0; i < 10; i++) {
                students.get(700 + i * 5).leaves();
            }

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            ChangeCounts accounts = report.changes(RecordKind.ACCOUNTS);
            int unchanged = accountsBefore.size() - 40;
            assertThat(accounts).isEqualTo(new ChangeCounts(10, 30, 10, 0, unchanged, 0));
            Set<String> gone = new TreeSet<>(membersBefore);
            gone.removeAll(Expectations.members(district));
            assertThat(report.changes(RecordKind.ENROLLMENTS))
                    .isEqualTo(new ChangeCounts(0, 0, gone.size(), 0, membersBefore.size() - gone.size(), 0));
            Expectations.assertMirrors(rig.host, district);
        }
    }

    @Test
    @DisplayName("moves, new roles, new teachers and closed classes are followed")
    void life() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            FakeDistrict district = rig.district;
            List<FakeSection> sections = district.sections();
            FakeUser teacher = district.teachers().get(0);
            district.students().get(5).movesTo(sections.get(3));
            teacher.becomesStaff(district.schools().get(0));
            sections.get(2).taughtBy(teacher);
            sections.get(4).coTaughtBy(teacher);
            sections.get(8).remove();
            district.students().get(9).leaves();

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            Expectations.assertMirrors(rig.host, district);
            Classroom taught =
                    TestHost.active(rig.host.classrooms).get(sections.get(2).id());
            assertThat(rig.host.accounts.rows.get(taught.primaryTeacher().orElseThrow()).externalId)
                    .isEqualTo(teacher.id());

            district.students().get(0).rename("Ada", "Lovelace");
            assertThat(rig.run().changes(RecordKind.ACCOUNTS).updated()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("fields arrive where they belong")
    void fields() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            FakeUser student = rig.district.students().stream()
                    .filter(user -> user.email().isPresent())
                    .findFirst()
                    .orElseThrow();

            Account account = TestHost.active(rig.host.accounts).get(student.id() + "/STUDENT");

            assertThat(account.first()).isEqualTo(student.firstName().orElseThrow());
            assertThat(account.last()).isEqualTo(student.lastName().orElseThrow());
            assertThat(account.email()).isEqualTo(student.email());
            assertThat(account.grade()).isEqualTo(student.grade());
            assertThat(account.sisId()).isEqualTo(student.text("roles.student.sis_id"));
            assertThat(account.number()).isEqualTo(student.text("roles.student.student_number"));
        }
    }

    @Test
    @DisplayName("what the mapping does not declare never reaches the host")
    void undeclaredFields() {
        try (CleverRig rig = new CleverRig(small(), RosterMapping.of(1, Set.of(RosterField.ACCOUNT_GRADE)))) {
            rig.run();

            assertThat(TestHost.active(rig.host.accounts).values())
                    .allMatch(account ->
                            account.email().isEmpty() && account.sisId().isEmpty())
                    .anyMatch(account -> account.grade().isPresent());
            assertThat(TestHost.active(rig.host.locations).values())
                    .allMatch(location ->
                            location.sisId().isEmpty() && location.street().isEmpty());
            assertThat(TestHost.active(rig.host.classrooms).values())
                    .allMatch(room ->
                            room.courseName().isEmpty() && room.subject().isEmpty());
        }
    }

    @ParameterizedTest(name = "{1} on {0}: {2}")
    @CsvSource({
        "/users, SERVER_ERROR, SOURCE_UNAVAILABLE",
        "/users, TRUNCATED, SOURCE_UNREADABLE",
        "/users, HTML, SOURCE_UNREADABLE",
        "/sections, RESET, SOURCE_UNAVAILABLE",
        "/sections, BAD_GATEWAY, SOURCE_UNAVAILABLE",
        "/sections, TRUNCATED, SOURCE_UNREADABLE",
        "/schools, UNAVAILABLE, SOURCE_UNAVAILABLE",
        "/users, DUPLICATE_PAGE, SOURCE_UNREADABLE",
        "/users, REORDERED_PAGE, SOURCE_UNREADABLE",
    })
    @DisplayName("whatever breaks in the middle of a walk, nothing is archived and the run says why")
    void faults(String list, Fault fault, String code) {
        GeneratedDistrict district = GeneratedDistrict.ofSeed(3).schools(2).students(1_500);
        try (CleverRig rig = new CleverRig(district)) {
            rig.run();
            int calls = rig.host.calls;
            rig.district.students().get(0).leaves();
            rig.fake.faults().on("/v3.1" + list + "(\\?|$)").times(1_000).answer(fault);

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.FAILED);
            assertThat(report.problem().orElseThrow().code()).isEqualTo(code);
            assertThat(report.problem().orElseThrow().message()).contains(rig.district.id(), "Nothing was archived");
            assertThat(rig.host.calls).isEqualTo(calls);

            rig.fake.faults().clear();
            assertThat(rig.run().changes(RecordKind.ACCOUNTS).archived()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a failure that passes is not even noticed")
    void passingFaults() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.fake.faults().on("/v3.1/users").times(1).answer(Fault.SERVER_ERROR);
            rig.fake.faults().on("/v3.1/sections").times(1).answer(Fault.TRUNCATED);

            assertThat(rig.run().state()).isEqualTo(RunState.SUCCEEDED);
            Expectations.assertMirrors(rig.host, rig.district);
        }
    }

    @Test
    @DisplayName("another person's record in answer to a point read proves nobody's absence")
    void wrongPointRead() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            FakeUser gone = rig.district.students().get(9);
            String other = rig.district.students().get(10).json();
            gone.leaves();
            rig.fake
                    .wireMock()
                    .stubFor(WireMock.get("/v3.1/users/" + gone.id())
                            .willReturn(WireMock.okJson("{\"data\":" + other + ",\"links\":[]}")));

            RunReport report = rig.run();

            assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isZero();
            assertThat(report.warnings()).anyMatch(warning -> warning.code().equals("ABSENCE_UNPROVEN"));
        }
    }

    @Test
    @DisplayName("an empty list of users holds everything")
    void emptyUsers() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            int calls = rig.host.calls;
            rig.fake.faults().on("/v3.1/users(\\?|$)").times(1_000).answer(Fault.EMPTY_LIST);

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.HELD);
            assertThat(report.findings()).extracting(Finding::code).contains("ZERO_STUDENTS", "ZERO_TEACHERS");
            assertThat(rig.host.calls).isEqualTo(calls);
        }
    }

    @Test
    @DisplayName("a rotated token is looked up again, a token that is gone means disconnected")
    void tokens() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            rig.district.rotateToken();
            assertThat(rig.run().state()).isEqualTo(RunState.SUCCEEDED);

            rig.district.disconnects();
            RunReport report = rig.run();

            assertThat(report.problem().orElseThrow().code()).isEqualTo("DISCONNECTED");
            assertThat(rig.sync.connection(rig.key).orElseThrow().status()).isEqualTo(ConnectionStatus.DISCONNECTED);
            Expectations.assertMirrors(rig.host, rig.district);
        }
    }

    @Test
    @DisplayName("a paused district is skipped, one in error loses nobody")
    void states() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            rig.district.students().get(0).leaves();
            rig.district.state("paused");
            assertThat(rig.run().state()).isEqualTo(RunState.SKIPPED);

            rig.district.state("error");
            RunReport report = rig.run();
            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(report.warnings()).extracting("code").contains("DISTRICT_STALE");
            assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isZero();

            rig.district.state("running");
            assertThat(rig.run().changes(RecordKind.ACCOUNTS).archived()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("a person sent without a name is left alone, a section without one keeps all sections")
    void partialRecords() {
        try (CleverRig rig = new CleverRig(small())) {
            rig.run();
            int calls = rig.host.calls;
            rig.district.students().get(0).unset("name");
            rig.district.sections().get(0).unset("name");

            RunReport report = rig.run();

            assertThat(report.warnings()).extracting("code").contains("PARTIAL_RECORDS", "STILL_THERE");
            assertThat(rig.host.calls).isEqualTo(calls);
        }
    }

    @Test
    @DisplayName("the recorded district is mirrored with everybody in it but contacts")
    void recordings() throws IOException {
        Path recordings = Path.of(System.getProperty("cleverkit.reference", "")).resolve("recordings");
        Assumptions.assumeTrue(Files.isDirectory(recordings), "SKIPPED: the recorded answers are not here");
        try (CleverRig rig = new CleverRig(RecordedDistrict.from(recordings))) {
            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            Expectations.assertMirrors(rig.host, rig.district);
            assertThat(report.changes(RecordKind.LOCATIONS).created())
                    .isEqualTo(rig.district.schools().size());
            assertThat(report.changes(RecordKind.CLASSES).created())
                    .isEqualTo(rig.district.sections().size());
            int calls = rig.host.calls;
            assertThat(rig.run().changes().values()).allMatch(ChangeCounts::isQuiet);
            assertThat(rig.host.calls).isEqualTo(calls);
        }
    }

    @Test
    @DisplayName("discovery connects new districts, knows known ones, and notes those that are gone and back")
    void discovery() {
        try (CleverRig rig = new CleverRig(small())) {
            FakeDistrict other = rig.fake.addDistrict("Other", d -> d.addSchool("Only School"));

            Discovery first = rig.discovery().discover();
            assertThat(first.onboarded()).containsExactly(other.id());
            assertThat(first.known()).containsExactly(rig.district.id());
            assertThat(first.gone()).isEmpty();

            rig.district.disconnects();
            Discovery second = rig.discovery().discover();
            assertThat(second.gone()).containsExactly(rig.district.id());
            assertThat(rig.sync.connection(rig.key).orElseThrow().status()).isEqualTo(ConnectionStatus.DISCONNECTED);

            rig.district.reconnects();
            assertThat(rig.discovery().discover().onboarded()).containsExactly(rig.district.id());
        }
    }
}
