package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.model.ConnectionKey;
import java.util.Objects;

/**
 * The right to run a district, held by one process at a time.
 *
 * @param connection the district
 * @param epoch grows with every taking; never starts again
 */
public record Lease(ConnectionKey connection, long epoch) {
    public Lease {
        Objects.requireNonNull(connection, "connection");
    }
}
