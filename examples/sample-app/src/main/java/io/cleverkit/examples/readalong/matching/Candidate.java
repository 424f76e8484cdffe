package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.roster.Role;

/**
 * An account made by hand that may be somebody's who was not let in, and can still be linked to them.
 *
 * @param accountId the account
 * @param role what it is for
 * @param name whom it was made for
 */
public record Candidate(String accountId, Role role, String name) {
    /** Shows the id only. */
    @Override
    public String toString() {
        return "Candidate[" + accountId + "]";
    }
}
