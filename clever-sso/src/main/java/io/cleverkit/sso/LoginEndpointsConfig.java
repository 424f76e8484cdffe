package io.cleverkit.sso;

import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.Sleeper;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.HttpSettings;
import io.cleverkit.sso.internal.oidc.IdTokenVerifier;
import io.cleverkit.sso.internal.oidc.ProviderDocuments;
import io.cleverkit.sso.internal.oidc.ProviderMemory;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How Clever is asked while a person waits: one client for all three questions, and little patience. */
record LoginEndpointsConfig(
        URI apiUrl,
        URI authUrl,
        Clock clock,
        ApiVersion apiVersion,
        Duration timeout,
        @Nullable HttpClient ownClient) {
    /** The code is spent by the time of the reads, so one more attempt is worth a second; no more than that. */
    private static final int MAX_ATTEMPTS = 2;

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(1);
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    CleverEndpoints endpoints(CleverAddresses addresses, List<ApplicationCredentials> applications) {
        HttpClient client = ownClient != null ? ownClient : defaultClient();
        Sleeper sleeper = LoginEndpointsConfig::sleepBriefly;
        CleverRoster clever = CleverRoster.builder()
                .apiUrl(apiUrl)
                .authUrl(authUrl)
                .apiVersion(apiVersion)
                .requestTimeout(timeout)
                .maxAttempts(MAX_ATTEMPTS)
                .httpClient(client)
                .sleeper(sleeper)
                .build();
        CleverHttp http = CleverHttp.of(new HttpSettings(client, timeout, 1, Clock.systemUTC(), sleeper));
        CleverHttp reads = CleverHttp.of(new HttpSettings(client, timeout, MAX_ATTEMPTS, Clock.systemUTC(), sleeper));
        ProviderMemory provider = new ProviderMemory(new ProviderDocuments(reads, authUrl), clock);
        IdTokenVerifier idTokens = new IdTokenVerifier(provider, clock);
        return new HttpEndpoints(http, reads, clever, addresses, apiUrl, applications, idTokens);
    }

    private static HttpClient defaultClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT_TIMEOUT)
                .build();
    }

    /** Clever may ask to wait for a whole minute; nobody does that in front of a log-in page. */
    private static void sleepBriefly(Duration wanted) throws InterruptedException {
        Thread.sleep(Math.min(wanted.toMillis(), LONGEST_WAIT.toMillis()));
    }
}
