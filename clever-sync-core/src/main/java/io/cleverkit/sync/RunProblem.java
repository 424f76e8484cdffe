package io.cleverkit.sync;

import java.util.Objects;

/**
 * Why a run failed.
 *
 * @param code a constant for programs
 * @param message what happened, what was (not) changed and what to do, for an operator
 */
public record RunProblem(String code, String message) {
    /** Refuses nulls. */
    public RunProblem {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
