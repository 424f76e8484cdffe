package io.cleverkit.roster.model;

import java.util.Map;

/**
 * Who has to do an assignment.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of LMS Connect. Immutable and thread-safe.
 */
public final class AssigneeMode extends OpenValue {
    /** Everyone in the section. */
    public static final AssigneeMode ALL = new AssigneeMode("all", true);

    /** Those named in the assignment. */
    public static final AssigneeMode INDIVIDUALS = new AssigneeMode("individuals", true);

    private static final Map<String, AssigneeMode> KNOWN = index(ALL, INDIVIDUALS);

    private AssigneeMode(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static AssigneeMode of(String value) {
        AssigneeMode known = KNOWN.get(value);
        return known != null ? known : new AssigneeMode(value, false);
    }
}
