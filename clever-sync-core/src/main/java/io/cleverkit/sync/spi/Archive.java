package io.cleverkit.sync.spi;

import java.util.Objects;

/**
 * A record that the source no longer has.
 *
 * @param operationId the same whenever this very removal is asked for again
 * @param hostId the host's id, as the store gave it
 * @param externalId the source's id of the record
 * @param reason why it is archived
 */
public record Archive(String operationId, String hostId, String externalId, ArchiveReason reason) {
    /** Refuses nulls. */
    public Archive {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(hostId, "hostId");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(reason, "reason");
    }
}
