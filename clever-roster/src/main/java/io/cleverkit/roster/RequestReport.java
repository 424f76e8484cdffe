package io.cleverkit.roster;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import org.immutables.value.Value;

/** One request as it went over the wire. Immutable and thread-safe. */
@Value.Immutable
@CleverStyle
public interface RequestReport {
    /** What was being done: constant texts such as {@code list users}, fit for a metric's tag. */
    String operation();

    /** Clever's id of the district, if it is known. */
    Optional<String> district();

    /** The answer's HTTP status; empty if there was no answer. */
    OptionalInt status();

    /** Clever's id of the request, if it was sent. */
    Optional<String> requestId();

    /** From sending to the answer's head; for a listing, the page's body is still on its way then. */
    Duration duration();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RequestReport}. Not thread-safe. */
    final class Builder extends ImmutableRequestReport.Builder {
        Builder() {}
    }
}
