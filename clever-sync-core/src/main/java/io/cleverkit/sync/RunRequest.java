package io.cleverkit.sync;

import java.util.Objects;

/**
 * What is asked of a run.
 *
 * @param trigger why it begins
 * @param dryRun whether it only plans: no store is called, nothing is remembered but the report
 */
public record RunRequest(RunTrigger trigger, boolean dryRun) {
    /** Refuses nulls. */
    public RunRequest {
        Objects.requireNonNull(trigger, "trigger");
    }

    /** Somebody asked for a run. */
    public static RunRequest manual() {
        return new RunRequest(RunTrigger.MANUAL, false);
    }

    /** Somebody wants to know what a run would do. */
    public static RunRequest manualDryRun() {
        return new RunRequest(RunTrigger.MANUAL, true);
    }
}
