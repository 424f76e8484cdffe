package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.Sleeper;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts a call to sleep, if its {@link Budget} allows; honours an interrupt. */
final class Waiting {
    private static final Logger log = LoggerFactory.getLogger(Waiting.class);

    private final Sleeper sleeper;

    Waiting(Sleeper sleeper) {
        this.sleeper = sleeper;
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
        sleep(wait, request);
        return true;
    }

    /** Sleeps and returns true, or returns false at once if the call may not. */
    boolean forRetry(Duration wait, Request request, Throwable failure) {
        if (!request.budget().spend(wait)) {
            return false;
        }
        log.debug(
                "Read failed, trying again [district={}, operation={}, failure={}, wait={} ms]",
                request.district(),
                request.operation(),
                failure.getClass().getSimpleName(),
                wait.toMillis());
        sleep(wait, request);
        return true;
    }

    private void sleep(Duration wait, Request request) {
        try {
            sleeper.sleep(wait);
        } catch (InterruptedException interrupted) {
            throw Failures.interrupted(request);
        }
    }
}
