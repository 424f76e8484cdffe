package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.ConnectionKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Host ids of what a batch refers to, looked up for the whole batch at once. */
final class HostIds {
    private final Map<LinkKey, Link> links = new HashMap<>();

    private HostIds() {}

    static HostIds of(
            SyncState state, ConnectionKey connection, Collection<String> locations, Collection<String> accounts) {
        HostIds ids = new HostIds();
        if (!locations.isEmpty()) {
            ids.links.putAll(state.findLinks(connection, LinkType.LOCATION, locations));
        }
        if (!accounts.isEmpty()) {
            ids.links.putAll(state.findLinks(connection, LinkType.ACCOUNT, accounts));
        }
        return ids;
    }

    Optional<String> location(String externalId) {
        return active(LinkKey.of(LinkType.LOCATION, externalId));
    }

    Optional<String> account(String externalId, AccountRole role) {
        return active(LinkKey.account(externalId, role));
    }

    private Optional<String> active(LinkKey key) {
        return Optional.ofNullable(links.get(key)).filter(Link::isActive).map(Link::hostId);
    }
}
