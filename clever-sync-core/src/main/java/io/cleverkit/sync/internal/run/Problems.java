package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.RunProblem;
import io.cleverkit.sync.internal.apply.RunStoppedException;
import io.cleverkit.sync.internal.apply.StoreDownException;
import io.cleverkit.sync.internal.state.LeaseLostException;
import io.cleverkit.sync.spi.SourceUnavailableException;

/** Puts into words for an operator why a run failed: what happened, what was (not) changed, what to do. */
public final class Problems {
    /** The process that ran it is gone; the run is repeated without being asked. */
    public static final String INTERRUPTED = "INTERRUPTED";

    /** The process was told to stop; the run is repeated without being asked. */
    public static final String STOPPED = "STOPPED";

    static final String DISCONNECTED = "DISCONNECTED";

    private Problems() {}

    /** Whether a run that ended so is to be repeated without being asked. */
    public static boolean isToBeRepeated(RunProblem problem) {
        return problem.code().equals(INTERRUPTED) || problem.code().equals(STOPPED);
    }

    public static RunProblem interrupted() {
        return new RunProblem(
                INTERRUPTED,
                "The process that ran it ended in the middle. What was applied stays, the rest follows: the run is repeated by"
                        + " itself");
    }

    static RunProblem of(RuntimeException e) {
        if (e instanceof SourceUnavailableException source) {
            return ofSource(source);
        }
        if (e instanceof RunStoppedException) {
            return new RunProblem(
                    STOPPED,
                    "The process was told to stop. What was applied stays, the rest follows: the run is"
                            + " repeated by itself at the next start");
        }
        if (e instanceof StoreDownException) {
            return new RunProblem(
                    "STORE_DOWN",
                    "The host's stores failed for record after record, so the run was given up. What"
                            + " was applied stays and is right; run again when the stores work");
        }
        if (e instanceof LeaseLostException) {
            return new RunProblem("TAKEN_OVER", "Another process has taken the district over and goes on with it");
        }
        return new RunProblem(
                "INTERNAL",
                "The run met an error that it has no name for (" + e.getClass().getSimpleName()
                        + "). What was applied before stays and is right; the log tells where it was. Run again, and report it"
                        + " if it stays");
    }

    private static RunProblem ofSource(SourceUnavailableException e) {
        String code = switch (e.reason()) {
            case DISCONNECTED -> DISCONNECTED;
            case UNAVAILABLE -> "SOURCE_UNAVAILABLE";
            case UNREADABLE -> "SOURCE_UNREADABLE";
        };
        return new RunProblem(code, e.getMessage() + ". Nothing was archived and nothing was changed in this run");
    }
}
