package io.cleverkit.examples.readalong.roster;

/**
 * Somebody with an account that is in use.
 *
 * @param accountId the account
 * @param role what it is for
 * @param first given name
 * @param last family name
 * @param organizationId the customer
 * @param organization the customer's name
 * @param district the customer's Clever id
 */
public record Person(
        String accountId,
        Role role,
        String first,
        String last,
        String organizationId,
        String organization,
        String district) {
    /** Returns the name as it is shown. */
    public String name() {
        return RosterQueries.fullName(first, last);
    }

    /** Shows the id only. */
    @Override
    public String toString() {
        return "Person[" + accountId + "]";
    }
}
