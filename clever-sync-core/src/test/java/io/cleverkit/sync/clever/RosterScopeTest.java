package io.cleverkit.sync.clever;

import static io.cleverkit.testkit.assertj.FakeCleverAssertions.assertThat;
import static io.cleverkit.testkit.assertj.RequestPattern.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.Finding;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.support.TestHost;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("How much of a district is read")
class RosterScopeTest {
    private static CleverRig rig(RosterScope scope) {
        CleverRig rig = new CleverRig(GeneratedDistrict.ofSeed(7).schools(3).students(300));
        rig.scope = scope;
        return rig;
    }

    private static Set<String> students(CleverRig rig) {
        return rig.district.students().stream()
                .map(student -> student.id() + "/STUDENT")
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    @DisplayName("the district alone: nobody in it is even asked for, and no run is held because there is nobody")
    void organizationOnly() {
        try (CleverRig rig = rig(RosterScope.ORGANIZATION_ONLY)) {
            RunReport first = rig.run();

            assertThat(first.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(first.warnings()).isEmpty();
            assertThat(first.changes(RecordKind.ORGANIZATION).created()).isEqualTo(1);
            assertThat(TestHost.active(rig.host.organizations)).hasSize(1);
            assertThat(rig.host.locations.rows).isEmpty();
            assertThat(rig.host.accounts.rows).isEmpty();
            assertThat(rig.host.classrooms.rows).isEmpty();
            assertThat(rig.fake)
                    .neverReceived(get("/v3.1/users"))
                    .neverReceived(get("/v3.1/schools"))
                    .neverReceived(get("/v3.1/sections"));

            rig.district.rename("Renamed");
            RunReport second = rig.run();
            assertThat(second.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(second.changes(RecordKind.ORGANIZATION).updated()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("students: schools and students, and of somebody with another role too only the student")
    void studentAccounts() {
        try (CleverRig rig = rig(RosterScope.STUDENT_ACCOUNTS)) {
            FakeSchool school = rig.district.schools().get(0);
            rig.district.students().get(0).becomesStaff(school);
            rig.district.students().get(1).becomesTeacher(school);

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(report.warnings()).isEmpty();
            assertThat(TestHost.active(rig.host.accounts).keySet()).isEqualTo(students(rig));
            assertThat(TestHost.active(rig.host.locations))
                    .hasSize(rig.district.schools().size());
            assertThat(rig.host.classrooms.rows).isEmpty();
            assertThat(rig.fake).neverReceived(get("/v3.1/sections"));
            assertThat(rig.run().changes().values()).allMatch(ChangeCounts::isQuiet);
        }
    }

    @Test
    @DisplayName("students: who leaves is archived, and so is who stays as something else")
    void studentsLeave() {
        try (CleverRig rig = rig(RosterScope.STUDENT_ACCOUNTS)) {
            rig.run();
            FakeUser graduate = rig.district.students().get(3);
            graduate.becomesStaff(rig.district.schools().get(0));
            graduate.losesRole("student");
            rig.district.students().get(9).leaves();

            RunReport report = rig.run();

            assertThat(report.warnings()).isEmpty();
            assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isEqualTo(2);
            assertThat(TestHost.active(rig.host.accounts).keySet()).isEqualTo(students(rig));
        }
    }

    @Test
    @DisplayName("students: somebody whose roles were not sent is left alone")
    void partialStudent() {
        try (CleverRig rig = rig(RosterScope.STUDENT_ACCOUNTS)) {
            rig.run();
            Set<String> before = students(rig);
            rig.district.students().get(3).unset("roles");

            RunReport report = rig.run();

            assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isZero();
            assertThat(TestHost.active(rig.host.accounts).keySet()).isEqualTo(before);
        }
    }

    @Test
    @DisplayName("students: a list that is suddenly empty is held")
    void noStudents() {
        try (CleverRig rig = rig(RosterScope.STUDENT_ACCOUNTS)) {
            rig.run();
            rig.fake.faults().on("/v3.1/users(\\?|$)").times(1_000).answer(Fault.EMPTY_LIST);

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.HELD);
            assertThat(report.findings()).extracting(Finding::code).containsExactly("ZERO_STUDENTS");
            assertThat(TestHost.active(rig.host.accounts).keySet()).isEqualTo(students(rig));
        }
    }

    @ParameterizedTest(name = "to {0}")
    @EnumSource(names = "FULL_ROSTER", mode = EnumSource.Mode.EXCLUDE)
    @DisplayName(
            "a district that is read less than before loses nothing, and goes on where it was when it is read whole again")
    void narrowed(RosterScope narrower) {
        try (CleverRig rig = rig(RosterScope.FULL_ROSTER)) {
            rig.run();
            int calls = rig.host.calls;
            rig.scope = narrower;

            RunReport report = rig.run();

            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(rig.host.calls).isEqualTo(calls);
            Expectations.assertMirrors(rig.host, rig.district);
            rig.scope = RosterScope.FULL_ROSTER;
            assertThat(rig.run().changes().values()).allMatch(ChangeCounts::isQuiet);
            assertThat(rig.host.calls).isEqualTo(calls);
        }
    }

    @Test
    @DisplayName("accounts of a role that is not read stay")
    void fewTeachers() {
        try (CleverRig rig = rig(RosterScope.FULL_ROSTER)) {
            // So few that the guard, which is about accidents, would let them go.
            FakeDistrict tiny = rig.fake.addDistrict("Tiny", d -> {
                FakeSchool school = d.addSchool("Only School");
                d.addTeacher("Tess", "Vega", school);
                d.addStaff("Hana", "Ito", school);
                d.addStudent("Ada", "Okafor", school).becomesTeacher(school);
            });
            ConnectionKey key = new ConnectionKey(rig.fake.clientId(), tiny.id());
            rig.sync.connect(key);
            rig.sync.run(key, RunRequest.manual());
            rig.scope = RosterScope.STUDENT_ACCOUNTS;

            RunReport report = rig.sync.run(key, RunRequest.manual());

            assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
            assertThat(TestHost.active(rig.host.accounts).keySet()).isEqualTo(Expectations.accounts(tiny));
        }
    }

    @Test
    @DisplayName("is the host's to say, so a host that cannot say it changes nothing")
    void unknownScope() {
        try (CleverRig rig = rig(RosterScope.FULL_ROSTER)) {
            rig.run();
            int calls = rig.host.calls;
            rig.scope = null;
            rig.district.students().get(0).leaves();

            assertThat(rig.run().state()).isEqualTo(RunState.FAILED);
            assertThat(rig.host.calls).isEqualTo(calls);
        }
    }
}
