package io.cleverkit.roster.model;

import java.util.Map;

/**
 * What a contact is to a student.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's student contacts page. Immutable and thread-safe.
 */
public final class Relationship extends OpenValue {
    /** Sent as {@code Parent}. */
    public static final Relationship PARENT = new Relationship("Parent", true);

    /** Sent as {@code Grandparent}. */
    public static final Relationship GRANDPARENT = new Relationship("Grandparent", true);

    /** Sent as {@code Self}. */
    public static final Relationship SELF = new Relationship("Self", true);

    /** Sent as {@code Aunt/Uncle}. */
    public static final Relationship AUNT_UNCLE = new Relationship("Aunt/Uncle", true);

    /** Sent as {@code Sibling}. */
    public static final Relationship SIBLING = new Relationship("Sibling", true);

    /** Sent as {@code Other}. */
    public static final Relationship OTHER = new Relationship("Other", true);

    private static final Map<String, Relationship> KNOWN = index(PARENT, GRANDPARENT, SELF, AUNT_UNCLE, SIBLING, OTHER);

    private Relationship(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static Relationship of(String value) {
        Relationship known = KNOWN.get(value);
        return known != null ? known : new Relationship(value, false);
    }
}
