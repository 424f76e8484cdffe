package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.Platform;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.Call;
import java.util.List;

/** OpenID Connect: discovery, keys and {@code /userinfo}. The fake is its own issuer. */
final class OpenIdRoute {
    private final Platform platform;

    OpenIdRoute(Platform platform) {
        this.platform = platform;
    }

    /** The metadata of OpenID Connect Discovery 1.0, section 3, as far as Clever is known to support it. */
    Answer discovery() {
        String issuer = platform.idTokens().issuer();
        ObjectNode metadata = Json.object()
                .put("issuer", issuer)
                .put("authorization_endpoint", issuer + "/oauth/authorize")
                .put("token_endpoint", issuer + "/oauth/tokens")
                .put("userinfo_endpoint", issuer + "/userinfo")
                .put("jwks_uri", issuer + "/oauth/certs");
        metadata.set("response_types_supported", Json.arrayOf(List.of("code")));
        metadata.set("grant_types_supported", Json.arrayOf(List.of("authorization_code")));
        metadata.set("subject_types_supported", Json.arrayOf(List.of("public")));
        metadata.set("id_token_signing_alg_values_supported", Json.arrayOf(List.of("RS256")));
        metadata.set("token_endpoint_auth_methods_supported", Json.arrayOf(List.of("client_secret_basic")));
        metadata.set("scopes_supported", Json.arrayOf(List.of("openid", "profile", "email")));
        return Answer.json(200, metadata);
    }

    Answer certs() {
        return Answer.json(200, platform.idTokens().keySet());
    }

    /** With GET or POST, as Clever's page on Cognito says. */
    Answer userInfo(Call call) {
        return call.bearer()
                .flatMap(platform::userOfToken)
                .flatMap(holder -> Claims.of(platform, holder))
                .map(claims -> Answer.json(200, claims.ofUserInfo()))
                .orElseGet(() ->
                        Answer.message(401, "Unauthorized").with("WWW-Authenticate", "Bearer error=\"invalid_token\""));
    }
}
