package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.model.ConnectionKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A district that we know.
 *
 * @param key which
 * @param status how its connection stands
 * @param nextRunAt when its next nightly run is due; empty when none is planned
 */
public record Connection(ConnectionKey key, ConnectionStatus status, Optional<Instant> nextRunAt) {
    public Connection {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(nextRunAt, "nextRunAt");
    }
}
