package io.cleverkit.roster.model;

import java.util.Map;

/**
 * How a district's connection to Clever fares.
 *
 * <p>An open value: equal by its wire text, so a text that Clever adds tomorrow is kept and compared like any other.
 * Rests on Clever's districts page. Immutable and thread-safe.
 */
public final class DistrictState extends OpenValue {
    /** Healthy: a district that syncs regularly reads this, so it does not mean a sync is going on now. */
    public static final DistrictState RUNNING = new DistrictState("running", true);

    /** An error that the district can mend; its data is stale. */
    public static final DistrictState PENDING = new DistrictState("pending", true);

    /** An error; the data is stale. */
    public static final DistrictState ERROR = new DistrictState("error", true);

    /** A pause, for instance over the summer: the data is frozen but can be read. */
    public static final DistrictState PAUSED = new DistrictState("paused", true);

    /** Healthy. */
    public static final DistrictState SUCCESS = new DistrictState("success", true);

    private static final Map<String, DistrictState> KNOWN = index(RUNNING, PENDING, ERROR, PAUSED, SUCCESS);

    private DistrictState(String value, boolean known) {
        super(value, known);
    }

    /** Returns the value with this wire text. Never throws: a text we do not know is kept, see {@link #isKnown()}. */
    public static DistrictState of(String value) {
        DistrictState known = KNOWN.get(value);
        return known != null ? known : new DistrictState(value, false);
    }
}
