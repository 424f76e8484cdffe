package io.cleverkit.roster;

import java.util.Optional;
import org.immutables.value.Value;

/** A change of a token's circuit. Immutable and thread-safe. */
@Value.Immutable
@CleverStyle
public interface CircuitReport {
    /** What a circuit does. */
    enum State {
        /** Requests go through. */
        CLOSED,
        /** Nothing is sent; calls throw {@link CircuitOpenException}. */
        OPEN,
        /** One request tries whether Clever is back. */
        HALF_OPEN
    }

    /** The new state. */
    State state();

    /** Clever's id of the district whose request changed it, if it is known. */
    Optional<String> district();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CircuitReport}. Not thread-safe. */
    final class Builder extends ImmutableCircuitReport.Builder {
        Builder() {}
    }
}
