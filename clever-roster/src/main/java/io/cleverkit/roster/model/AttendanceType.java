package io.cleverkit.roster.model;

import java.util.Map;

/**
 * What an attendance record is about.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of Attendance. Immutable and thread-safe.
 */
public final class AttendanceType extends OpenValue {
    /** A whole day at a school. */
    public static final AttendanceType DAILY = new AttendanceType("daily", true);

    /** One meeting of a section. */
    public static final AttendanceType SECTION = new AttendanceType("section", true);

    private static final Map<String, AttendanceType> KNOWN = index(DAILY, SECTION);

    private AttendanceType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static AttendanceType of(String value) {
        AttendanceType known = KNOWN.get(value);
        return known != null ? known : new AttendanceType(value, false);
    }
}
