package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.sso.internal.OwnPath;
import io.cleverkit.sso.internal.Secrets;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.LoginStateStore;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Options of a {@link CleverLogin}. Not thread-safe; may be used again after {@link #build()}. */
public final class CleverLoginBuilder {
    private static final Duration SHORTEST_LIFETIME = Duration.ofMinutes(1);
    private static final Duration LONGEST_LIFETIME = Duration.ofHours(1);

    private final List<ApplicationCredentials> applications = new ArrayList<>();
    private final URI redirectUri;
    private URI apiUrl = URI.create("https://api.clever.com");
    private URI authUrl = URI.create("https://clever.com");
    private ApiVersion apiVersion = ApiVersion.V3_1;
    private Duration requestTimeout = Duration.ofSeconds(10);
    private @Nullable HttpClient httpClient;
    private @Nullable LoginStateStore stateStore;
    private Clock clock = Clock.systemUTC();
    private SecureRandom random = new SecureRandom();
    private Duration stateLifetime = Duration.ofMinutes(10);
    private StatelessCallback stateless = StatelessCallback.RESTART;
    private String landingPath = "/";
    private Predicate<String> allowedReturnTo = path -> true;
    private ConnectedDistricts districts = ConnectedDistricts.any();
    private boolean libraryLogins;
    private IdTokenPolicy idTokens = IdTokenPolicy.VERIFY_IF_SENT;
    private LoginListener listener = new LoginListener() {};

    CleverLoginBuilder(ApplicationCredentials credentials, URI redirectUri) {
        applications.add(requireNonNull(credentials, "credentials"));
        this.redirectUri = CleverAddresses.checkedRedirectUri(requireNonNull(redirectUri, "primaryRedirectUri"));
    }

    /**
     * Where the API is. Default {@code https://api.clever.com}; change it for a fake Clever or a proxy of your own.
     *
     * @param url with scheme and host, without query; {@link #build()} rejects http off this machine
     */
    public CleverLoginBuilder apiUrl(URI url) {
        this.apiUrl = requireNonNull(url, "url");
        return this;
    }

    /**
     * Where the log-in pages and the token endpoint are. Default {@code https://clever.com}; change it together with
     * {@link #apiUrl}.
     *
     * @param url with scheme and host, without query; {@link #build()} rejects http off this machine
     */
    public CleverLoginBuilder authUrl(URI url) {
        this.authUrl = requireNonNull(url, "url");
        return this;
    }

    /** Which version of the API to speak. Default 3.1; change it if Clever has not opened 3.1 to your application. */
    public CleverLoginBuilder apiVersion(ApiVersion version) {
        this.apiVersion = requireNonNull(version, "version");
        return this;
    }

    /**
     * How long to wait for each answer of Clever. Default 10 seconds, because a person waits too.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public CleverLoginBuilder requestTimeout(Duration timeout) {
        if (requireNonNull(timeout, "timeout").isZero() || timeout.isNegative()) {
            throw new IllegalArgumentException("timeout: must be positive");
        }
        this.requestTimeout = timeout;
        return this;
    }

    /**
     * The HTTP client to use. Default one of our own; give yours for a proxy or a trust store. {@link #build()} rejects one
     * that follows redirects, since secrets would go with them.
     */
    public CleverLoginBuilder httpClient(HttpClient client) {
        this.httpClient = requireNonNull(client, "client");
        return this;
    }

    /**
     * Where log-ins on their way are kept. Default an {@link InMemoryLoginStateStore}, which is right for one process; with
     * several, give one that they share.
     */
    public CleverLoginBuilder stateStore(LoginStateStore store) {
        this.stateStore = requireNonNull(store, "store");
        return this;
    }

    /** Tells the time. Default the system's; change it in tests. */
    public CleverLoginBuilder clock(Clock clock) {
        this.clock = requireNonNull(clock, "clock");
        return this;
    }

    /** Makes states and browser secrets. Default a new {@link SecureRandom}; change it where a certain provider is demanded. */
    public CleverLoginBuilder random(SecureRandom random) {
        this.random = requireNonNull(random, "random");
        return this;
    }

    /**
     * How long a person may take at Clever. Default 10 minutes: time to find a badge, too short to find an old link useful.
     * Whoever takes longer starts over once, without noticing much.
     *
     * @throws IllegalArgumentException if it is not between one minute and one hour
     */
    public CleverLoginBuilder stateLifetime(Duration lifetime) {
        if (requireNonNull(lifetime, "lifetime").compareTo(SHORTEST_LIFETIME) < 0
                || lifetime.compareTo(LONGEST_LIFETIME) > 0) {
            throw new IllegalArgumentException("lifetime: must be between one minute and one hour");
        }
        this.stateLifetime = lifetime;
        return this;
    }

    /** What to do with an arrival without state. Default {@link StatelessCallback#RESTART}; see there before changing it. */
    public CleverLoginBuilder statelessCallback(StatelessCallback policy) {
        this.stateless = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Where people land who did not want to go anywhere in particular. Default {@code /}.
     *
     * @throws IllegalArgumentException if it is not a path of the host's own
     */
    public CleverLoginBuilder landingPath(String path) {
        if (!OwnPath.isSafe(requireNonNull(path, "path"))) {
            throw new IllegalArgumentException("path: must be a path with one leading slash");
        }
        this.landingPath = path;
        return this;
    }

    /**
     * Which of the host's own paths a person may return to. Default all. It is asked only about what already is such a path,
     * with query and fragment; narrow it to keep people away from pages that act on a mere visit, log-out and log-in among them.
     */
    public CleverLoginBuilder allowedReturnTo(Predicate<String> allowed) {
        this.allowedReturnTo = requireNonNull(allowed, "allowed");
        return this;
    }

    /**
     * Which districts are customers. Default {@link ConnectedDistricts#any()}, which leaves it to Clever; give yours as soon as
     * a log-in can create something.
     */
    public CleverLoginBuilder connectedDistricts(ConnectedDistricts districts) {
        this.districts = requireNonNull(districts, "districts");
        return this;
    }

    /**
     * Whether people are let in for whom a teacher installed the application from the Clever Library. Default no: nobody at the
     * district agreed to that, and no roster comes with it.
     */
    public CleverLoginBuilder libraryLogins(boolean admitted) {
        this.libraryLogins = admitted;
        return this;
    }

    /** What to expect of {@code id_token}s. Default {@link IdTokenPolicy#VERIFY_IF_SENT}, which suits every application. */
    public CleverLoginBuilder idTokens(IdTokenPolicy policy) {
        this.idTokens = requireNonNull(policy, "policy");
        return this;
    }

    /**
     * Adds a further Clever application of the host, to be tried in turn by the same button. Default none. Whom the one before
     * is not shared with is sent on to this one; the same district and Clever id are one person in all of them.
     *
     * <p>All share the primary redirect URI, so it stands first in the dashboard of each. Clever is asked with {@code
     * return_unshared=true} to send such people back; that parameter is known from other integrations and not from Clever's
     * documentation, and where Clever ignores it or does not return our state, the person sees a page that says so.
     *
     * @throws IllegalArgumentException if there is one with this client id already
     */
    public CleverLoginBuilder furtherApplication(ApplicationCredentials credentials) {
        requireNonNull(credentials, "credentials");
        if (clientIds().contains(credentials.clientId())) {
            throw new IllegalArgumentException("credentials: there is an application with this client id already");
        }
        applications.add(credentials);
        return this;
    }

    /** Who hears of refusals. Default nobody. What {@link AccountResolver} refuses it hears from there. */
    public CleverLoginBuilder listener(LoginListener listener) {
        this.listener = requireNonNull(listener, "listener");
        return this;
    }

    private List<String> clientIds() {
        return applications.stream().map(ApplicationCredentials::clientId).toList();
    }

    /**
     * Makes the log-in.
     *
     * @throws IllegalArgumentException if an address of Clever is not https and not on this machine, or if the HTTP client
     *     follows redirects
     */
    public CleverLogin build() {
        CleverAddresses addresses = new CleverAddresses(clientIds(), redirectUri, authUrl);
        LoginEndpointsConfig config =
                new LoginEndpointsConfig(apiUrl, authUrl, clock, apiVersion, requestTimeout, httpClient);
        return build(config.endpoints(addresses, List.copyOf(applications)));
    }

    /** The same with other endpoints, for our own tests. */
    CleverLogin build(CleverEndpoints endpoints) {
        LoginStateStore store = stateStore != null ? stateStore : InMemoryLoginStateStore.create(clock);
        return new CleverLogin(
                new LoginSettings(
                        new CleverAddresses(clientIds(), redirectUri, authUrl),
                        store,
                        new Secrets(random),
                        clock,
                        stateLifetime,
                        stateless,
                        new ReturnPaths(landingPath, allowedReturnTo, redirectUri.getRawPath()),
                        districts,
                        libraryLogins,
                        idTokens,
                        listener),
                endpoints);
    }
}
