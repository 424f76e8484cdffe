package io.cleverkit.sync;

import java.util.Objects;

/**
 * What is asked of a run.
 *
 * @param trigger why it begins
 * @param kind what it should read
 * @param dryRun whether it only plans: no store is called, nothing is remembered but the report
 */
public record RunRequest(RunTrigger trigger, RunKind kind, boolean dryRun) {
    /** Refuses nulls. */
    public RunRequest {
        Objects.requireNonNull(trigger, "trigger");
        Objects.requireNonNull(kind, "kind");
    }

    /** A full run that is to change what differs. */
    public static RunRequest of(RunTrigger trigger) {
        return new RunRequest(trigger, RunKind.FULL, false);
    }

    /** Somebody asked for a full run. */
    public static RunRequest manual() {
        return of(RunTrigger.MANUAL);
    }

    /** Returns the same request for another kind of run. */
    public RunRequest reading(RunKind other) {
        return new RunRequest(trigger, other, dryRun);
    }

    /** Returns the same request as a dry run, which tells what a run would do. */
    public RunRequest asDryRun() {
        return new RunRequest(trigger, kind, true);
    }
}
