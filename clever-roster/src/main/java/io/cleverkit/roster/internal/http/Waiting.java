package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.Sleeper;
import io.cleverkit.roster.WaitReport;
import io.cleverkit.roster.WaitReport.Reason;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a call to sleep, if its {@link Budget} allows; honours an interrupt. */
final class Waiting {
    private static final Logger log = LoggerFactory.getLogger(Waiting.class);

    private final Sleeper sleeper;
    private final Listeners listeners;

    Waiting(Sleeper sleeper, Listeners listeners) {
        this.sleeper = sleeper;
        this.listeners = listeners;
    }

    /** Sleeps and returns true, or returns false at once if the call may not. */
    boolean forAllowance(Duration wait, Request request) {
        if (!request.budget().spend(wait)) {
            return false;
        }
        log.debug(
                "Allowance used up, waiting for the reset [district={}, operation={}, wait={} ms]",
                request.district(),
                request.operation(),
                wait.toMillis());
        tell(Reason.ALLOWANCE, wait, request, null);
        sleep(wait, request);
        return true;
    }

    /** Sleeps and returns true, or returns false at once if the call may not. */
    boolean forRetry(Duration wait, Request request, CleverException failure) {
        if (!request.budget().spend(wait)) {
            return false;
        }
        log.debug(
                "Read failed, trying again [district={}, operation={}, failure={}, wait={} ms]",
                request.district(),
                request.operation(),
                failure.getClass().getSimpleName(),
                wait.toMillis());
        tell(Reason.RETRY, wait, request, failure.getClass());
        sleep(wait, request);
        return true;
    }

    private void tell(
            Reason reason, Duration wait, Request request, @Nullable Class<? extends CleverException> failure) {
        if (!listeners.isEmpty()) {
            WaitReport report = WaitReport.builder()
                    .reason(reason)
                    .operation(request.operation())
                    .district(request.district())
                    .duration(wait)
                    .failure(Optional.ofNullable(failure))
                    .build();
            listeners.tell(listener -> listener.onWait(report));
        }
    }

    private void sleep(Duration wait, Request request) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interrupted) {
            throw Failures.interrupted(request);
        }
    }
}
