package io.cleverkit.sync.spi;

import java.util.Objects;
import java.util.Set;

/**
 * A record that the host has and that differs from the source's.
 *
 * @param operationId the same whenever this very change is asked for again
 * @param hostId the host's id, as the store gave it
 * @param externalId the source's id of the record
 * @param value the whole record as it is to be
 * @param changedFields names of the fields that differ, for the host's own use; empty when that is not known
 * @param <T> the record's type
 */
public record Update<T>(String operationId, String hostId, String externalId, T value, Set<String> changedFields) {
    /** Refuses nulls and copies the set. */
    public Update {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(hostId, "hostId");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(value, "value");
        changedFields = Set.copyOf(changedFields);
    }

    /** Shows ids and field names only: the record may hold personal data. */
    @Override
    public String toString() {
        return "Update[" + operationId + ", hostId=" + hostId + ", changedFields=" + changedFields + "]";
    }
}
