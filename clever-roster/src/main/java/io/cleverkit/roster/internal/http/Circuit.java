package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CircuitOpenException;
import io.cleverkit.roster.CircuitReport;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.ServerErrorException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig.SlidingWindowType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * Spares Clever, and the caller's time, when nearly every request with a token has been failing. One circuit for each token:
 * the trouble of one district is not another's.
 */
final class Circuit implements Exchange {
    private static final Duration OPEN_FOR = Duration.ofSeconds(15);

    private final Clock clock;
    private final TokenStates tokens;
    private final Listeners listeners;
    private final Exchange next;

    Circuit(Clock clock, TokenStates tokens, Listeners listeners, Exchange next) {
        this.clock = clock;
        this.tokens = tokens;
        this.listeners = listeners;
        this.next = next;
    }

    /** A closed circuit: it opens when 16 of the last 20 attempts failed, and after 15 seconds lets one try. */
    static CircuitBreaker closed(Clock clock) {
        return CircuitBreaker.of(
                "clever",
                CircuitBreakerConfig.custom()
                        .clock(clock)
                        .currentTimestampFunction(Clock::millis, TimeUnit.MILLISECONDS)
                        .slidingWindowType(SlidingWindowType.COUNT_BASED)
                        .slidingWindowSize(20)
                        .minimumNumberOfCalls(20)
                        .failureRateThreshold(80)
                        .waitDurationInOpenState(OPEN_FOR.minusMillis(1)) // it waits for more than that
                        .permittedNumberOfCallsInHalfOpenState(1)
                        .build());
    }

    @Override
    public Response exchange(Request request) {
        Authorization token = request.authorization();
        if (token == null) {
            return next.exchange(request);
        }
        return tokens.use(token, state -> {
            try {
                return guarded(state, request);
            } finally {
                noteChange(state, request);
            }
        });
    }

    /** Looks whether the circuit has changed; of several threads the first one to see it tells. */
    private void noteChange(TokenState state, Request request) {
        CircuitBreaker.State now = state.circuit().getState();
        if (state.changes(now, clock.instant()) && !listeners.isEmpty()) {
            CircuitReport report = CircuitReport.builder()
                    .state(CircuitReport.State.valueOf(now.name()))
                    .district(request.district())
                    .build();
            listeners.tell(listener -> listener.onCircuit(report));
        }
    }

    private Response guarded(TokenState state, Request request) {
        CircuitBreaker circuit = state.circuit();
        if (!circuit.tryAcquirePermission()) {
            throw refusal(state, request);
        }
        noteChange(state, request);
        boolean judged = false;
        long start = clock.millis();
        try {
            Response answer = next.exchange(request);
            circuit.onSuccess(clock.millis() - start, TimeUnit.MILLISECONDS);
            judged = true;
            return answer;
        } catch (CleverException failure) {
            if (isTrouble(failure) && !request.budget().isOver()) {
                circuit.onError(clock.millis() - start, TimeUnit.MILLISECONDS, failure);
                judged = true;
            } else if (isAnswer(failure)) {
                circuit.onSuccess(clock.millis() - start, TimeUnit.MILLISECONDS);
                judged = true;
            }
            throw failure;
        } finally {
            if (!judged) {
                circuit.releasePermission();
            }
        }
    }

    private static boolean isTrouble(CleverException failure) {
        return failure instanceof ServerErrorException
                || (failure instanceof CleverTransportException && failure.isRetryable())
                || (failure instanceof CleverResponseException && failure.isRetryable());
    }

    /** Clever said no, so it is there. A used-up allowance says nothing: anybody may have used it up. */
    private static boolean isAnswer(CleverException failure) {
        return !(failure instanceof RateLimitedException) && !(failure instanceof CleverTransportException);
    }

    private CircuitOpenException refusal(TokenState state, Request request) {
        Instant since = state.openSince();
        Duration left = since == null ? Duration.ZERO : Duration.between(clock.instant(), since.plus(OPEN_FOR));
        return new CircuitOpenException(
                "Clever has been failing for this token, so nothing was sent. Try again later " + request,
                request.operation(),
                left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : left);
    }
}
