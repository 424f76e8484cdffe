package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.Signature;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Writes {@code id_token}s (OpenID Connect Core 2, RFC 7519) with the claims that Clever documents, or with the flaw that a test
 * asked for. Thread-safe.
 */
public final class IdTokens {
    private static final Duration LIFETIME = Duration.ofHours(1);
    private static final String SOMEBODY_ELSE = "000000000000000000000000";

    private final SigningKeys keys = new SigningKeys();
    private final Clock clock;
    private volatile String issuer = "";
    private volatile String flaw = "";
    private volatile boolean emailVerified;

    public IdTokens(Clock clock) {
        this.clock = clock;
    }

    /** The fake's own origin, known once it listens. */
    public void issuer(String origin) {
        issuer = origin;
    }

    public String issuer() {
        return issuer;
    }

    /** The name of the flaw that tokens have from now on; empty for none. */
    public void flaw(String name) {
        flaw = name;
    }

    public void emailVerified(boolean verified) {
        emailVerified = verified;
    }

    public boolean isEmailVerified() {
        return emailVerified;
    }

    public void rotateKeys() {
        keys.rotate();
    }

    public void retireOldKeys() {
        keys.retire();
    }

    ObjectNode keySet() {
        return keys.keySet();
    }

    /** A token with these claims of a person; empty when the flaw is that there is none. */
    Optional<String> write(String clientId, String nonce, ObjectNode person) {
        if (flaw.equals("MISSING")) {
            return Optional.empty();
        }
        if (flaw.equals("MALFORMED")) {
            return Optional.of("not.a.token");
        }
        return Optional.of(sign(claims(clientId, nonce, person)));
    }

    private ObjectNode claims(String clientId, String nonce, ObjectNode person) {
        long now = clock.instant().getEpochSecond();
        long issued = switch (flaw) {
            case "EXPIRED" -> now - LIFETIME.toSeconds() - 3_600;
            case "ISSUED_IN_THE_FUTURE" -> now + 3_600;
            default -> now;
        };
        ObjectNode claims = Json.object();
        claims.put("iss", flaw.equals("WRONG_ISSUER") ? "https://issuer.example" : issuer);
        claims.put("aud", flaw.equals("WRONG_AUDIENCE") ? "another-client" : clientId);
        claims.put("iat", issued).put("exp", issued + LIFETIME.toSeconds());
        if (flaw.equals("WRONG_NONCE")) {
            claims.put("nonce", nonce + "x");
        } else if (!nonce.isEmpty() && !flaw.equals("NO_NONCE")) {
            claims.put("nonce", nonce);
        }
        claims.setAll(person);
        switch (flaw) {
            case "WRONG_SUBJECT" -> claims.put("sub", SOMEBODY_ELSE).put("multi_role_user_id", SOMEBODY_ELSE);
            case "NO_SUBJECT" -> claims.remove("sub");
            case "OTHER_DISTRICT" -> claims.put("district", SOMEBODY_ELSE);
            default -> {}
        }
        return claims;
    }

    private String sign(ObjectNode claims) {
        // Before the signing key is chosen, since it may rotate the keys.
        String formerId = flaw.equals("SWAPPED_KEY_ID") ? SigningKeys.id(keys.formerOne()) : "";
        KeyPair key = switch (flaw) {
            case "FOREIGN_KEY", "UNKNOWN_KEY_ID" -> keys.foreign();
            default -> keys.current();
        };
        String keyId = switch (flaw) {
            case "FOREIGN_KEY" -> SigningKeys.id(keys.current());
            case "SWAPPED_KEY_ID" -> formerId;
            default -> SigningKeys.id(key);
        };
        String algorithm = switch (flaw) {
            case "ALGORITHM_NONE" -> "none";
            case "HMAC_WITH_PUBLIC_KEY" -> "HS256";
            default -> "RS256";
        };
        ObjectNode header =
                Json.object().put("alg", algorithm).put("kid", keyId).put("typ", "JWT");
        String signed = SigningKeys.encode(Json.text(header)) + "." + SigningKeys.encode(Json.text(claims));
        String signature = switch (flaw) {
            case "ALGORITHM_NONE", "NO_SIGNATURE" -> "";
            case "HMAC_WITH_PUBLIC_KEY" -> hmac(key, signed);
            default -> rsa(key, signed);
        };
        return flaw.equals("ALTERED")
                ? SigningKeys.encode(Json.text(header)) + "."
                        + SigningKeys.encode(Json.text(claims.put("district", SOMEBODY_ELSE))) + "." + signature
                : signed + "." + signature;
    }

    private static String rsa(KeyPair key, String text) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(key.getPrivate());
            signature.update(text.getBytes(StandardCharsets.US_ASCII));
            return SigningKeys.encode(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String hmac(KeyPair key, String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key.getPublic().getEncoded(), "HmacSHA256"));
            return SigningKeys.encode(mac.doFinal(text.getBytes(StandardCharsets.US_ASCII)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
