package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.http.Answer;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;

/**
 * 1,200 requests per token in a fixed window of a minute that begins with the token's first request, as Clever documents and
 * its recorded headers show. Thread-safe.
 */
public final class RateLimiter {
    private static final long WINDOW_SECONDS = 60;

    private static final class Window {
        private final long reset;
        private int used;

        Window(long reset) {
            this.reset = reset;
        }
    }

    /** What a request was told. */
    public record Verdict(boolean allowed, int limit, int remaining, long reset) {
        /** The answer with the four headers. */
        public Answer on(Answer answer) {
            return answer.with("x-ratelimit-bucket", "bearer")
                    .with("x-ratelimit-limit", Integer.toString(limit))
                    .with("x-ratelimit-remaining", Integer.toString(remaining))
                    .with("x-ratelimit-reset", Long.toString(reset));
        }
    }

    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();
    private int limit;
    private boolean enforced;

    public RateLimiter(Clock clock, int limit, boolean enforced) {
        this.clock = clock;
        this.limit = limit;
        this.enforced = enforced;
    }

    /** Whether requests over the limit are refused. The headers are sent either way. */
    public synchronized void enforce(boolean on) {
        enforced = on;
    }

    public synchronized void limit(int requestsPerMinute) {
        limit = requestsPerMinute;
    }

    /** Counts one request of the token. */
    public synchronized Verdict count(String token) {
        long now = clock.instant().getEpochSecond();
        Window window = windows.get(token);
        if (window == null || now >= window.reset) {
            window = new Window(now + WINDOW_SECONDS);
            windows.put(token, window);
        }
        window.used++;
        boolean allowed = !enforced || window.used <= limit;
        return new Verdict(allowed, limit, Math.max(0, limit - window.used), window.reset);
    }
}
