package io.cleverkit.roster;

import java.time.Duration;
import java.util.Optional;
import org.immutables.value.Value;

/** A sleep of a call. Immutable and thread-safe. */
@Value.Immutable
@CleverStyle
public interface WaitReport {
    /** Why a call sleeps. */
    enum Reason {
        /** The token's requests of this minute are used up. */
        ALLOWANCE,
        /** An attempt failed in a way that may pass. */
        RETRY
    }

    /** Why. */
    Reason reason();

    /** What was being done, see {@link RequestReport#operation()}. */
    String operation();

    /** Clever's id of the district, if it is known. */
    Optional<String> district();

    /** How long. */
    Duration duration();

    /** The failure's class, of a retry. */
    Optional<Class<? extends CleverException>> failure();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link WaitReport}. Not thread-safe. */
    final class Builder extends ImmutableWaitReport.Builder {
        Builder() {}
    }
}
