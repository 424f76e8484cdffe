package io.cleverkit.sync.clever;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.RosterReading;
import io.cleverkit.sync.spi.RosterSource;
import io.cleverkit.sync.spi.SourceUnavailableException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * Reads rosters from Clever's Data API: everything that the district shares, as it is now, or as much of it as {@link
 * #withScope} says. Immutable and thread-safe.
 *
 * <p>The token of a district is looked up when a reading begins and once more when Clever no longer accepts it, since tokens can
 * be rotated. A district without a token is disconnected.
 *
 * <p>Rests on Clever's pages "Build district roster sync", "Paging and limits" and "Users".
 */
public final class CleverRosterSource implements RosterSource {
    private final CleverRoster clever;
    private final Map<String, ApplicationCredentials> applications;
    private final RosterMapping mapping;
    private final Function<ConnectionKey, RosterScope> scope;

    private CleverRosterSource(
            CleverRoster clever,
            Map<String, ApplicationCredentials> applications,
            RosterMapping mapping,
            Function<ConnectionKey, RosterScope> scope) {
        this.clever = clever;
        this.applications = applications;
        this.mapping = mapping;
        this.scope = scope;
    }

    /**
     * Returns a source for the districts of one or several applications of the host's. It reads full rosters; see {@link
     * #withScope}.
     *
     * @param clever the client to read with
     * @param mapping which fields to take
     * @param applications the applications; a connection names one of them by its client id
     */
    public static CleverRosterSource of(
            CleverRoster clever, RosterMapping mapping, ApplicationCredentials... applications) {
        if (applications.length == 0) {
            throw new IllegalArgumentException("applications must not be empty");
        }
        Map<String, ApplicationCredentials> byId = new HashMap<>();
        for (ApplicationCredentials application : applications) {
            byId.put(application.clientId(), application);
        }
        return new CleverRosterSource(
                Objects.requireNonNull(clever, "clever"),
                Map.copyOf(byId),
                Objects.requireNonNull(mapping, "mapping"),
                connection -> RosterScope.FULL_ROSTER);
    }

    /**
     * Returns a source that reads no more of each district than the host wants, and is otherwise the same.
     *
     * @param scope how much of a connection's district to read, never null; asked once at the beginning of each reading, from any
     *     thread. What it throws ends the run, and nothing is changed
     */
    public CleverRosterSource withScope(Function<ConnectionKey, RosterScope> scope) {
        return new CleverRosterSource(clever, applications, mapping, Objects.requireNonNull(scope, "scope"));
    }

    @Override
    public RosterReading read(ConnectionKey connection) {
        ApplicationCredentials application = applications.get(connection.application());
        if (application == null) {
            throw new SourceUnavailableException(
                    SourceUnavailableException.Reason.UNAVAILABLE,
                    "This host has no credentials for the Clever application of this connection; pass them to"
                            + " CleverRosterSource.of [application="
                            + connection.application() + ", district=" + connection.district() + "]");
        }
        DistrictClient district = clever.district(connection.district(), clever.districtTokens(application));
        return new CleverReading(district, mapping, Objects.requireNonNull(scope.apply(connection), "scope"));
    }
}
