package io.cleverkit.roster.model;

import java.util.Map;

/**
 * In which function a contact is listed for a student.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's student contacts page. Immutable and thread-safe.
 */
public final class ContactType extends OpenValue {
    /** Sent as {@code Parent/Guardian}. */
    public static final ContactType PARENT_GUARDIAN = new ContactType("Parent/Guardian", true);

    /** Sent as {@code Emergency}. */
    public static final ContactType EMERGENCY = new ContactType("Emergency", true);

    /** Sent as {@code Primary}. */
    public static final ContactType PRIMARY = new ContactType("Primary", true);

    /** Sent as {@code Secondary}. */
    public static final ContactType SECONDARY = new ContactType("Secondary", true);

    /** Sent as {@code Family}. */
    public static final ContactType FAMILY = new ContactType("Family", true);

    /** Sent as {@code Other}. */
    public static final ContactType OTHER = new ContactType("Other", true);

    private static final Map<String, ContactType> KNOWN =
            index(PARENT_GUARDIAN, EMERGENCY, PRIMARY, SECONDARY, FAMILY, OTHER);

    private ContactType(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static ContactType of(String value) {
        ContactType known = KNOWN.get(value);
        return known != null ? known : new ContactType(value, false);
    }
}
