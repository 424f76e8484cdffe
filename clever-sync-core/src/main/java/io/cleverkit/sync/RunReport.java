package io.cleverkit.sync;

import io.cleverkit.sync.model.ConnectionKey;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** What one run of one district did, or is doing. Counts come from what was done, not from what was intended. Immutable. */
@Value.Immutable
@SyncStyle
public interface RunReport {
    /** Id of the run; unique. */
    String runId();

    /** The district. */
    ConnectionKey connection();

    /** What it reads. */
    RunKind kind();

    /** Why it began. */
    RunTrigger trigger();

    /** Whether it only plans and touches nothing; its counts are then those of the plan. */
    boolean dryRun();

    /** How it stands. */
    RunState state();

    /** When it began. */
    Instant startedAt();

    /** When it ended. */
    Optional<Instant> finishedAt();

    /** How far it is. */
    RunProgress progress();

    /** What was done, for each kind. */
    Map<RecordKind, ChangeCounts> changes();

    /** What the guard has against the plan; empty unless the state is {@link RunState#HELD}. */
    List<Finding> findings();

    /** What an operator should know; at most {@value #MAX_WARNINGS}, the last then says how many more there were. */
    List<Warning> warnings();

    /** Why it failed; empty unless the state is {@link RunState#FAILED}. */
    Optional<RunProblem> problem();

    /** How many warnings a report keeps. */
    int MAX_WARNINGS = 100;

    /** Returns the counts of a kind; all zero when there are none. */
    default ChangeCounts changes(RecordKind kind) {
        return changes().getOrDefault(kind, ChangeCounts.NONE);
    }

    /** Returns an empty builder; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link RunReport}. Not thread-safe. */
    final class Builder extends ImmutableRunReport.Builder {
        Builder() {}
    }
}
