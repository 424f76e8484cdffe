package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.TokenSource;
import java.net.http.HttpClient;

/**
 * The assembled pipeline. One for each application; thread-safe.
 *
 * <p>Never follows a redirect: a token must go to no other host than the one it is for.
 */
public final class CleverHttp implements Exchange {
    private final Exchange reads;
    private final Exchange once;
    private final RetryPolicy retries;
    private final Failures failures;

    private CleverHttp(HttpSettings settings) {
        failures = new Failures(settings.clock());
        retries = new RetryPolicy(settings.maxAttempts(), settings.sleeper());

        Exchange send = new Send(settings.client(), settings.requestTimeout());
        once = new Buffer(send);

        // From the inside out. Checked before buffered, so that an error page is not read whole; buffered below the
        // retries, so that a body that breaks off is read again. Throttling is outermost: it waits for the minute to
        // end, and an attempt after that starts with all its retries. Authorising stands outside of all this, with
        // whoever owns the token, so that a token that was rotated starts afresh too.
        Exchange attempt = new Buffer(new Check(failures, send));
        reads = new Throttle(settings.maxAttempts(), settings.sleeper(), new RetryReads(retries, attempt));
    }

    /** Assembles a pipeline. @throws IllegalArgumentException if the client follows redirects */
    public static CleverHttp of(HttpSettings settings) {
        if (settings.client().followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "httpClient: must not follow redirects, a token would go with them to another host");
        }
        return new CleverHttp(settings);
    }

    /** Reads: repeats what may pass, and returns only a success in JSON. */
    @Override
    public Response exchange(Request request) {
        if (!request.isRead()) {
            throw new IllegalArgumentException("request: only reads are repeated, use exchangeOnce");
        }
        return reads.exchange(request);
    }

    /**
     * Sends once and returns whatever answer comes, its body read whole: any status, any content type. For a request that
     * must not be repeated, and whose refusals the caller can read.
     *
     * @throws io.cleverkit.roster.CleverTransportException if no answer came; it may have been acted upon all the same
     * @throws io.cleverkit.roster.CleverResponseException if the answer broke off
     */
    public Response exchangeOnce(Request request) {
        return once.exchange(request);
    }

    /** Returns the exception that fits an answer which is no success in JSON. */
    public CleverException failure(Response answer) {
        return failures.of(answer);
    }

    /** The same pipeline with fixed authorization. */
    public Exchange authorised(Authorization authorization) {
        return request -> exchange(request.withAuthorization(authorization));
    }

    /** The same pipeline with a district's token, read anew once when it is refused. */
    public Exchange authorised(String districtId, TokenSource source) {
        return new RotatingToken(districtId, source, this);
    }

    /** How often and after what wait a read is repeated; for a body that breaks off after the exchange returned. */
    public RetryPolicy retries() {
        return retries;
    }
}
