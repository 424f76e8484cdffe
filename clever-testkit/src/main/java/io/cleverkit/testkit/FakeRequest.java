package io.cleverkit.testkit;

import java.util.Optional;

/**
 * One request that the fake answered.
 *
 * @param method for example {@code GET}
 * @param path the path without the query
 * @param query the query as it came, with the values of secret parameters replaced by {@code ***}; empty when there was none
 * @param status the answer's status; 0 when the connection was reset
 * @param district the district whose token was sent; empty for users' tokens, wrong ones and none
 */
public record FakeRequest(String method, String path, String query, int status, Optional<String> district) {}
