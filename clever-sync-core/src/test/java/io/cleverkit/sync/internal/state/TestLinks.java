package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.model.AccountRole;

/** Links with nothing special about them. */
final class TestLinks {
    private TestLinks() {}

    static Link location(String externalId) {
        return of(LinkKey.of(LinkType.LOCATION, externalId));
    }

    static Link classroom(String externalId) {
        return of(LinkKey.of(LinkType.CLASSROOM, externalId));
    }

    static Link account(String externalId, AccountRole role) {
        return of(LinkKey.account(externalId, role));
    }

    static Link of(LinkKey key) {
        return new Link(
                key,
                "host-" + Integer.toHexString(key.hashCode()),
                LinkStatus.ACTIVE,
                HashBytes.of(new byte[] {0, -1, 127, -128}),
                HashBytes.of(new byte[] {1, 2, 3, 4}),
                1,
                "key-1",
                1,
                0);
    }

    /** Every field but the key is different, and the version is the next. */
    static Link next(Link link) {
        return new Link(
                link.key(),
                link.hostId() + "-moved",
                LinkStatus.ARCHIVED,
                HashBytes.NONE,
                HashBytes.of(new byte[] {9, 9, 9, 9, 8, 8, 8, 8}),
                link.mappingVersion() + 1,
                "key-2",
                link.version() + 1,
                link.membersVersion() + 1);
    }
}
