package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.TokenSource;
import java.net.http.HttpClient;
import java.time.Clock;

/**
 * The assembled pipeline. One for each application; thread-safe.
 *
 * <p>Never follows a redirect: a token must go to no other host than the one it is for.
 */
public final class CleverHttp implements Exchange {
    /** What Clever documents for a token; its headers may tell otherwise. */
    private static final int REQUESTS_A_MINUTE = 1_200;

    /** The application's own requests for the token list: no limit is documented. */
    private static final int UNPACED = Integer.MAX_VALUE;

    private final Exchange reads;
    private final Exchange writes;
    private final Exchange once;
    private final RetryPolicy retries;
    private final Failures failures;

    private CleverHttp(HttpSettings settings) {
        Clock clock = settings.clock();
        Listeners listeners = new Listeners(settings.listeners());
        Waiting waiting = new Waiting(settings.sleeper(), listeners);
        TokenStates tokens = new TokenStates(clock, token -> fresh(token, clock));
        failures = new Failures(clock);
        retries = new RetryPolicy(settings.maxAttempts(), waiting);

        Exchange send = Observe.wrap(listeners, new Send(settings.client(), settings.requestTimeout()));
        Exchange metered = new Meter(clock, tokens, waiting, send);
        once = new Buffer(request -> isPaced(request) ? metered.exchange(request) : send.exchange(request));

        // From the inside out. Metered next to the wire, since Clever counts every attempt and every answer tells how
        // many
        // are left. Checked before buffered, so that an error page is not read whole; the circuit around both, so that
        // it counts a body that broke off; retries around the circuit, which is asked anew for each. Throttling is
        // outermost: it waits for the minute to end, and an attempt after that starts with all its retries.
        // Authorising stands outside of all this, with whoever owns the token, so that a rotated one starts afresh too.
        Exchange attempt = new Circuit(clock, tokens, listeners, new Buffer(new Check(failures, metered)));
        writes = new Throttle(settings.maxAttempts(), attempt);
        reads = new Throttle(settings.maxAttempts(), new RetryReads(retries, attempt));
    }

    private static TokenState fresh(Authorization token, Clock clock) {
        return new TokenState(new RateWindow(token.isBearer() ? REQUESTS_A_MINUTE : UNPACED), Circuit.closed(clock));
    }

    /** A code exchange is not: its allowance is not known, and its code would expire in a queue. */
    private static boolean isPaced(Request request) {
        Authorization authorization = request.authorization();
        return authorization != null && authorization.isBearer();
    }

    /** Assembles a pipeline. @throws IllegalArgumentException if the client follows redirects or speaks an old TLS */
    public static CleverHttp of(HttpSettings settings) {
        if (settings.client().followRedirects() != HttpClient.Redirect.NEVER) {
            throw new IllegalArgumentException(
                    "httpClient: must not follow redirects, a token would go with them to another host");
        }
        Tls.check(settings.client());
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
     * Writes: waits for the token's allowance, repeats nothing but what was refused because that was used up, and returns
     * only a success in JSON.
     *
     * @throws io.cleverkit.roster.CleverTransportException if no answer came; it may have been done all the same
     */
    public Response exchangeWrite(Request request) {
        return writes.exchange(request);
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

    /** A token that was refused has done nothing, so that a write too may be sent again with a new one. */
    private Response readOrWrite(Request request) {
        return request.isRead() ? exchange(request) : exchangeWrite(request);
    }

    /** The same pipeline with fixed authorization. */
    public Exchange authorised(Authorization authorization) {
        return request -> readOrWrite(request.withAuthorization(authorization));
    }

    /** The same pipeline with a district's token, read anew once when it is refused. */
    public Exchange authorised(String districtId, TokenSource source) {
        return new RotatingToken(districtId, source, this::readOrWrite);
    }

    /** How often and after what wait a read is repeated; for a body that breaks off after the exchange returned. */
    public RetryPolicy retries() {
        return retries;
    }
}
