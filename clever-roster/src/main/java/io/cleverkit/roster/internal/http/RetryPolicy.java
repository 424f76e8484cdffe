package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CircuitOpenException;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.RateLimitedException;
import io.github.resilience4j.core.IntervalFunction;
import io.github.resilience4j.retry.Retry;
import io.github.resilience4j.retry.RetryConfig;
import java.time.Duration;

/**
 * Decides whether a failed read is tried again and how long to wait first: twice as long every time, and half of it by
 * chance, so that many clients do not come back together.
 *
 * <p>Resilience4j does the arithmetic. Its own loop is not used since it sleeps by itself, while we wait through the
 * call's own {@link Budget}.
 */
public final class RetryPolicy {
    private static final Duration FIRST_WAIT = Duration.ofMillis(500);
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final Retry retry;
    private final Waiting waiting;

    RetryPolicy(int maxAttempts, Waiting waiting) {
        this.retry = Retry.of(
                "clever",
                RetryConfig.custom()
                        .maxAttempts(maxAttempts)
                        .intervalFunction(
                                IntervalFunction.ofExponentialRandomBackoff(FIRST_WAIT, 2.0, 0.5, LONGEST_WAIT))
                        .retryOnException(RetryPolicy::isWorthRepeating)
                        .build());
        this.waiting = waiting;
    }

    /** A used-up allowance is none of ours: {@link Throttle} sees to it. Nor is an open circuit, which was not even sent. */
    private static boolean isWorthRepeating(Throwable failure) {
        return failure instanceof CleverException clever
                && clever.isRetryable()
                && !(clever instanceof RateLimitedException)
                && !(clever instanceof CircuitOpenException);
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
            if (!waiting.forRetry(Duration.ofMillis(wait), request, failure)) {
                throw failure;
            }
        }
    }
}
