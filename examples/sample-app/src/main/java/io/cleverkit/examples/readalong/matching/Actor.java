package io.cleverkit.examples.readalong.matching;

import java.util.Optional;

/**
 * Who decides.
 *
 * @param accountId the administrator's account; empty for an operator, who uses the admin API
 */
public record Actor(Optional<String> accountId) {
    /** An operator, over the admin API. */
    public static final Actor OPERATOR = new Actor(Optional.empty());

    /** An administrator of the district, on the page. */
    public static Actor administrator(String accountId) {
        return new Actor(Optional.of(accountId));
    }
}
