package io.cleverkit.roster.model;

import java.util.Map;

/**
 * Whether a student was there.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of Attendance. Immutable and thread-safe.
 */
public final class AttendanceStatus extends OpenValue {
    /** There. */
    public static final AttendanceStatus PRESENT = new AttendanceStatus("present", true);

    /** Not there. */
    public static final AttendanceStatus ABSENT = new AttendanceStatus("absent", true);

    /** There, but late. */
    public static final AttendanceStatus TARDY = new AttendanceStatus("tardy", true);

    private static final Map<String, AttendanceStatus> KNOWN = index(PRESENT, ABSENT, TARDY);

    private AttendanceStatus(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static AttendanceStatus of(String value) {
        AttendanceStatus known = KNOWN.get(value);
        return known != null ? known : new AttendanceStatus(value, false);
    }
}
