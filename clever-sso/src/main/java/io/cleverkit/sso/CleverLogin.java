package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.ApplicationCredentials;
import java.net.URI;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entry point: the log-in of one Clever application.
 *
 * <p>People arrive in three ways (the button of the host, the Clever Portal, an Instant Login link) and all of them end at
 * one redirect URI, whose handler calls {@link #callback}. A log-in is finished only with a state that this class made, for
 * this browser, once, in time; whoever arrives without one makes one invisible round trip more. That defends against forged
 * log-ins (RFC 6749 §10.12) without keeping anybody out who comes from the portal.
 *
 * <pre>{@code
 * CleverLogin login = CleverLogin.builder(credentials, URI.create("https://app.example/login/clever/callback")).build();
 *
 * LoginStart start = login.begin(LoginRequest.builder().returnTo("/books/7").build());       // GET /login/clever
 * LoginResult result = login.callback(CallbackRequest.builder().query(parameters).cookie(value).build());
 * }</pre>
 *
 * <p>One per application; immutable and thread-safe. It owns no thread and needs no closing. Rests on the pages <em>District
 * SSO</em>, <em>OAuth implementation</em> and <em>Best practices and edge cases</em> of Clever's documentation.
 */
public final class CleverLogin {
    private static final Logger log = LoggerFactory.getLogger(CleverLogin.class);

    private final CleverAddresses addresses;
    private final ReturnPaths returnPaths;
    private final LoginStarter starter;
    private final CallbackHandler handler;
    private final LoginListener listener;

    CleverLogin(LoginSettings settings, CleverEndpoints endpoints) {
        this.addresses = settings.addresses();
        this.returnPaths = settings.returnPaths();
        this.starter = new LoginStarter(
                addresses, settings.store(), settings.secrets(), settings.clock(), settings.stateLifetime());
        this.listener = new IsolatedListener(settings.listener());
        this.handler = new CallbackHandler(settings, starter, new IdentityReader(endpoints, settings));
    }

    /**
     * Starts the configuration of a log-in.
     *
     * @param credentials id and secret of the application
     * @param primaryRedirectUri the first redirect URI in Clever's dashboard, letter by letter; https, or http on this machine
     * @throws IllegalArgumentException if the URI is not absolute, has a query or fragment, or is http elsewhere
     */
    public static CleverLoginBuilder builder(ApplicationCredentials credentials, URI primaryRedirectUri) {
        return new CleverLoginBuilder(credentials, primaryRedirectUri);
    }

    /**
     * Begins a log-in, when the person asked for one on the host's own pages: send the cookie, redirect to the address.
     *
     * @throws RuntimeException whatever the {@link io.cleverkit.sso.spi.LoginStateStore} throws
     */
    public LoginStart begin(LoginRequest request) {
        requireNonNull(request, "request");
        String returnTo = returnPaths.confined(request.returnTo().orElse(null));
        Attempt attempt = new Attempt(returnTo, request.district().orElse(null), false);
        return starter.begin(attempt, BrowserMark.of(request.cookie()));
    }

    /**
     * Takes what a browser brought to the redirect URI, and says what became of the log-in. Asks Clever at most once for a
     * token and never repeats that.
     *
     * @throws RuntimeException whatever the host's store or {@link io.cleverkit.sso.spi.ConnectedDistricts} throws
     */
    public LoginResult callback(CallbackRequest request) {
        requireNonNull(request, "request");
        LoginResult result = handler.handle(request);
        if (result instanceof LoginResult.Refused refused) {
            listener.refused(RefusedLogin.builder().reason(refused.reason()).build());
        }
        log.debug("Callback answered [result={}]", result);
        return result;
    }

    /**
     * Returns the Instant Login link of the application, for pages of anybody. People choose their district at Clever. Rests on
     * the page <em>District SSO</em> of Clever's documentation.
     */
    public URI instantLoginLink() {
        return addresses.instantLogin(null);
    }

    /** Returns the Instant Login link for people of one district, for the district's own pages. */
    public URI instantLoginLink(String cleverDistrictId) {
        return addresses.instantLogin(requireNonNull(cleverDistrictId, "cleverDistrictId"));
    }

    /** Returns the name of the log-in cookie, to be read from each request to the log-in page and the redirect URI. */
    public String cookieName() {
        return addresses.cookieName();
    }

    /** Names the redirect URI alone. */
    @Override
    public String toString() {
        return "CleverLogin[" + addresses.redirectUri() + "]";
    }
}
