package io.cleverkit.testkit;

import java.util.Optional;

/**
 * One request that the fake answered.
 *
 * @param method for example {@code GET}
 * @param path the path without the query
 * @param query the query as it came, with the values of secret parameters replaced by {@code ***}; empty when there was none
 * @param status the answer's status; 0 when none came
 * @param district the district whose token was sent; empty for users' tokens, wrong ones and none
 * @param unplanned what was wrong with a request that Clever has no answer for, because there is no such path or it does not take
 *     this method, and what was probably meant; empty for all others, refused ones too
 */
public record FakeRequest(
        String method, String path, String query, int status, Optional<String> district, Optional<String> unplanned) {

    /** Whether Clever has no answer for such a request, which is nearly always a mistake of the client. */
    public boolean isUnplanned() {
        return unplanned.isPresent();
    }

    /** For example {@code GET /v3.1/users?limit=5 -> 200 [district=…]}. */
    @Override
    public String toString() {
        return method
                + " "
                + path
                + (query.isEmpty() ? "" : "?" + query)
                + " -> "
                + (status == 0 ? "no answer" : status)
                + district.map(id -> " [district=" + id + "]").orElse("")
                + unplanned.map(why -> " (" + why + ")").orElse("");
    }
}
