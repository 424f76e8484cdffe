package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.roster.Role;
import java.time.Instant;
import java.util.Optional;

/**
 * Something that was decided about an account and a Clever user.
 *
 * @param at when
 * @param actorId account of the administrator who did; empty for an operator
 * @param actor the administrator's name
 * @param kind what was decided
 * @param cleverId about whom at Clever
 * @param accountId about which account
 * @param role what the account is for
 * @param name whom the account was made for
 */
public record Act(
        Instant at,
        Optional<String> actorId,
        Optional<String> actor,
        Kind kind,
        String cleverId,
        String accountId,
        Role role,
        String name) {
    /** What can be decided. */
    public enum Kind {
        /** The account is this Clever user's. */
        LINKED,
        /** It is not, and never will be. */
        NEVER_SAME
    }

    /** Shows what and when. */
    @Override
    public String toString() {
        return "Act[" + kind + ", " + at + "]";
    }
}
