package io.cleverkit.sync.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.Finding;
import io.cleverkit.sync.GuardLimits;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.SourceDistrict;
import io.cleverkit.sync.spi.SourceUnavailableException;
import io.cleverkit.sync.support.EngineRig;
import io.cleverkit.sync.support.TestDistrict;
import io.cleverkit.sync.support.TestHost;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever goes wrong on the other side, nobody is archived by accident. */
class RemovalSafetyTest {
    private final EngineRig rig = new EngineRig().standard();
    private int callsBefore;

    @BeforeEach
    void firstSync() {
        assertThat(rig.run().state()).isEqualTo(RunState.SUCCEEDED);
        callsBefore = rig.host.calls;
    }

    @AfterEach
    void close() {
        rig.close();
    }

    private void assertNothingTouched() {
        assertThat(rig.host.calls).isEqualTo(callsBefore);
    }

    @ParameterizedTest
    @ValueSource(strings = {"locations", "accounts", "classes"})
    @DisplayName("a list that breaks off in the middle changes nothing, and the run says why")
    void brokenRead(String list) {
        rig.district.leaves("u000");
        rig.district.student("new", "s0");
        rig.district.failAfterRecordOf = Optional.of(list);

        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.FAILED);
        assertThat(report.problem().orElseThrow().code()).isEqualTo("SOURCE_UNAVAILABLE");
        assertThat(report.problem().orElseThrow().message()).contains("broke off", "Nothing was archived");
        assertNothingTouched();
    }

    @Test
    @DisplayName("a list that was not read whole adds people and archives nobody")
    void incompleteList() {
        rig.district.leaves("u000");
        rig.district.student("new", "s0");
        rig.district.listsComplete = false;

        RunReport report = rig.run();

        assertThat(report.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(1, 0, 0, 0, 125, 0));
        assertThat(report.changes(RecordKind.ENROLLMENTS).archived()).isZero();
        assertThat(report.warnings()).extracting("code").containsOnly("LIST_INCOMPLETE");
    }

    @Test
    @DisplayName("people in the wrong order prove nothing")
    void unsorted() {
        rig.district.accountsBackwards = true;

        RunReport report = rig.run();

        assertThat(report.problem().orElseThrow().code()).isEqualTo("SOURCE_UNREADABLE");
        assertNothingTouched();
    }

    @Test
    @DisplayName("an empty list of users holds the whole plan")
    void emptyUsers() {
        rig.district.accounts.clear();
        rig.district.school("s7");

        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.HELD);
        assertThat(report.findings()).extracting(Finding::code).contains("ZERO_STUDENTS", "ZERO_TEACHERS");
        assertNothingTouched();
    }

    @Test
    @DisplayName("100 % switches the removal rules off, but not the one against emptiness")
    void zeroStaysOn() {
        GuardLimits off = GuardLimits.builder().removalPercent(100).build();
        try (var sync = rig.builder().guardLimits(off).build()) {
            rig.district.accounts.clear();
            assertThat(sync.run(TestDistrict.KEY, RunRequest.manual()).state()).isEqualTo(RunState.HELD);
            assertNothingTouched();
        }
    }

    @Test
    @DisplayName("too many leavers are held: they stay, in their classes too, and the rest of the run is applied")
    void tooMany() {
        var members = new TreeSet<>(rig.host.members);
        for (int i = 0; i < 40; i++) {
            rig.district.leaves("u0%02d".formatted(i));
        }
        rig.district.section("c0", "s0", List.of("t0"), List.of());
        rig.district.student("new", "s1");
        rig.district.leaves("t5");

        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.HELD);
        assertThat(report.findings()).extracting(Finding::code).containsExactly("SHARE_STUDENTS");
        assertThat(report.findings().get(0).wholePlan()).isFalse();
        // The one teacher is few enough to go; the new student is in.
        assertThat(report.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(1, 0, 1, 0, 85, 0));
        members.remove(TestHost.member("c5", "t5", "TEACHER"));
        assertThat(rig.host.members).isEqualTo(members);
    }

    @Test
    @DisplayName("a district that lost its enrollments keeps them")
    void enrollmentsLost() {
        for (Map.Entry<String, ?> entry : List.copyOf(rig.district.classes.entrySet())) {
            String t = entry.getKey().replace('c', 't');
            rig.district.section(entry.getKey(), "s" + Integer.parseInt(t.substring(1)) / 2, List.of(t), List.of());
        }

        RunReport report = rig.run();

        assertThat(report.findings()).extracting(Finding::code).containsExactly("SHARE_ENROLLMENTS");
        assertNothingTouched();
    }

    @Test
    @DisplayName("somebody absent from the list but there when asked for is not archived")
    void stillThere() {
        var gone = rig.district.accounts.remove(LinkKey.account("u000", AccountRole.STUDENT));
        rig.district.account("u000", AccountRole.ADMIN, gone.account().first(), "s0");
        rig.district.accounts.remove(LinkKey.account("u000", AccountRole.ADMIN));
        rig.district.probesDenyAll = true;

        RunReport report = rig.run();

        // A source that denies everything proves nothing.
        assertThat(report.warnings()).extracting("code").containsExactly("ABSENCE_UNPROVEN");
        assertNothingTouched();
    }

    @Test
    @DisplayName("whoever cannot be asked about stays, in their classes too")
    void unproven() {
        rig.district.leaves("u000");
        rig.district.probesAnswerNothing = true;

        RunReport report = rig.run();

        assertThat(report.state()).isEqualTo(RunState.SUCCEEDED);
        assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isZero();
        assertNothingTouched();
    }

    @Test
    @DisplayName("each absent person is looked up once, beside one who is there")
    void probesAreFew() {
        rig.district.leaves("u000");
        rig.district.leaves("u001");

        RunReport report = rig.run();

        assertThat(report.changes(RecordKind.ACCOUNTS).archived()).isEqualTo(2);
        assertThat(rig.district.probes).isEqualTo(3);
    }

    @Test
    @DisplayName("losing the connection is a state, not a removal")
    void disconnected() {
        rig.district.failAfterRecordOf = Optional.of("locations");
        rig.district.failWith = SourceUnavailableException.Reason.DISCONNECTED;

        RunReport report = rig.run();

        assertThat(report.problem().orElseThrow().code()).isEqualTo("DISCONNECTED");
        assertThat(rig.sync.connection(TestDistrict.KEY).orElseThrow().status())
                .isEqualTo(ConnectionStatus.DISCONNECTED);
        assertNothingTouched();
    }

    @Test
    @DisplayName("a paused district is skipped")
    void paused() {
        rig.district.accounts.clear();
        rig.district.health = SourceDistrict.Health.PAUSED;

        assertThat(rig.run().state()).isEqualTo(RunState.SKIPPED);
        assertThat(rig.sync.connection(TestDistrict.KEY).orElseThrow().status()).isEqualTo(ConnectionStatus.PAUSED);
        assertNothingTouched();
    }

    @Test
    @DisplayName("a district whose data are stale gains people and loses nobody")
    void stale() {
        rig.district.health = SourceDistrict.Health.STALE;
        rig.district.leaves("u000");
        rig.district.student("new", "s0");

        RunReport report = rig.run();

        assertThat(report.changes(RecordKind.ACCOUNTS)).isEqualTo(new ChangeCounts(1, 0, 0, 0, 125, 0));
        assertThat(report.changes(RecordKind.ENROLLMENTS).archived()).isZero();
    }

    @Test
    @DisplayName("a dry run is judged like a real one")
    void dryRunIsJudged() {
        rig.district.accounts.clear();

        RunReport report = rig.sync.run(TestDistrict.KEY, RunRequest.manual().asDryRun());

        assertThat(report.state()).isEqualTo(RunState.HELD);
        assertNothingTouched();
    }

    @Test
    @DisplayName("a school that is gone takes its classes along, and its people stay without it")
    void schoolGone() {
        rig.district.locations.remove("s0");

        RunReport report = rig.run();

        // One of three schools may go; two of six classes are few enough as well.
        assertThat(report.changes(RecordKind.LOCATIONS).archived()).isEqualTo(1);
        assertThat(report.changes(RecordKind.CLASSES).archived()).isEqualTo(2);
        assertThat(TestHost.active(rig.host.accounts).get("u000/STUDENT").locations())
                .isEmpty();
        assertThat(rig.host.members).noneMatch(member -> member.startsWith("c0/"));
    }
}
