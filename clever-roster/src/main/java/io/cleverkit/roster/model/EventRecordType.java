package io.cleverkit.roster.model;

import java.util.Map;

/**
 * The type of record that an event is about: the plural words of {@code record_type}.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on the events page of Clever's documentation. Immutable and thread-safe.
 */
public final class EventRecordType extends OpenValue {
    /** People. */
    public static final EventRecordType USERS = new EventRecordType("users", true);

    /** Sections. */
    public static final EventRecordType SECTIONS = new EventRecordType("sections", true);

    /** Schools. */
    public static final EventRecordType SCHOOLS = new EventRecordType("schools", true);

    /** Terms. */
    public static final EventRecordType TERMS = new EventRecordType("terms", true);

    /** Courses. */
    public static final EventRecordType COURSES = new EventRecordType("courses", true);

    /** The district itself; one comes at least whenever its {@link District#lastSync()} changes. */
    public static final EventRecordType DISTRICTS = new EventRecordType("districts", true);

    /** Resources. */
    public static final EventRecordType RESOURCES = new EventRecordType("resources", true);

    private static final Map<String, EventRecordType> KNOWN =
            index(USERS, SECTIONS, SCHOOLS, TERMS, COURSES, DISTRICTS, RESOURCES);

    private EventRecordType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static EventRecordType of(String value) {
        EventRecordType known = KNOWN.get(value);
        return known != null ? known : new EventRecordType(value, false);
    }
}
