package io.cleverkit.testkit.internal.data;

import java.util.Optional;

/** A version of Clever's Data API. */
public enum ApiVersion {
    V3_0("v3.0"),
    V3_1("v3.1");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** The first path segment, for example {@code v3.1}. */
    public String segment() {
        return segment;
    }

    public static Optional<ApiVersion> ofSegment(String segment) {
        for (ApiVersion version : values()) {
            if (version.segment.equals(segment)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }
}
