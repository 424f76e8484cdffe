package io.cleverkit.testkit;

import java.util.Locale;

/** A learning management system that LMS Connect writes to. */
public enum LmsProvider {
    /** Ignores {@code start_date} and {@code term_id}. */
    CANVAS,
    /** Refuses links, and fails for students who have not opened the application from it once. */
    SCHOOLOGY,
    /** Gives submissions no id. */
    GOOGLE_CLASSROOM;

    /** As in {@code lms_type}. */
    String wire() {
        return name().toLowerCase(Locale.ROOT);
    }
}
