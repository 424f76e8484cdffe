package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.Sleeper;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decides whether a failed read is tried again and how long to wait first: twice as long every time, and half of it by
 * chance, so that many clients do not come back together.
 *
 * <p>Resilience4j does the arithmetic. Its own loop is not used since it sleeps by itself, while we wait through the
 * {@link Sleeper}.
 */
public final class RetryPolicy {
    private static final Logger log = LoggerFactory.getLogger(RetryPolicy.class);
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Retry retry;
    private final Sleeper sleeper;

    RetryPolicy(int maxAttempts, Sleeper sleeper) {
        this.retry = Retry.of(
                "clever",
                RetryConfig.custom()
                        .maxAttempts(maxAttempts)
                        .intervalFunction(
                                IntervalFunction.ofExponentialRandomBackoff(FIRST_WAIT, 2.0, 0.5, LONGEST_WAIT))
                        .retryOnException(RetryPolicy::isWorthRepeating)
                        .build());
        this.sleeper = sleeper;
    }

    /** A refusal that names its end is not repeated here: {@link Throttle} waits for that end. */
    private static boolean isWorthRepeating(Throwable failure) {
        boolean waitsForReset = failure instanceof RateLimitedException limited
                && limited.retryAfter().isPresent();
        return !waitsForReset && failure instanceof CleverException clever && clever.isRetryable();
    }

    /** Starts counting the attempts of one read. */
    public Attempts attempts(Request request) {
        return new Attempts(request);
    }

    /** The attempts of one read. Not thread-safe. */
    public final class Attempts {
        private final Request request;
        private final Retry.AsyncContext<Void> count = retry.asyncContext();

        private Attempts(Request request) {
            this.request = request;
        }

        /** Waits and returns if the read is to be tried again, and throws the failure if not. */
        public void afterFailure(CleverException failure) {
            long wait = count.onError(failure);
            if (wait < 0) {
                throw failure;
            }
            log.debug(
                    "Read failed, trying again [district={}, operation={}, failure={}, wait={} ms]",
                    request.district(),
                    request.operation(),
                    failure.getClass().getSimpleName(),
                    wait);
            Waiting.sleep(sleeper, Duration.ofMillis(wait), request);
        }
    }
}
