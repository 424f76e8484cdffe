package io.cleverkit.sso;

import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.User;
import io.cleverkit.sso.internal.oidc.IdTokenClaims;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The questions a log-in asks Clever. The tokens that join them stay behind this interface. */
interface CleverEndpoints {
    /**
     * Redeems a code of one of the host's applications. Asked once, never again, whatever becomes of it.
     *
     * @throws NotAdmitted if Clever did not accept it or did not answer
     */
    Session exchange(String code, int application) throws NotAdmitted;

    /** What the token of one person reaches; the reads fail with a {@link io.cleverkit.roster.CleverException}. */
    interface Session {
        Me me();

        User user(String id);

        /**
         * Verifies the {@code id_token} that came with the access token; empty where none came.
         *
         * @param nonce what the token must repeat; {@code null} if Clever was asked for nothing
         * @throws NotAdmitted if it must not be believed, or the keys to check it cannot be had
         */
        default Optional<IdTokenClaims> idToken(@Nullable String nonce) throws NotAdmitted {
            return Optional.empty();
        }

        /** Asks {@code /userinfo} in which role this person is here; empty where that is not known. */
        default Optional<String> userType(String id) {
            return Optional.empty();
        }
    }
}
