package io.cleverkit.sync.testkit;

import java.util.Objects;

/**
 * What a contract wants to know of a record that the host has.
 *
 * @param active whether the record is in use
 * @param name its name; of an account, the given name
 */
public record Seen(boolean active, String name) {
    /** Refuses nulls. */
    public Seen {
        Objects.requireNonNull(name, "name");
    }
}
