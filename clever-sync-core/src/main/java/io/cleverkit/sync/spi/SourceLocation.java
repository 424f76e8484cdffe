package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.Location;
import java.util.Objects;

/**
 * A school as read.
 *
 * @param externalId the source's id
 * @param location what the host is to know of it
 */
public record SourceLocation(String externalId, Location location) {
    /** Refuses nulls. */
    public SourceLocation {
        Objects.requireNonNull(externalId, "externalId");
        Objects.requireNonNull(location, "location");
    }
}
