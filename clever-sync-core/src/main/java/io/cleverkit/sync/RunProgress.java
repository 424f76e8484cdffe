package io.cleverkit.sync;

import java.util.Objects;
import java.util.OptionalInt;

/**
 * How far a run is.
 *
 * @param phase what it is doing
 * @param done how many records of that phase are done
 * @param total how many there are, once that is known
 */
public record RunProgress(Phase phase, int done, OptionalInt total) {
    /** Refuses nulls. */
    public RunProgress {
        Objects.requireNonNull(phase, "phase");
        Objects.requireNonNull(total, "total");
    }

    /** What a run does, in this order. */
    public enum Phase {
        /** Waiting for its turn. */
        STARTING,
        /** Reading schools and comparing. */
        READING_LOCATIONS,
        /** Reading people and comparing. */
        READING_ACCOUNTS,
        /** Reading sections and comparing. */
        READING_CLASSES,
        /** Writing what was planned. */
        APPLYING,
        /** Over. */
        DONE
    }
}
