package io.cleverkit.sso.internal.oidc;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Decides whether an identity token may be believed, by OpenID Connect Core §3.1.3.7. The library checks form, algorithm and
 * signature; the claims are checked here, each under a name of its own. Thread-safe.
 */
public final class IdTokenVerifier {
    /** Several times what Clever's claims need. */
    private static final int LONGEST = 16 * 1024;

    private final ProviderMemory provider;
    private final Clock clock;

    public IdTokenVerifier(ProviderMemory provider, Clock clock) {
        this.provider = provider;
        this.clock = clock;
    }

    /**
     * Checks a token.
     *
     * @param clientId whom it must be for
     * @param nonce what the authorize request asked to be repeated; {@code null} if it asked for nothing
     * @throws InvalidIdTokenException if it must not be believed
     * @throws io.cleverkit.roster.CleverException if Clever's keys cannot be read
     */
    public IdTokenClaims verify(String token, String clientId, @Nullable String nonce) throws InvalidIdTokenException {
        Provider issuer = provider.current();
        JWTClaimsSet claims = signed(parsed(token), issuer);
        return new ClaimsCheck(issuer.issuer(), clientId, nonce, clock.instant()).check(claims);
    }

    /** Neither unsigned nor encrypted tokens are even read. */
    private static SignedJWT parsed(String token) throws InvalidIdTokenException {
        if (token.length() > LONGEST) {
            throw new InvalidIdTokenException("form");
        }
        try {
            return SignedJWT.parse(token);
        } catch (ParseException e) {
            throw new InvalidIdTokenException("form");
        }
    }

    private JWTClaimsSet signed(SignedJWT token, Provider issuer) throws InvalidIdTokenException {
        DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                issuer.algorithms(), (selector, context) -> keysFor(selector, issuer)));
        processor.setJWTClaimsSetVerifier(null);
        try {
            return processor.process(token, null);
        } catch (BadJOSEException | JOSEException e) {
            throw new InvalidIdTokenException("signature");
        }
    }

    private List<JWK> keysFor(JWKSelector selector, Provider issuer) {
        List<JWK> found = selector.select(issuer.keys());
        return found.isEmpty() ? selector.select(provider.newerThan(issuer).keys()) : found;
    }
}
