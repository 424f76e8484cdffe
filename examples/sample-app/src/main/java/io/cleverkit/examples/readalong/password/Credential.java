package io.cleverkit.examples.readalong.password;

import io.cleverkit.sso.spi.HostAccount;
import java.util.Optional;

/**
 * An account as far as passwords go.
 *
 * @param account the account
 * @param organizationId the customer
 * @param district the customer's Clever id
 * @param cleverId who the account belongs to at Clever, if it was linked
 * @param email the address, with which one logs in
 * @param hash the hash of the password, if one is set
 */
record Credential(
        HostAccount account,
        String organizationId,
        String district,
        Optional<String> cleverId,
        Optional<String> email,
        Optional<String> hash) {
    /** Shows nothing. */
    @Override
    public String toString() {
        return "Credential[]";
    }
}
