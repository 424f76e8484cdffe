package io.cleverkit.roster.model;

import java.util.Map;

/**
 * How a district's LMS Connect connection fares.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's LMS Connect page. Immutable and thread-safe.
 */
public final class LmsState extends OpenValue {
    /** Sent as {@code initial_sync_processing}. */
    public static final LmsState INITIAL_SYNC_PROCESSING = new LmsState("initial_sync_processing", true);

    /** Sent as {@code pending_authorization}. */
    public static final LmsState PENDING_AUTHORIZATION = new LmsState("pending_authorization", true);

    /** Sent as {@code matching_in_progress}. */
    public static final LmsState MATCHING_IN_PROGRESS = new LmsState("matching_in_progress", true);

    /** Sent as {@code error}. */
    public static final LmsState ERROR = new LmsState("error", true);

    /** Sent as {@code disconnected}. */
    public static final LmsState DISCONNECTED = new LmsState("disconnected", true);

    /** Sent as {@code success}. */
    public static final LmsState SUCCESS = new LmsState("success", true);

    private static final Map<String, LmsState> KNOWN =
            index(INITIAL_SYNC_PROCESSING, PENDING_AUTHORIZATION, MATCHING_IN_PROGRESS, ERROR, DISCONNECTED, SUCCESS);

    private LmsState(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static LmsState of(String value) {
        LmsState known = KNOWN.get(value);
        return known != null ? known : new LmsState(value, false);
    }
}
