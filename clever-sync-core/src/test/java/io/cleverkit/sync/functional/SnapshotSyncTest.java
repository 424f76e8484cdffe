package io.cleverkit.sync.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.UnknownConnectionException;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.SourceClassroom;
import io.cleverkit.sync.support.EngineRig;
import io.cleverkit.sync.support.TestDistrict;
import io.cleverkit.sync.support.TestHost;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SnapshotSyncTest {
    private final EngineRig rig = new EngineRig().standard();

    @AfterEach
    void close() {
        rig.close();
    }

    @Test
    @DisplayName("the first run mirrors everything and counts it")
    void firstRun() {
        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(report.changes(RecordKind.ORGANIZATION)).isEqualTo(new ChangeCounts(1, 0, 0, 0, 0, 0));
        assertThat(report.changes(RecordKind.LOCATIONS)).isEqualTo(new ChangeCounts(3, 0, 0, 0, 0, 0));
        assertThat(report.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(126, 0, 0, 0, 0, 0));
        assertThat(report.changes(RecordKind.CLASSES)).isEqualTo(new ChangeCounts(6, 0, 0, 0, 0, 0));
        assertThat(report.changes(RecordKind.ENROLLMENTS)).isEqualTo(new ChangeCounts(126, 0, 0, 0, 0, 0));
        assertThat(rig.host.members).hasSize(126).contains(TestHost.member("c0", "t0", "TEACHER"));
        assertThat(rig.sync.connection(TestDistrict.KEY).orElseThrow().status()).isEqualTo(ConnectionStatus.CONNECTED);
    }

    @Test
    @DisplayName("references arrive as host ids")
    void referencesAreHostIds() {
        rig.run();

        Classroom c0 = TestHost.active(rig.host.classrooms).get("c0");
        String locationId = c0.location().orElseThrow();
        String teacherId = c0.primaryTeacher().orElseThrow();
        assertThat(rig.host.locations.rows.get(locationId).externalId).isEqualTo("s0");
        assertThat(rig.host.accounts.rows.get(teacherId).externalId).isEqualTo("t0");
        assertThat(TestHost.active(rig.host.accounts).get("u000/STUDENT").locations())
                .containsExactly(locationId);
    }

    @Test
    @DisplayName("a second run calls no store and finds everything unchanged")
    void secondRunIsQuiet() {
        rig.run();
        int calls = rig.host.calls;

        RunReport report = rig.run();

        assertThat(rig.host.calls).isEqualTo(calls);
        assertThat(report.changes().values()).allMatch(ChangeCounts::isQuiet);
        assertThat(report.changes(RecordKind.ACCOUNTS).unchanged()).isEqualTo(126);
        assertThat(report.changes(RecordKind.ENROLLMENTS).unchanged()).isEqualTo(126);
    }

    @Test
    @DisplayName("a renamed person is updated, and the store is told which field")
    void update() {
        rig.run();
        rig.district.account("u000", AccountRole.STUDENT, "Renamed", "s0");

        RunReport report = rig.run();

        assertThat(report.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(0, 1, 0, 0, 125, 0));
        assertThat(TestHost.active(rig.host.accounts).get("u000/STUDENT").first())
                .isEqualTo("Renamed");
    }

    @Test
    @DisplayName("who disappears is archived and leaves the classes; who returns is restored and is back in them")
    void archiveAndRestore() {
        rig.run();
        var account = rig.district.accounts.get(LinkKey.account("u000", AccountRole.STUDENT));
        rig.district.leaves("u000");

        RunReport left = rig.run();
        assertThat(left.changes(RecordKind.ACCOUNTS).archived()).isEqualTo(1);
        assertThat(left.changes(RecordKind.ENROLLMENTS).archived()).isEqualTo(1);
        assertThat(TestHost.active(rig.host.accounts)).doesNotContainKey("u000/STUDENT");
        assertThat(rig.host.members).doesNotContain(TestHost.member("c0", "u000", "STUDENT"));
        assertThat(rig.run().changes().values()).allMatch(ChangeCounts::isQuiet);

        rig.district.accounts.put(LinkKey.account("u000", AccountRole.STUDENT), account);
        RunReport back = rig.run();
        assertThat(back.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(0, 0, 0, 1, 125, 0));
        assertThat(back.changes(RecordKind.ENROLLMENTS).created()).isEqualTo(1);
        assertThat(rig.host.members).contains(TestHost.member("c0", "u000", "STUDENT"));
        assertThat(rig.host.accounts.rows).hasSize(126);
    }

    @Test
    @DisplayName("a class waits for its school, and a person who is not shared joins when they appear")
    void waiting() {
        rig.district.section("c9", "s9", List.of("t0"), List.of("u000"));
        rig.district.section("c8", "s0", List.of("t0"), List.of("ghost"));
        RunReport first = rig.run();
        assertThat(first.warnings()).extracting("code").containsExactly("CLASSES_WAIT");
        assertThat(TestHost.active(rig.host.classrooms)).containsKey("c8").doesNotContainKey("c9");

        rig.district.school("s9").student("ghost", "s0");
        RunReport second = rig.run();

        assertThat(second.changes(RecordKind.CLASSES).created()).isEqualTo(1);
        assertThat(second.changes(RecordKind.ENROLLMENTS).created()).isEqualTo(3);
        assertThat(rig.host.members).contains(TestHost.member("c8", "ghost", "STUDENT"));
    }

    @Test
    @DisplayName("one person with two roles has two accounts; losing one role archives that account alone")
    void roles() {
        rig.district.account("t0", AccountRole.ADMIN, "First t0", "s0");
        rig.run();
        assertThat(TestHost.active(rig.host.accounts)).containsKeys("t0/ADMIN", "t0/TEACHER");

        rig.district.accounts.remove(LinkKey.account("t0", AccountRole.TEACHER));
        RunReport report = rig.run();

        assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isEqualTo(1);
        assertThat(TestHost.active(rig.host.accounts)).containsKey("t0/ADMIN").doesNotContainKey("t0/TEACHER");
        assertThat(rig.host.members).doesNotContain(TestHost.member("c0", "t0", "TEACHER"));
        // The class no longer names a primary teacher, for there is none with an account.
        assertThat(TestHost.active(rig.host.classrooms).get("c0").primaryTeacher())
                .isEmpty();
    }

    @Test
    @DisplayName("a list that was not sent changes nothing, one that was sent empty empties the class")
    void notSentIsNotEmpty() {
        rig.run();
        SourceClassroom c0 = rig.district.classes.get("c0");
        rig.district.classes.put(
                "c0",
                new SourceClassroom(
                        "c0", c0.classroom(), c0.location(), c0.primaryTeacher(), c0.teachers(), Optional.empty()));
        assertThat(rig.run().changes().values()).allMatch(ChangeCounts::isQuiet);

        rig.district.section("c0", "s0", List.of("t0"), List.of());
        RunReport report = rig.run();

        assertThat(report.changes(RecordKind.ENROLLMENTS).archived()).isEqualTo(20);
    }

    @Test
    @DisplayName("a dry run counts like the run that follows, and touches nothing")
    void dryRun() {
        RunReport dry = rig.sync.run(TestDistrict.KEY, RunRequest.manual().asDryRun());
        assertThat(rig.host.calls).isZero();
        assertThat(rig.sync.connection(TestDistrict.KEY).orElseThrow().organizationId())
                .isEmpty();

        RunReport real = rig.run();

        assertThat(dry.changes()).isEqualTo(real.changes());
    }

    @Test
    @DisplayName(
            "a record that the store fails on is reported; its neighbours get in, and it does when the store works again")
    void poisonedRecord() {
        rig.host.throwFor.add("u007");
        rig.host.refuse.add("u008");

        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(report.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(124, 0, 0, 0, 0, 2));
        assertThat(report.warnings()).extracting("code").contains("STORE_FAILED", "taken");
        assertThat(report.changes(RecordKind.ENROLLMENTS)).isEqualTo(new ChangeCounts(124, 0, 0, 0, 0, 2));

        rig.host.throwFor.clear();
        rig.host.refuse.clear();
        RunReport mended = rig.run();
        assertThat(mended.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(2, 0, 0, 0, 124, 0));
        assertThat(mended.changes(RecordKind.ENROLLMENTS)).isEqualTo(new ChangeCounts(2, 0, 0, 0, 124, 0));
    }

    @Test
    @DisplayName("a class whose primary teacher could not be written gets them in the next run")
    void unfinishedReference() {
        rig.host.refuse.add("t0");
        rig.run();
        assertThat(TestHost.active(rig.host.classrooms).get("c0").primaryTeacher())
                .isEmpty();

        rig.host.refuse.clear();
        rig.run();

        assertThat(TestHost.active(rig.host.classrooms).get("c0").primaryTeacher())
                .isPresent();
    }

    @Test
    @DisplayName("a store that fails on everything ends the run instead of trying record after record")
    void storeDown() {
        for (int i = 0; i < 40; i++) {
            for (int s = 0; s < 3; s++) {
                rig.host.throwFor.add("u%d%02d".formatted(s, i));
            }
        }

        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.FAILED);
        assertThat(report.problem().orElseThrow().code()).isEqualTo("STORE_DOWN");
    }

    @Test
    @DisplayName("a delta that is asked for becomes a full run, and says so")
    void deltaBecomesFull() {
        RunReport report = rig.sync.run(TestDistrict.KEY, RunRequest.manual().reading(RunKind.DELTA));

        assertThat(report.kind()).isEqualTo(RunKind.FULL);
        assertThat(report.warnings()).extracting("code").containsExactly("DELTA_BECAME_FULL");
        assertThat(report.changes(RecordKind.ACCOUNTS).created()).isEqualTo(126);
    }

    @Test
    @DisplayName("a district that was never connected cannot be run")
    void unknown() {
        assertThatThrownBy(() -> rig.sync.run(new ConnectionKey("app", "other"), RunRequest.manual()))
                .isInstanceOf(UnknownConnectionException.class)
                .hasMessageContaining("district=other");
    }
}
