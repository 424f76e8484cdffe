package io.cleverkit.testkit.internal;

import java.util.List;

/** The registered application. */
public record Application(String name, String clientId, String clientSecret, List<String> redirectUris) {
    /** Where portal and link launches land: the first of the list. */
    public String primaryRedirectUri() {
        return redirectUris.get(0);
    }

    @Override
    public String toString() {
        return "Application[" + clientId + "]";
    }
}
