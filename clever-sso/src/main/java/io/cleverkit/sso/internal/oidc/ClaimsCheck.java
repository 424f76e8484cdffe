package io.cleverkit.sso.internal.oidc;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The claims of a token whose signature is good: whether it was made by Clever, for us, for this log-in, and now. */
record ClaimsCheck(String issuer, String clientId, @Nullable String nonce, Instant now) {
    /** How far two clocks may be apart. */
    private static final Duration SKEW = Duration.ofMinutes(1);

    IdTokenClaims check(JWTClaimsSet claims) throws InvalidIdTokenException {
        require(issuer.equals(claims.getIssuer()), "issuer");
        require(isForUs(claims), "audience");
        require(isTimely(claims), "time");
        // A nonce that nobody asked for belongs to another log-in, so it is as wrong as a missing one.
        require(Objects.equals(nonce, text(claims, "nonce")), "nonce");
        String subject = claims.getSubject();
        if (subject == null || subject.isEmpty()) {
            throw new InvalidIdTokenException("subject");
        }
        return new IdTokenClaims(subject, text(claims, "district"), text(claims, "user_type"));
    }

    /** With several audiences the party it was issued to must be us, OpenID Connect Core §3.1.3.7 (4, 5). */
    private boolean isForUs(JWTClaimsSet claims) throws InvalidIdTokenException {
        List<String> audience = claims.getAudience();
        String party = text(claims, "azp");
        boolean partyIsUs = party == null ? audience.size() == 1 : party.equals(clientId);
        return audience.contains(clientId) && partyIsUs;
    }

    private boolean isTimely(JWTClaimsSet claims) {
        Date expires = claims.getExpirationTime();
        Date issued = claims.getIssueTime();
        Date notBefore = claims.getNotBeforeTime();
        return expires != null
                && issued != null
                && now.isBefore(expires.toInstant().plus(SKEW))
                && !isAhead(issued)
                && (notBefore == null || !isAhead(notBefore));
    }

    private boolean isAhead(Date time) {
        return time.toInstant().isAfter(now.plus(SKEW));
    }

    private static @Nullable String text(JWTClaimsSet claims, String name) throws InvalidIdTokenException {
        try {
            return claims.getStringClaim(name);
        } catch (ParseException e) {
            throw new InvalidIdTokenException("form");
        }
    }

    private static void require(boolean holds, String claim) throws InvalidIdTokenException {
        if (!holds) {
            throw new InvalidIdTokenException(claim);
        }
    }

    @Override
    public String toString() {
        return "ClaimsCheck[***]";
    }
}
