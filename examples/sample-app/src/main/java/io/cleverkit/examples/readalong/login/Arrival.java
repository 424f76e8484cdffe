package io.cleverkit.examples.readalong.login;

import java.util.Optional;

/**
 * Somebody who has just come in, however they did.
 *
 * @param organizationId the customer they belong to
 * @param cleverId who they are to Clever; empty for somebody who came in by password and was never linked
 * @param accountId the account they use; empty while they have yet to choose one of theirs
 * @param districtAdmin whether Clever says that they administer the whole district
 */
public record Arrival(
        String organizationId, Optional<String> cleverId, Optional<String> accountId, boolean districtAdmin) {
    /** Shows nothing. */
    @Override
    public String toString() {
        return "Arrival[]";
    }
}
