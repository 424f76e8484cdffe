package io.cleverkit.sso;

import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.User;

/** The three questions a log-in asks Clever. The token that joins them stays behind this interface. */
interface CleverEndpoints {
    /**
     * Redeems a code. Asked once, never again, whatever becomes of it.
     *
     * @throws NotAdmitted if Clever did not accept it or did not answer
     */
    Session exchange(String code) throws NotAdmitted;

    /** What the token of one person reaches; both fail with a {@link io.cleverkit.roster.CleverException}. */
    interface Session {
        Me me();

        User user(String id);
    }
}
