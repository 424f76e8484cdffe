package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.roster.RosterQueries;
import io.cleverkit.sso.AccessEnd;
import io.cleverkit.sso.AccessEndCause;
import io.cleverkit.sync.clever.CleverDiscovery;
import io.cleverkit.sync.clever.Discovery;
import java.util.List;

/** Looks which districts are there, and closes the doors of those that have left: their data stay, their people are out. */
final class DistrictWatch {
    private final CleverDiscovery discovery;
    private final RosterQueries roster;
    private final AccessEnd access;

    DistrictWatch(CleverDiscovery discovery, RosterQueries roster, AccessEnd access) {
        this.discovery = discovery;
        this.roster = roster;
        this.access = access;
    }

    /**
     * Looks once.
     *
     * @throws io.cleverkit.roster.CleverException when Clever's list cannot be read; nothing was changed then
     */
    Discovery discover() {
        Discovery found = discovery.discover();
        for (String district : found.gone()) {
            // Each time anew, so that what failed the last time is done now; as a rule there is nobody any more.
            List<String> inside = roster.accountsWithAccess(district);
            access.end(inside, AccessEndCause.OFFBOARDED);
        }
        return found;
    }
}
