package io.cleverkit.roster.model;

import java.util.Map;

/**
 * A role that a person holds.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's users page. Immutable and thread-safe.
 */
public final class UserRole extends OpenValue {
    /** A student; never combined with another role. */
    public static final UserRole STUDENT = new UserRole("student", true);

    /** A teacher. */
    public static final UserRole TEACHER = new UserRole("teacher", true);

    /** A school administrator or another member of staff who does not teach. */
    public static final UserRole STAFF = new UserRole("staff", true);

    /** An administrator of the whole district; belongs to no school. */
    public static final UserRole DISTRICT_ADMIN = new UserRole("district_admin", true);

    /** A parent or another contact of students; never combined with another role. */
    public static final UserRole CONTACT = new UserRole("contact", true);

    private static final Map<String, UserRole> KNOWN = index(STUDENT, TEACHER, STAFF, DISTRICT_ADMIN, CONTACT);

    private UserRole(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static UserRole of(String value) {
        UserRole known = KNOWN.get(value);
        return known != null ? known : new UserRole(value, false);
    }
}
