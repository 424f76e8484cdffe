package io.cleverkit.sso;

import io.cleverkit.sso.internal.Digests;
import io.cleverkit.sso.internal.Query;
import io.cleverkit.sso.internal.Secrets;
import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Begins a log-in: makes a state, remembers it, and describes redirect and cookie. */
final class LoginStarter {
    private final CleverAddresses addresses;
    private final LoginStateStore store;
    private final Secrets secrets;
    private final Clock clock;
    private final Duration lifetime;

    LoginStarter(CleverAddresses addresses, LoginStateStore store, Secrets secrets, Clock clock, Duration lifetime) {
        this.addresses = addresses;
        this.store = store;
        this.secrets = secrets;
        this.clock = clock;
        this.lifetime = lifetime;
    }

    LoginStart begin(Attempt attempt, BrowserMark mark) {
        String secret = secretOf(mark);
        return start(attempt, secret, secret);
    }

    /** Begins once more, and marks the cookie so that the next failure is known to be the second. */
    LoginStart restart(Attempt attempt, BrowserMark mark, @Nullable String discardedCode) {
        String secret = secretOf(mark);
        return start(attempt.again(), secret, BrowserMark.restarted(secret, clock.instant(), discardedCode));
    }

    /** Goes on with the next application, for somebody whom the one before is not shared with. */
    LoginStart tryNext(Attempt attempt, BrowserMark mark) {
        return begin(attempt.withNextApplication(), mark);
    }

    /** The removal of the cookie, once a log-in is over. */
    LoginCookie noCookie() {
        return cookie("", Duration.ZERO);
    }

    /**
     * What the {@code id_token} must repeat. Made from state and browser, so nothing has to be kept, and nobody who saw the one
     * in an address knows it.
     */
    static String nonce(String state, String secret) {
        return Digests.of("nonce", state + '.' + secret);
    }

    static String stateHash(String state) {
        return Digests.of("state", state);
    }

    /** A browser that has a secret keeps it: other tabs of it may be on their way. */
    private String secretOf(BrowserMark mark) {
        return mark.secret() != null ? mark.secret() : secrets.next();
    }

    private LoginStart start(Attempt attempt, String secret, String cookieValue) {
        String state = secrets.next();
        remember(attempt, state, secret);
        return LoginStart.builder()
                .uri(authorizePage(attempt, state, nonce(state, secret)))
                .cookie(cookie(cookieValue, kept()))
                .build();
    }

    private void remember(Attempt attempt, String state, String secret) {
        Instant now = clock.instant();
        LoginMemo memo = new LoginMemo(attempt, BrowserMark.hash(secret), now.plus(lifetime));
        store.save(PendingLogin.builder()
                .stateHash(stateHash(state))
                .payload(memo.encoded())
                .forgetAt(now.plus(kept()))
                .build());
    }

    /** Longer than it is usable: whoever took too long starts over once, but still lands where they wanted to go. */
    private Duration kept() {
        return lifetime.multipliedBy(2);
    }

    private URI authorizePage(Attempt attempt, String state, String nonce) {
        return new Query()
                .with("response_type", "code")
                .with("client_id", addresses.clientIds().get(attempt.application()))
                .with("redirect_uri", addresses.redirectUri().toString())
                .with("state", state)
                .with("nonce", nonce)
                .with("return_unshared", addresses.isLast(attempt.application()) ? null : "true")
                .with("district_id", attempt.district())
                .at(addresses.authUrl(), "/oauth/authorize");
    }

    private LoginCookie cookie(String value, Duration maxAge) {
        return LoginCookie.builder()
                .name(addresses.cookieName())
                .value(value)
                .maxAge(maxAge)
                .secure(addresses.isSecure())
                .build();
    }
}
