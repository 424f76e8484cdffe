package io.cleverkit.sync.internal.state;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.Finding;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunKind;
import io.cleverkit.sync.RunProblem;
import io.cleverkit.sync.RunProgress;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.RunTrigger;
import io.cleverkit.sync.Warning;
import io.cleverkit.sync.model.ConnectionKey;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

abstract class RunRequirements extends StateRequirements {
    private static final Instant BEGIN = Instant.parse("2026-11-25T09:00:00.123456Z");

    @Test
    @DisplayName("a run that just began is found again, also after a restart")
    void justBegun() {
        RunReport run = begun("run-1", NORTH).build();

        state.insertRun(run);

        assertThat(state.run("run-1")).contains(run);
        assertThat(fixture.reopen().run("run-1")).contains(run);
        assertThat(state.run("run-2")).isEmpty();
    }

    @Test
    @DisplayName("a run with everything in it is found again with everything in it")
    void everything() {
        state.insertRun(begun("run-1", NORTH).build());
        RunReport run = full("run-1");

        state.updateRun(run);

        assertThat(state.run("run-1")).contains(run);
        assertThat(state.runs(NORTH, 1)).containsExactly(run);
    }

    @Test
    @DisplayName("a run may be inserted with everything in it")
    void insertedWhole() {
        state.insertRun(full("run-1"));

        assertThat(state.run("run-1")).contains(full("run-1"));
    }

    @Test
    @DisplayName("an update replaces all: what the new report lacks is gone")
    void updateReplacesAll() {
        state.insertRun(
                RunReport.builder().from(full("run-1")).state(RunState.RUNNING).build());
        RunReport bare = begun("run-1", NORTH).build();

        assertThat(state.updateRun(bare)).isTrue();

        assertThat(state.run("run-1")).contains(bare);
    }

    @Test
    @DisplayName("a run that is over stays as it ended")
    void overIsFinal() {
        state.insertRun(full("run-1"));

        assertThat(state.updateRun(begun("run-1", NORTH).build())).isFalse();

        assertThat(state.run("run-1")).contains(full("run-1"));
    }

    @Test
    @DisplayName("the newest runs of a district come first")
    void newestFirst() {
        for (int i = 1; i <= 5; i++) {
            state.insertRun(begun("north-" + i, NORTH).build());
            state.insertRun(begun("south-" + i, SOUTH).build());
        }
        state.updateRun(full("north-2"));

        assertThat(state.runs(NORTH, 3)).extracting(RunReport::runId).containsExactly("north-5", "north-4", "north-3");
        assertThat(state.runs(NORTH, 100)).hasSize(5).contains(full("north-2"));
        assertThat(state.runs(NORTH, 0)).isEmpty();
    }

    @Test
    @DisplayName("an id is used once, an update needs a run, a run needs a district")
    void misuse() {
        state.insertRun(begun("run-1", NORTH).build());

        assertThatThrownBy(() -> state.insertRun(full("run-1"))).isInstanceOf(RuntimeException.class);
        assertThatThrownBy(() -> state.updateRun(full("run-2"))).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> state.insertRun(begun("run-3", UNKNOWN).build()))
                .isInstanceOf(IllegalStateException.class);

        assertThat(state.run("run-1")).contains(begun("run-1", NORTH).build());
    }

    @Test
    @DisplayName("texts are kept however odd they are: long, multilingual, with a zero character in an id")
    void oddTexts() {
        String odd = "\u00e9\u4e2d\ud83c\udfeb ' \" \\ % \n".repeat(400);
        RunReport run = begun("run-1", NORTH)
                .addWarnings(new Warning("W", odd, Optional.of("id\u0000\ud83c\udfeb")))
                .problem(new RunProblem("P", odd))
                .build();

        state.insertRun(run);

        assertThat(state.run("run-1")).contains(run);
    }

    @Test
    @DisplayName("a message with a zero character does not keep its run from being stored")
    void zeroCharacter() {
        RunReport run = begun("run-1", NORTH)
                .addWarnings(new Warning("W", "a\u0000b", Optional.empty()))
                .problem(new RunProblem("P", "a\u0000b"))
                .build();

        state.insertRun(run);

        assertThat(state.run("run-1").orElseThrow().warnings()).hasSize(1);
        assertThat(state.run("run-1").orElseThrow().problem()).isPresent();
    }

    private static RunReport.Builder begun(String runId, ConnectionKey key) {
        return RunReport.builder()
                .runId(runId)
                .connection(key)
                .kind(RunKind.FULL)
                .trigger(RunTrigger.MANUAL)
                .dryRun(false)
                .state(RunState.RUNNING)
                .startedAt(BEGIN)
                .progress(new RunProgress(RunProgress.Phase.STARTING, 0, OptionalInt.empty()));
    }

    private static RunReport full(String runId) {
        RunReport.Builder run = RunReport.builder()
                .runId(runId)
                .connection(NORTH)
                .kind(RunKind.FULL)
                .trigger(RunTrigger.SCHEDULED)
                .dryRun(true)
                .state(RunState.FAILED)
                .startedAt(BEGIN)
                .finishedAt(BEGIN.plusSeconds(77))
                .progress(new RunProgress(RunProgress.Phase.APPLYING, 10, OptionalInt.of(20)))
                .putChanges(RecordKind.ACCOUNTS, new ChangeCounts(1, 2, 3, 4, 5, 6))
                .putChanges(RecordKind.LOCATIONS, ChangeCounts.NONE)
                .addFindings(new Finding("ZERO_STUDENTS", RecordKind.ACCOUNTS, true, "No student is left."))
                .addFindings(new Finding("SHARE", RecordKind.CLASSES, false, "Too many classes are gone."))
                .problem(new RunProblem("UNAVAILABLE", "The district could not be read."));
        for (int i = 0; i < RunReport.MAX_WARNINGS; i++) {
            run.addWarnings(
                    new Warning("W" + i, "Warning " + i, Optional.of("id-" + i).filter(id -> !id.endsWith("3"))));
        }
        return run.build();
    }
}
