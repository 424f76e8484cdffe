package io.cleverkit.sync.model;

import java.util.Objects;

/**
 * One district of one Clever application: the key under which everything about the mirror is kept. A host that owns several
 * applications may meet the same district in more than one.
 *
 * @param application the application's client id
 * @param district the district's id
 */
public record ConnectionKey(String application, String district) {
    /** Refuses absent or empty parts with {@link IllegalArgumentException}. */
    public ConnectionKey {
        if (Objects.requireNonNull(application, "application").isEmpty()) {
            throw new IllegalArgumentException("application must not be empty");
        }
        if (Objects.requireNonNull(district, "district").isEmpty()) {
            throw new IllegalArgumentException("district must not be empty");
        }
    }
}
