package io.cleverkit.sso;

import io.cleverkit.sso.internal.Query;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where the host's applications and Clever find each other; the first application is the one that log-ins begin with. */
record CleverAddresses(List<String> clientIds, URI redirectUri, URI authUrl) {
    /** Letter by letter what is in Clever's dashboard, so it is checked and never changed. */
    static URI checkedRedirectUri(URI uri) {
        String host = uri.getHost();
        boolean plain = uri.getRawQuery() == null && uri.getRawFragment() == null && uri.getRawUserInfo() == null;
        if (host == null || !plain) {
            throw new IllegalArgumentException(
                    "primaryRedirectUri: must be absolute, without user, query and fragment");
        }
        boolean https = "https".equalsIgnoreCase(uri.getScheme());
        if (!https && !("http".equalsIgnoreCase(uri.getScheme()) && isThisMachine(host))) {
            throw new IllegalArgumentException("primaryRedirectUri: must be https, or http on this machine");
        }
        return uri;
    }

    private static boolean isThisMachine(String host) {
        return host.equalsIgnoreCase("localhost")
                || host.equals("[::1]")
                || host.matches("127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}");
    }

    boolean has(int application) {
        return application >= 0 && application < clientIds.size();
    }

    /** Whether there is no other application to try after this one. */
    boolean isLast(int application) {
        return application >= clientIds.size() - 1;
    }

    boolean isSecure() {
        return "https".equalsIgnoreCase(redirectUri.getScheme());
    }

    /** Over plain http, which is for a developer's own machine, browsers refuse the prefix. */
    String cookieName() {
        return isSecure() ? "__Host-clever-login" : "clever-login";
    }

    URI tokenUrl() {
        return Query.under(authUrl, "/oauth/tokens");
    }

    URI instantLogin(@Nullable String district) {
        return new Query()
                .with("client_id", clientIds.get(0))
                .with("district_id", district)
                .at(authUrl, "/oauth/instant-login");
    }
}
