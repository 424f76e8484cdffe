package io.cleverkit.sync.model;

import org.immutables.value.Value;

/** A customer of the host: one school district. */
@Value.Immutable
@CleverkitStyle
public interface Organization {
    /** Name as the district gave it; not unique. */
    String name();

    /** Returns an empty builder; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Organization}. Not thread-safe. */
    final class Builder extends ImmutableOrganization.Builder {
        Builder() {}
    }
}
