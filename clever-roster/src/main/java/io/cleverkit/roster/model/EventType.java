package io.cleverkit.roster.model;

/**
 * What an event says has happened to which type of record: {@code users.updated}.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other. A
 * person's role is not in it; look into {@link User#roles()}. Rests on the events page of Clever's documentation. Immutable
 * and thread-safe.
 */
public final class EventType extends OpenValue {
    private final EventRecordType recordType;
    private final EventAction action;

    private EventType(String value, EventRecordType recordType, EventAction action) {
        super(value, recordType.isKnown() && action.isKnown());
        this.recordType = recordType;
        this.action = action;
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static EventType of(String value) {
        int dot = value.lastIndexOf('.');
        String type = dot < 0 ? value : value.substring(0, dot);
        String action = dot < 0 ? "" : value.substring(dot + 1);
        return new EventType(value, EventRecordType.of(type), EventAction.of(action));
    }

    /** Returns what stands before the dot. */
    public EventRecordType recordType() {
        return recordType;
    }

    /** Returns what stands behind the dot; an unknown action with an empty text if there is no dot. */
    public EventAction action() {
        return action;
    }
}
