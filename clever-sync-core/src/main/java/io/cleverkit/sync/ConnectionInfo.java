package io.cleverkit.sync;

import io.cleverkit.sync.model.ConnectionKey;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A district that the engine knows.
 *
 * @param key which
 * @param status how its connection stands
 * @param organizationId host id of its organization; empty until it was created
 * @param nextRunAt when its next nightly run is due; empty when none is planned
 */
public record ConnectionInfo(
        ConnectionKey key, ConnectionStatus status, Optional<String> organizationId, Optional<Instant> nextRunAt) {
    /** Refuses nulls. */
    public ConnectionInfo {
        Objects.requireNonNull(key, "key");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(organizationId, "organizationId");
        Objects.requireNonNull(nextRunAt, "nextRunAt");
    }
}
