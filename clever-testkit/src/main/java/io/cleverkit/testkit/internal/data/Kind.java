package io.cleverkit.testkit.internal.data;

import java.util.Locale;
import java.util.Optional;

/** The record types a district holds, named as in the paths of the Data API. */
public enum Kind {
    SCHOOLS,
    USERS,
    SECTIONS,
    COURSES,
    TERMS,
    RESOURCES;

    private final String path = name().toLowerCase(Locale.ROOT);

    /** The plural, lower-case name in paths and event types. */
    public String path() {
        return path;
    }

    /** Whether Clever dates these records; terms and courses carry no {@code created} and {@code last_modified}. */
    public boolean isDated() {
        return this == SCHOOLS || this == USERS || this == SECTIONS;
    }

    /** Finds a kind by its path name, whatever the case. */
    public static Optional<Kind> ofPath(String name) {
        for (Kind kind : values()) {
            if (kind.path.equalsIgnoreCase(name)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
