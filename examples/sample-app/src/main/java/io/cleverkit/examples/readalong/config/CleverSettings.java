package io.cleverkit.examples.readalong.config;

import java.net.URI;

/**
 * Where Clever is and who we are there.
 *
 * @param apiUrl where rosters are read
 * @param authUrl where people log in
 * @param clientId id of the application
 * @param clientSecret its secret
 */
public record CleverSettings(URI apiUrl, URI authUrl, String clientId, String clientSecret) {
    /** Leaves the secret out. */
    @Override
    public String toString() {
        return "CleverSettings[" + apiUrl + ", " + authUrl + ", " + clientId + "]";
    }
}
