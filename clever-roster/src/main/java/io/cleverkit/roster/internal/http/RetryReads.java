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
        RetryPolicy.Attempts attempts = policy.attempts(request);
        while (true) {
            try {
                return next.exchange(request);
            } catch (CleverException failure) {
                // Whoever reads a page asks for a smaller one instead, see ListingWalk.
                if (request.isStreamed() && TooMuch.isTimedOut(failure)) {
                    throw failure;
                }
                attempts.afterFailure(failure);
            }
        }
    }
}
