package io.cleverkit.sync.internal.apply;

/** The process is going down: the batch in hand was finished, the rest is for the run that will repeat this one. */
public final class RunStoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public RunStoppedException() {
        super("The run was asked to stop");
    }
}
