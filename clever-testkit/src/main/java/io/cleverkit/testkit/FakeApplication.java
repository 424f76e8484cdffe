package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A further application to register with the fake, beside the one that {@link FakeCleverBuilder} describes. Every district
 * connects to every application, with a token for each. Immutable.
 *
 * <pre>{@code
 * FakeClever.builder().application(FakeApplication.of("readalong-sso", "secret", "https://localhost/callback").ssoOnly())
 * }</pre>
 */
public final class FakeApplication {
    private final Application application;

    private FakeApplication(Application application) {
        this.application = application;
    }

    /**
     * With a client id, which is its name too, a secret, and the primary redirect URI.
     *
     * @throws IllegalArgumentException when one of them is blank
     */
    public static FakeApplication of(String clientId, String clientSecret, String redirectUri) {
        for (String text : List.of(clientId, clientSecret, redirectUri)) {
            if (text.isBlank()) {
                throw new IllegalArgumentException("client id, secret and redirect URI must not be blank");
            }
        }
        return new FakeApplication(new Application(clientId, clientId, clientSecret, List.of(redirectUri), true, true));
    }

    /** Under another name on the portal. */
    public FakeApplication named(String name) {
        Application a = application;
        return new FakeApplication(new Application(
                Objects.requireNonNull(name, "name"),
                a.clientId(),
                a.clientSecret(),
                a.redirectUris(),
                a.secureSync(),
                a.openId()));
    }

    /** With one more redirect URI. */
    public FakeApplication redirectUri(String uri) {
        Application a = application;
        List<String> uris = new ArrayList<>(a.redirectUris());
        uris.add(Objects.requireNonNull(uri, "uri"));
        return new FakeApplication(
                new Application(a.name(), a.clientId(), a.clientSecret(), uris, a.secureSync(), a.openId()));
    }

    /** For signing in alone: its district tokens do not reach rosters. */
    public FakeApplication ssoOnly() {
        Application a = application;
        return new FakeApplication(
                new Application(a.name(), a.clientId(), a.clientSecret(), a.redirectUris(), false, a.openId()));
    }

    /** Without {@code id_token}, as Clever's are until its support switches them on. */
    public FakeApplication withoutOpenId() {
        Application a = application;
        return new FakeApplication(
                new Application(a.name(), a.clientId(), a.clientSecret(), a.redirectUris(), a.secureSync(), false));
    }

    /** The client id. */
    public String clientId() {
        return application.clientId();
    }

    Application application() {
        return application;
    }

    /** The client id; no secret. */
    @Override
    public String toString() {
        return "FakeApplication[" + clientId() + "]";
    }
}
