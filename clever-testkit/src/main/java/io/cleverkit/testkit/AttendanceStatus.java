package io.cleverkit.testkit;

import java.util.Locale;

/** How a student attended. */
public enum AttendanceStatus {
    PRESENT,
    ABSENT,
    TARDY;

    /** As in answers. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
