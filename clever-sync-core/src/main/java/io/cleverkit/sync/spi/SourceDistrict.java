package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.Organization;
import java.util.Objects;

/**
 * The district as its source describes it.
 *
 * @param organization what the host is to know of it
 * @param health how its data stand
 */
public record SourceDistrict(Organization organization, Health health) {
    /** Refuses nulls. */
    public SourceDistrict {
        Objects.requireNonNull(organization, "organization");
        Objects.requireNonNull(health, "health");
    }

    /** How the district's data stand. */
    public enum Health {
        /** They follow the district. */
        CURRENT,
        /** They may lag behind, the source says: creates and updates are safe, removals are not. */
        STALE,
        /** They are frozen on purpose, over the summer for example: there is nothing to do. */
        PAUSED
    }
}
