package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.Sleeper;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waits for the reset when Clever says that the token's allowance is used up (429 with {@code x-ratelimit-reset}).
 *
 * <p>It only reacts so far; it does not yet count requests to keep below the limit.
 */
final class Throttle implements Exchange {
    private static final Logger log = LoggerFactory.getLogger(Throttle.class);

    /** Clever's window is a minute. A reset further away is a clock that is wrong, ours or theirs. */
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(65);

    private final int maxAttempts;
    private final Sleeper sleeper;
    private final Exchange next;

    Throttle(int maxAttempts, Sleeper sleeper, Exchange next) {
        this.maxAttempts = maxAttempts;
        this.sleeper = sleeper;
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.exchange(request);
            } catch (RateLimitedException limited) {
                waitForReset(limited, attempt, request);
            }
        }
    }

    private void waitForReset(RateLimitedException limited, int attempt, Request request) {
        if (limited.retryAfter().isEmpty() || attempt >= maxAttempts) {
            throw limited;
        }
        Duration untilReset = limited.retryAfter().get();
        Duration wait = untilReset.compareTo(LONGEST_WAIT) < 0 ? untilReset : LONGEST_WAIT;
        log.debug(
                "Allowance used up, waiting for the reset [district={}, operation={}, wait={} ms]",
                request.district(),
                request.operation(),
                wait.toMillis());
        Waiting.sleep(sleeper, wait, request);
    }
}
