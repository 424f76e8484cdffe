package io.cleverkit.roster.internal.http;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is known about one token: its allowance, and whether Clever has been failing for it. Thread-safe. */
final class TokenState {
    private final RateWindow window;
    private final CircuitBreaker circuit;
    private volatile @Nullable Instant openSince;
    private CircuitBreaker.State seen = CircuitBreaker.State.CLOSED;

    // Guarded by the map that holds it, see TokenStates.
    private int users;
    private Instant lastUsed = Instant.MIN;

    TokenState(RateWindow window, CircuitBreaker circuit) {
        this.window = window;
        this.circuit = circuit;
    }

    RateWindow window() {
        return window;
    }

    CircuitBreaker circuit() {
        return circuit;
    }

    /** Since when Clever is spared requests with this token, or null if it is not. */
    @Nullable
    Instant openSince() {
        return openSince;
    }

    /** Takes note of the circuit's state and returns whether it is another than before. */
    synchronized boolean changes(CircuitBreaker.State now, Instant at) {
        if (now == seen) {
            return false;
        }
        seen = now;
        openSince = now == CircuitBreaker.State.OPEN ? at : null;
        return true;
    }

    void enter(Instant now) {
        users++;
        lastUsed = now;
    }

    void leave(Instant now) {
        users--;
        lastUsed = now;
    }

    boolean isIdle(Instant now, Duration after) {
        return users == 0 && Duration.between(lastUsed, now).compareTo(after) > 0;
    }
}
