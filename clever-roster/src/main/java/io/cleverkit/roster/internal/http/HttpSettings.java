package io.cleverkit.roster.internal.http;

import io.cleverkit.roster.CleverListener;
import io.cleverkit.roster.Sleeper;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * What the pipeline needs from outside.
 *
 * @param client follows no redirects, see {@link CleverHttp}
 * @param requestTimeout how long to wait for an answer's head, and for the next bytes of its body
 * @param maxAttempts of a read, the first included
 * @param clock tells how far away a reset is
 * @param sleeper waits
 * @param listeners are told of requests, waits and circuits
 */
public record HttpSettings(
        HttpClient client,
        Duration requestTimeout,
        int maxAttempts,
        Clock clock,
        Sleeper sleeper,
        List<CleverListener> listeners) {

    /** Settings without listeners. */
    public HttpSettings(HttpClient client, Duration requestTimeout, int maxAttempts, Clock clock, Sleeper sleeper) {
        this(client, requestTimeout, maxAttempts, clock, sleeper, List.of());
    }
}
