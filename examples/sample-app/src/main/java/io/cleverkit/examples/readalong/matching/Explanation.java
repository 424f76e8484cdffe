package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.roster.Role;
import java.util.List;
import java.util.Optional;

/**
 * What there is to be known about somebody's log-ins.
 *
 * @param cleverId who they are to Clever; empty for an account that is nobody's yet
 * @param accounts their accounts, archived ones too
 * @param refusals when they were not let in, the last first
 * @param acts what was decided about them, the last first
 */
public record Explanation(
        Optional<String> cleverId, List<AccountFacts> accounts, List<Unmatched> refusals, List<Act> acts) {
    /** Shows counts only. */
    @Override
    public String toString() {
        return "Explanation[accounts=" + accounts.size() + ", refusals=" + refusals.size() + "]";
    }

    /**
     * How an account stands.
     *
     * @param accountId the account
     * @param role what it is for
     * @param status {@code ACTIVE} or {@code ARCHIVED}
     * @param managedBy {@code CLEVER} or {@code LOCAL}
     * @param cleverId whose it is; empty for nobody's yet
     */
    public record AccountFacts(
            String accountId, Role role, String status, String managedBy, Optional<String> cleverId) {
        /** Shows the id only. */
        @Override
        public String toString() {
            return "AccountFacts[" + accountId + "]";
        }
    }
}
