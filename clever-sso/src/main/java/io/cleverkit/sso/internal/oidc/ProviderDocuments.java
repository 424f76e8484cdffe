package io.cleverkit.sso.internal.oidc;

import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverResponseException.Reason;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.internal.http.Response;
import io.cleverkit.roster.internal.json.JsonObject;
import io.cleverkit.sso.internal.Query;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * Reads the two public documents of an OpenID provider: its description and its keys. What cannot be read throws a
 * {@link io.cleverkit.roster.CleverException}.
 */
public final class ProviderDocuments {
    private static final String KEYS = "read keys";
    private static final int LONGEST_KEY_SET = 256 * 1024;

    private final CleverHttp http;
    private final URI authUrl;

    public ProviderDocuments(CleverHttp http, URI authUrl) {
        this.http = http;
        this.authUrl = authUrl;
    }

    JsonObject description() {
        URI uri = Query.under(authUrl, "/.well-known/openid-configuration");
        try (Response answer = http.exchange(Request.get(uri, "read provider"))) {
            return answer.json();
        }
    }

    String keys(String address) {
        try (Response answer = http.exchange(Request.get(trusted(address), KEYS))) {
            return new String(answer.body().readNBytes(LONGEST_KEY_SET), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new CleverResponseException("Clever's keys could not be read", KEYS, Reason.CUT_OFF, e);
        }
    }

    /** Keys that somebody on the way could exchange are worth nothing: https, or where the log-in itself happens in tests. */
    private URI trusted(String address) {
        try {
            URI uri = URI.create(address);
            boolean sameSite = authUrl.getScheme().equals(uri.getScheme())
                    && authUrl.getAuthority().equals(uri.getAuthority());
            if (sameSite || ("https".equals(uri.getScheme()) && uri.getHost() != null)) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            // Falls through: an address that is none is as useless as one that is not safe.
        }
        throw Provider.unusable("jwks_uri is no https address");
    }
}
