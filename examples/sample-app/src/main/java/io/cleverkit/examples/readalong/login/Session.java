package io.cleverkit.examples.readalong.login;

import java.util.Optional;

/**
 * Somebody who is signed in.
 *
 * @param organizationId the customer they belong to
 * @param district the customer's Clever id
 * @param cleverId who they are to Clever; empty for somebody who came in by password and was never linked
 * @param accountId the account they use; empty while they have yet to choose one of theirs
 * @param csrf proof that a form was made for this session
 * @param districtAdmin whether Clever said, when it began, that they administer the whole district
 */
record Session(
        String organizationId,
        String district,
        Optional<String> cleverId,
        Optional<String> accountId,
        String csrf,
        boolean districtAdmin) {
    /** Shows nothing. */
    @Override
    public String toString() {
        return "Session[]";
    }
}
