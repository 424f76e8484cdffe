package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.RateLimitedException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Lets a request go only when its token's allowance has room for it, and puts the thread to sleep until then. Every attempt
 * passes here, since Clever counts every attempt.
 */
final class Meter implements Exchange {
    private final Clock clock;
    private final TokenStates tokens;
    private final Waiting waiting;
    private final Exchange next;

    Meter(Clock clock, TokenStates tokens, Waiting waiting, Exchange next) {
        this.clock = clock;
        this.tokens = tokens;
        this.waiting = waiting;
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        Authorization token = request.authorization();
        // Public documents, such as keys, are read without a token, and so without an allowance.
        return token == null ? next.exchange(request) : tokens.use(token, state -> counted(state.window(), request));
    }

    private Response counted(RateWindow window, Request request) {
        waitForRoom(window, request);
        Response answer;
        try {
            answer = next.exchange(request);
        } catch (RuntimeException | Error noAnswer) {
            window.unanswered();
            throw noAnswer;
        }
        Instant now = clock.instant(); // one for all arithmetic: the reset must not come out a moment too early
        if (answer.status() == 429) {
            window.refused(now, RateHeaders.retryAfter(answer, now));
        } else {
            window.answered(now, RateHeaders.of(answer, now));
        }
        return answer;
    }

    private void waitForRoom(RateWindow window, Request request) {
        Instant now = clock.instant();
        for (Duration wait = window.take(now); !wait.isZero(); wait = window.take(now)) {
            if (!waiting.forAllowance(wait, request)) {
                window.declined();
                throw notSent(request, wait);
            }
            // Whoever has slept believes it, even if the clock stands still or the machine's jumps back.
            now = later(clock.instant(), now.plus(wait));
        }
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static RateLimitedException notSent(Request request, Duration wait) {
        return new RateLimitedException(
                "The token's requests of this minute are used up, and the call may not wait for the reset. Try again after"
                        + " it " + request,
                request.operation(),
                429,
                null,
                wait);
    }
}
