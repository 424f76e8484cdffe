package io.cleverkit.sync.spi;

import java.util.Objects;

/**
 * A record that the host does not have yet.
 *
 * @param operationId the same whenever this very creation is asked for again
 * @param externalId the source's id of the record; for Clever, the Clever id
 * @param value the record
 * @param <T> the record's type
 */
public record Create<T>(String operationId, String externalId, T value) {
    /** Refuses nulls. */
    public Create {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(value, "value");
    }

    /** Shows ids only: the record may hold personal data. */
    @Override
    public String toString() {
        return "Create[" + operationId + "]";
    }
}
