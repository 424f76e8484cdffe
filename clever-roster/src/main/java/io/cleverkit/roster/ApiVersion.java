package io.cleverkit.roster;

/**
 * A version of Clever's API that this client speaks.
 *
 * <p>Version 3.1 only adds to 3.0: LMS status, disability, preferred name and some more fields of students. Rests on
 * Clever's page about API version 3.1. This is our choice and not Clever's, hence an {@code enum}.
 */
public enum ApiVersion {
    /** Version 3.0. */
    V3_0("v3.0"),
    /** Version 3.1; the default. */
    V3_1("v3.1");

    private final String segment;

    ApiVersion(String segment) {
        this.segment = segment;
    }

    /** Returns the version as it stands in a path, for instance {@code v3.1}. */
    public String segment() {
        return segment;
    }
}
