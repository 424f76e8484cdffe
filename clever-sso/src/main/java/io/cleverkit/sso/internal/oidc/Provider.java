package io.cleverkit.sso.internal.oidc;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverResponseException.Reason;
import io.cleverkit.roster.internal.json.JsonObject;
import java.text.ParseException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was known of Clever as an OpenID provider at one moment. Rests on OpenID Connect Discovery 1.0 §3; the page about
 * OpenID Connect of Clever's documentation names the issuer and no algorithm.
 */
record Provider(String issuer, Set<JWSAlgorithm> algorithms, JWKSet keys, Instant readAt) {
    /**
     * What we believe at all: signatures that nobody can make with a public key. The {@code HS} family is keyed with what both
     * sides know, and {@code none} with nothing.
     */
    private static final Set<JWSAlgorithm> BELIEVED = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    static Provider read(ProviderDocuments documents, Instant now) {
        JsonObject description = documents.description();
        String issuer = description.text("issuer").orElseThrow(() -> unusable("issuer is missing"));
        String keysAt = description.text("jwks_uri").orElseThrow(() -> unusable("jwks_uri is missing"));
        return new Provider(issuer, algorithmsOf(description), parsed(documents.keys(keysAt)), now);
    }

    /** RS256 where nothing is said: OpenID Connect Core §3.1.3.7 makes it the default. */
    private static Set<JWSAlgorithm> algorithmsOf(JsonObject description) {
        List<String> offered =
                description.texts("id_token_signing_alg_values_supported").orElse(List.of("RS256"));
        return offered.stream()
                .map(JWSAlgorithm::parse)
                .filter(BELIEVED::contains)
                .collect(Collectors.toSet());
    }

    private static JWKSet parsed(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException e) {
            throw unusable("the key set is none");
        }
    }

    static CleverResponseException unusable(String what) {
        return new CleverResponseException(
                "Clever's OpenID Connect documents cannot be used: " + what, "read provider", Reason.SHAPE, null);
    }
}
