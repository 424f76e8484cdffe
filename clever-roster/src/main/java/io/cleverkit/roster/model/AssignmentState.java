package io.cleverkit.roster.model;

import java.util.Map;

/**
 * Where an assignment is in its life.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's specification of LMS Connect. Immutable and thread-safe.
 */
public final class AssignmentState extends OpenValue {
    /** Not published. */
    public static final AssignmentState DRAFT = new AssignmentState("draft", true);

    /** To be published later. */
    public static final AssignmentState SCHEDULED = new AssignmentState("scheduled", true);

    /** Students can hand in. */
    public static final AssignmentState OPEN = new AssignmentState("open", true);

    /** Students can hand in no more. */
    public static final AssignmentState LOCKED = new AssignmentState("locked", true);

    private static final Map<String, AssignmentState> KNOWN = index(DRAFT, SCHEDULED, OPEN, LOCKED);

    private AssignmentState(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static AssignmentState of(String value) {
        AssignmentState known = KNOWN.get(value);
        return known != null ? known : new AssignmentState(value, false);
    }
}
