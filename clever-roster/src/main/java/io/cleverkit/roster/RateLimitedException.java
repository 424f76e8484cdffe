package io.cleverkit.roster;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The token's allowance of requests is used up (429), and waiting for the reset did not help.
 *
 * <p>Clever allows 1,200 requests a minute for each token, as its page on rate limits says.
 */
public final class RateLimitedException extends CleverApiException {
    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** Makes an exception; parameters as in {@link CleverApiException}, and the wait if it is known. */
    public RateLimitedException(
            String message,
            String operation,
            int statusCode,
            @Nullable String requestId,
            @Nullable Duration retryAfter) {
        super(message, operation, statusCode, requestId);
        this.retryAfter = retryAfter;
    }

    /** Returns how long until the allowance is full again, by {@code x-ratelimit-reset}; empty if Clever did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }

    /** Returns true. */
    @Override
    public boolean isRetryable() {
        return true;
    }
}
