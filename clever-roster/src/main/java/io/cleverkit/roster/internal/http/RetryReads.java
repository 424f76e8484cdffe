package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverException;

/** Repeats a read that failed in a way that may pass. */
final class RetryReads implements Exchange {
    private final RetryPolicy policy;
    private final Exchange next;

    RetryReads(RetryPolicy policy, Exchange next) {
        this.policy = policy;
        this.next = next;
    }

    @Override
    public Response exchange(Request request) {
        if (request.isStreamed()) {
            // Its body may break off after this returned, so whoever reads it counts: one count for both, see
            // ListingWalk.
            return next.exchange(request);
        }
        RetryPolicy.Attempts attempts = policy.attempts(request);
        while (true) {
            try {
                return next.exchange(request);
            } catch (CleverException failure) {
                attempts.afterFailure(failure);
            }
        }
    }
}
