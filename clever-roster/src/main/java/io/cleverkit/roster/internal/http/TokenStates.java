package io.cleverkit.roster.internal.http;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * The state of every token in use. That of a token not used for longer than any window or open circuit lasts says nothing
 * more and is forgotten, so that people who log in and go do not fill the memory. Thread-safe.
 */
final class TokenStates {
    private static final Duration KEPT = Duration.ofMinutes(3);
    private static final Duration BETWEEN_SWEEPS = Duration.ofMinutes(1);

    private final Clock clock;
    private final Function<Authorization, TokenState> fresh;
    private final ConcurrentHashMap<Authorization, TokenState> states = new ConcurrentHashMap<>();
    private final AtomicReference<Instant> swept;

    TokenStates(Clock clock, Function<Authorization, TokenState> fresh) {
        this.clock = clock;
        this.fresh = fresh;
        this.swept = new AtomicReference<>(clock.instant());
    }

    /** Does something with a token's state. */
    <T> T use(Authorization token, Function<TokenState, T> work) {
        Instant now = clock.instant();
        sweep(now);
        TokenState state = states.compute(token, (key, known) -> {
            TokenState entered = known == null ? fresh.apply(key) : known;
            entered.enter(now);
            return entered;
        });
        try {
            return work.apply(state);
        } finally {
            states.computeIfPresent(token, (key, known) -> {
                known.leave(clock.instant());
                return known;
            });
        }
    }

    private void sweep(Instant now) {
        Instant last = swept.get();
        if (Duration.between(last, now).compareTo(BETWEEN_SWEEPS) > 0 && swept.compareAndSet(last, now)) {
            for (Authorization token : states.keySet()) {
                states.computeIfPresent(token, (key, state) -> state.isIdle(now, KEPT) ? null : state);
            }
        }
    }

    int size() {
        return states.size();
    }
}
