package io.cleverkit.sso;

import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.SignedInUserClient;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.User;
import io.cleverkit.sso.internal.oidc.IdTokenClaims;
import io.cleverkit.sso.internal.oidc.IdTokenVerifier;
import io.cleverkit.sso.internal.oidc.InvalidIdTokenException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the tokens of one exchange say and reach. */
record HttpSession(
        SignedInUserClient client,
        UserInfo userInfo,
        IdTokenVerifier verifier,
        String clientId,
        Optional<String> rawIdToken)
        implements CleverEndpoints.Session {
    @Override
    public Me me() {
        return client.me();
    }

    @Override
    public User user(String id) {
        return client.user(id);
    }

    @Override
    public Optional<IdTokenClaims> idToken(@Nullable String nonce) throws NotAdmitted {
        if (rawIdToken.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(verifier.verify(rawIdToken.get(), clientId, nonce));
        } catch (InvalidIdTokenException e) {
            throw NotAdmitted.because(RefusalCode.ID_TOKEN_REFUSED, "idToken=" + e.flaw());
        } catch (CleverException e) {
            RefusalCode reason = IdentityReader.codeOf(e, RefusalCode.CLEVER_UNAVAILABLE);
            throw NotAdmitted.because(reason, IdentityReader.factOf(e));
        }
    }

    @Override
    public Optional<String> userType(String id) {
        return userInfo.userType(id);
    }

    @Override
    public String toString() {
        return "HttpSession[***]";
    }
}
