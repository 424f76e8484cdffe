package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.roster.Role;

/**
 * What somebody wants to be so: that an account is a Clever user's, or never is.
 *
 * @param district the district of both
 * @param cleverId the Clever user
 * @param role what the account is for
 * @param accountId the account
 * @param actor who decides
 */
public record Decision(String district, String cleverId, Role role, String accountId, Actor actor) {
    /** Shows the district only. */
    @Override
    public String toString() {
        return "Decision[" + district + "]";
    }
}
