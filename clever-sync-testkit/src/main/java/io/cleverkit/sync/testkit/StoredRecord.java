package io.cleverkit.sync.testkit;

import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.ArchiveReason;
import java.util.Objects;
import java.util.Optional;

/**
 * A record as a store in memory keeps it.
 *
 * @param hostId the id that the store gave it
 * @param externalId the source's id
 * @param connection the district it came from
 * @param organizationId the organization it belongs to; empty for organizations
 * @param value the record as it was written last
 * @param archived why it is out of use; empty while it is in use
 * @param <T> the record's type
 */
public record StoredRecord<T>(
        String hostId,
        String externalId,
        ConnectionKey connection,
        Optional<String> organizationId,
        T value,
        Optional<ArchiveReason> archived) {
    /** Refuses nulls. */
    public StoredRecord {
        Objects.requireNonNull(hostId, "hostId");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(connection, "connection");
        Objects.requireNonNull(organizationId, "organizationId");
        Objects.requireNonNull(value, "value");
        Objects.requireNonNull(archived, "archived");
    }

    /** Tells whether the record is in use. */
    public boolean isActive() {
        return archived.isEmpty();
    }

    StoredRecord<T> with(T newValue) {
        return new StoredRecord<>(hostId, externalId, connection, organizationId, newValue, archived);
    }

    StoredRecord<T> with(Optional<ArchiveReason> reason) {
        return new StoredRecord<>(hostId, externalId, connection, organizationId, value, reason);
    }
}
