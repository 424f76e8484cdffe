package io.cleverkit.sync;

/** How a run stands. */
public enum RunState {
    /** It is on. */
    RUNNING(false),
    /** It did all that it planned. */
    SUCCEEDED(true),
    /** It did all that it planned but what the guard keeps back. */
    HELD(true),
    /** It could not go on; the report says why and what was changed. */
    FAILED(true),
    /** There was nothing to do: the district is paused. */
    SKIPPED(true);

    private final boolean over;

    RunState(boolean over) {
        this.over = over;
    }

    /** Tells whether the run has ended. */
    public boolean isOver() {
        return over;
    }
}
