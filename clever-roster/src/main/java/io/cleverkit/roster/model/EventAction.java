package io.cleverkit.roster.model;

import java.util.Map;

/**
 * What happened to a record.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on the events page of Clever's documentation. Immutable and thread-safe.
 */
public final class EventAction extends OpenValue {
    /** It is new, or newly shared. */
    public static final EventAction CREATED = new EventAction("created", true);

    /** It changed. */
    public static final EventAction UPDATED = new EventAction("updated", true);

    /** It is gone, or no longer shared. */
    public static final EventAction DELETED = new EventAction("deleted", true);

    private static final Map<String, EventAction> KNOWN = index(CREATED, UPDATED, DELETED);

    private EventAction(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static EventAction of(String value) {
        EventAction known = KNOWN.get(value);
        return known != null ? known : new EventAction(value, false);
    }
}
