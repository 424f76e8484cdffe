package io.cleverkit.testkit;

import java.util.Locale;

/** How a student attended. */
public enum AttendanceStatus {
    /** There. */
    PRESENT,
    /** Not there. */
    ABSENT,
    /** Came late. */
    TARDY;

    /** As in answers. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
