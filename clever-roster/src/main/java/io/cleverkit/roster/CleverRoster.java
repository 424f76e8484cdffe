package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.http.Authorization;
import io.cleverkit.roster.internal.http.CallLimits;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.Exchange;
import io.cleverkit.roster.internal.http.HttpSettings;
import io.cleverkit.roster.internal.http.Tls;
import io.cleverkit.roster.internal.listing.Ahead;
import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.TokenList;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Entry point: reads rosters from Clever.
 *
 * <pre>{@code
 * CleverRoster clever = CleverRoster.create();                          // one for the whole application
 * for (DistrictToken token : clever.districtTokens(application).list()) {
 *     try (Stream<User> students = clever.district(token).users().role(UserRole.STUDENT).stream()) {
 *         students.forEach(…);
 *     }
 * }
 * }</pre>
 *
 * <p>Immutable and thread-safe; make one and keep it. It owns no thread that would have to be stopped. All calls block and
 * honour an interrupt. Reads are repeated when a failure may pass.
 */
public final class CleverRoster {
    private final CleverHttp http;
    private final String apiHost;
    private final String authHost;
    private final ApiVersion version;
    private final CallLimits limits;
    private final Ahead ahead;

    private CleverRoster(Builder builder, HttpClient client) {
        this.http = CleverHttp.of(new HttpSettings(
                client,
                builder.requestTimeout,
                builder.maxAttempts,
                builder.clock,
                builder.sleeper,
                builder.listeners));
        this.apiHost = Hosts.withoutSlash(builder.apiUrl);
        this.authHost = Hosts.withoutSlash(builder.authUrl);
        this.version = builder.apiVersion;
        this.limits = CallLimits.none(builder.clock);
        Executor executor = builder.executor == null ? ReadingThreads.create() : builder.executor;
        this.ahead = new Ahead(executor, builder.clock, Ahead.DEFAULT_RECORDS);
    }

    /** Makes a client with all defaults. */
    public static CleverRoster create() {
        return builder().build();
    }

    /** Starts a client with options. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the list of districts that have connected an application. Sends nothing yet. */
    public DistrictTokens districtTokens(ApplicationCredentials application) {
        Exchange exchange = http.authorised(Authorization.basic(requireNonNull(application, "application")));
        return new DistrictTokens(new TokenList(exchange, authHost));
    }

    /**
     * Returns a reader of the token's district. Should the token be rotated, its calls throw
     * {@link UnauthorizedException}.
     */
    public DistrictClient district(DistrictToken token) {
        requireNonNull(token, "token");
        Exchange exchange = http.authorised(Authorization.bearer(token.accessToken()));
        return new DistrictClient(token.districtId(), api(exchange, token.districtId()));
    }

    /**
     * Returns a reader of a district that asks for the token when it first needs it, and once more when it is refused. If
     * that gives no better one, its calls throw {@link DisconnectedException}.
     *
     * @param districtId Clever's id of the district
     * @param source knows the current token
     * @throws IllegalArgumentException if the id is blank
     */
    public DistrictClient district(String districtId, TokenSource source) {
        if (requireNonNull(districtId, "districtId").isBlank()) {
            throw new IllegalArgumentException("districtId: must not be blank");
        }
        Exchange exchange = http.authorised(districtId, requireNonNull(source, "source"));
        return new DistrictClient(districtId, api(exchange, districtId));
    }

    /** Returns a reader with the token of a person who logged in. */
    public SignedInUserClient signedIn(AccessToken userToken) {
        Exchange exchange = http.authorised(Authorization.bearer(requireNonNull(userToken, "userToken")));
        return new SignedInUserClient(api(exchange, null), URI.create(authHost + "/oauth/tokeninfo"));
    }

    private Api api(Exchange exchange, @Nullable String district) {
        return new Api(exchange, http.retries(), apiHost, version.segment(), district, limits, ahead);
    }

    /** Options of a {@link CleverRoster}. Not thread-safe; may be used again after {@link #build()}. */
    public static final class Builder {
        private URI apiUrl = URI.create("https://api.clever.com");
        private URI authUrl = URI.create("https://clever.com");
        private ApiVersion apiVersion = ApiVersion.V3_1;
        private Duration requestTimeout = Duration.ofSeconds(60);
        private Duration connectTimeout = Duration.ofSeconds(10);
        private int maxAttempts = 4;
        private @Nullable HttpClient httpClient;
        private @Nullable ProxySelector proxy;
        private Clock clock = Clock.systemUTC();
        private Sleeper sleeper = Sleeper.system();
        private @Nullable Executor executor;
        private final List<CleverListener> listeners = new ArrayList<>();

        private Builder() {}

        /**
         * Where the API is. Default {@code https://api.clever.com}; change it for a fake Clever or a proxy of your own.
         *
         * @param url with scheme and host, without query; {@link #build()} rejects http off this machine
         */
        public Builder apiUrl(URI url) {
            this.apiUrl = requireNonNull(url, "url");
            return this;
        }

        /**
         * Where the token list is. Default {@code https://clever.com}; change it together with {@link #apiUrl}.
         *
         * @param url with scheme and host, without query; {@link #build()} rejects http off this machine
         */
        public Builder authUrl(URI url) {
            this.authUrl = requireNonNull(url, "url");
            return this;
        }

        /** Which version of the API to speak. Default 3.1; change it if Clever has not opened 3.1 to your application. */
        public Builder apiVersion(ApiVersion version) {
            this.apiVersion = requireNonNull(version, "version");
            return this;
        }

        /**
         * How long to wait for an answer to begin, and again for the next bytes of it. Default 60 seconds, since Clever
         * may take its time for a page of 10,000 records; shorten it where a person waits.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder requestTimeout(Duration timeout) {
            this.requestTimeout = positive(timeout);
            return this;
        }

        /**
         * How long to wait for a connection. Default 10 seconds. Without effect beside an {@link #httpClient} of your
         * own, which has its own.
         *
         * @throws IllegalArgumentException if it is not positive
         */
        public Builder connectTimeout(Duration timeout) {
            this.connectTimeout = positive(timeout);
            return this;
        }

        /**
         * How often a read is attempted at most, the first time included. Default 4, which rides out a few seconds of
         * trouble; 1 turns repeating off.
         *
         * @throws IllegalArgumentException if it is less than 1
         */
        public Builder maxAttempts(int attempts) {
            if (attempts < 1) {
                throw new IllegalArgumentException("attempts: must be 1 or more");
            }
            this.maxAttempts = attempts;
            return this;
        }

        /**
         * The proxy to go through, for instance {@code ProxySelector.of(address)}. Default that of the system properties
         * {@code https.proxyHost} and {@code https.proxyPort}. A proxy sees the host's name, not what is said.
         * {@link #build()} rejects it beside an {@link #httpClient} of your own, which has its own.
         */
        public Builder proxy(ProxySelector proxy) {
            this.proxy = requireNonNull(proxy, "proxy");
            return this;
        }

        /**
         * The HTTP client to use. Default one of our own, with HTTP/1.1; give yours for a trust store, or a proxy that
         * wants a password. {@link #build()} rejects one that follows redirects, since the token would go with them, and
         * one that speaks TLS older than 1.2.
         */
        public Builder httpClient(HttpClient client) {
            this.httpClient = requireNonNull(client, "client");
            return this;
        }

        /**
         * Runs the reading of records ahead of a slow consumer, see {@link Listing#readAhead}; its tasks block. Default
         * daemon threads of our own, which end when they have been idle for ten seconds; give yours for threads that you
         * name and count.
         */
        public Builder executor(Executor executor) {
            this.executor = requireNonNull(executor, "executor");
            return this;
        }

        /** Adds somebody to be told of requests, waits and circuits; default nobody. */
        public Builder listener(CleverListener listener) {
            listeners.add(requireNonNull(listener, "listener"));
            return this;
        }

        /** Tells the time, by which the wait for a reset is reckoned. Default the system's; change it in tests. */
        public Builder clock(Clock clock) {
            this.clock = requireNonNull(clock, "clock");
            return this;
        }

        /** Waits between attempts and for a reset. Default really waits; change it in tests. */
        public Builder sleeper(Sleeper sleeper) {
            this.sleeper = requireNonNull(sleeper, "sleeper");
            return this;
        }

        /**
         * Makes the client.
         *
         * @throws IllegalArgumentException if an address is not https and not on this machine, has a query, or has no
         *     host, or if the HTTP client follows redirects, speaks an old TLS or stands beside a proxy
         */
        public CleverRoster build() {
            Hosts.check(apiUrl, "apiUrl");
            Hosts.check(authUrl, "authUrl");
            if (httpClient != null && proxy != null) {
                throw new IllegalArgumentException("proxy: give it to your own httpClient");
            }
            return new CleverRoster(this, httpClient == null ? ownClient() : httpClient);
        }

        /** HTTP/1.1: a listing is one long transfer, which HTTP/2 would only slow down by its windows. */
        private HttpClient ownClient() {
            HttpClient.Builder client = HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .sslParameters(Tls.parameters())
                    .connectTimeout(connectTimeout);
            if (proxy != null) {
                client.proxy(proxy);
            }
            return client.build();
        }

        private static Duration positive(Duration timeout) {
            if (requireNonNull(timeout, "timeout").isZero() || timeout.isNegative()) {
                throw new IllegalArgumentException("timeout: must be positive");
            }
            return timeout;
        }
    }
}
