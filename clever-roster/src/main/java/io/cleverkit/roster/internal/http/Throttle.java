package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.RateLimitedException;

/**
 * Sends anew what Clever refused because the token's allowance was used up (429): nothing was done, so it is safe for writes
 * too. The waiting is done by {@link Meter}, which holds back all others with this token as well.
 */
final class Throttle implements Exchange {
    private final int maxAttempts;
    private final Exchange next;

    Throttle(int maxAttempts, Exchange next) {
        this.maxAttempts = maxAttempts;
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        for (int attempt = 1; ; attempt++) {
            try {
                return next.exchange(request);
            } catch (RateLimitedException limited) {
                boolean nobodyWaits = request.authorization() == null;
                if (attempt >= maxAttempts || nobodyWaits || request.budget().isExhausted()) {
                    throw limited;
                }
            }
        }
    }
}
