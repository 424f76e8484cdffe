package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.model.AccountRole;
import java.util.Objects;
import java.util.Optional;

/**
 * What a link is found by, within a connection: type, external id and, for accounts, the role.
 *
 * <p>Ordered as both sides of a diff are: by external id as unsigned UTF-8 bytes, then by role.
 */
public record LinkKey(LinkType type, String externalId, Optional<AccountRole> role) implements Comparable<LinkKey> {
    public LinkKey {
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(externalId, "externalId");
        if (role.isPresent() != (type == LinkType.ACCOUNT)) {
            throw new IllegalArgumentException("a role goes with accounts, and only with them");
        }
    }

    public static LinkKey of(LinkType type, String externalId) {
        return new LinkKey(type, externalId, Optional.empty());
    }

    public static LinkKey account(String externalId, AccountRole role) {
        return new LinkKey(LinkType.ACCOUNT, externalId, Optional.of(role));
    }

    @Override
    public int compareTo(LinkKey other) {
        int byId = ByteOrder.compare(externalId, other.externalId);
        if (byId != 0) {
            return byId;
        }
        return Integer.compare(rank(), other.rank());
    }

    private int rank() {
        return role.map(AccountRole::ordinal).orElse(-1);
    }
}
