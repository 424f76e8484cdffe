package io.cleverkit.testkit.internal;

import java.util.List;

/**
 * A registered application.
 *
 * @param redirectUris the first is the primary one, where portal and link launches land
 * @param secureSync whether its district tokens reach rosters; without, they reach the district alone
 * @param openId whether its logins bring an {@code id_token}
 */
public record Application(
        String name,
        String clientId,
        String clientSecret,
        List<String> redirectUris,
        boolean secureSync,
        boolean openId) {
    public Application {
        redirectUris = List.copyOf(redirectUris);
    }

    /** Where portal and link launches land. */
    public String primaryRedirectUri() {
        return redirectUris.get(0);
    }

    @Override
    public String toString() {
        return "Application[" + clientId + "]";
    }
}
