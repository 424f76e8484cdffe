package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.model.AccountRole;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

/**
 * The links of one district. Every write looks at all its rows before it changes the first one. Sorted maps whose iterators
 * bear with writes, since a run reads on while it writes. Thread-safe.
 */
final class Links {
    private final Map<LinkType, NavigableMap<LinkKey, Link>> byType = new ConcurrentHashMap<>();

    Iterator<Link> iterator(LinkType type) {
        return of(type).values().iterator();
    }

    Map<LinkKey, Link> find(LinkType type, Collection<String> externalIds) {
        Map<LinkKey, Link> found = new HashMap<>();
        for (String externalId : externalIds) {
            for (LinkKey key : keys(type, externalId)) {
                Link link = of(type).get(key);
                if (link != null) {
                    found.put(key, link);
                }
            }
        }
        return found;
    }

    synchronized void insert(List<Link> links) {
        Set<LinkKey> seen = new HashSet<>();
        for (Link link : links) {
            if (!seen.add(link.key()) || of(link.key().type()).containsKey(link.key())) {
                throw conflict("A link to insert is already there", link.key().type());
            }
        }
        store(links);
    }

    synchronized void update(List<Link> links) {
        Set<LinkKey> seen = new HashSet<>();
        for (Link link : links) {
            Link stored = of(link.key().type()).get(link.key());
            if (stored == null || stored.version() != link.version() - 1 || !seen.add(link.key())) {
                throw conflict(
                        "A link to update is not there in the version it was read in",
                        link.key().type());
            }
        }
        store(links);
    }

    synchronized void raiseMembersVersion(Collection<String> classIds) {
        NavigableMap<LinkKey, Link> classes = of(LinkType.CLASSROOM);
        Set<LinkKey> keys = new LinkedHashSet<>();
        for (String classId : classIds) {
            LinkKey key = LinkKey.of(LinkType.CLASSROOM, classId);
            if (!classes.containsKey(key)) {
                throw conflict("A class whose members change has no link", LinkType.CLASSROOM);
            }
            keys.add(key);
        }
        for (LinkKey key : keys) {
            classes.computeIfPresent(key, (same, link) -> withMembersVersion(link, link.membersVersion() + 1));
        }
    }

    private void store(List<Link> links) {
        for (Link link : links) {
            of(link.key().type()).put(link.key(), link);
        }
    }

    private NavigableMap<LinkKey, Link> of(LinkType type) {
        return byType.computeIfAbsent(type, created -> new ConcurrentSkipListMap<>());
    }

    private static List<LinkKey> keys(LinkType type, String externalId) {
        if (type != LinkType.ACCOUNT) {
            return List.of(LinkKey.of(type, externalId));
        }
        return Arrays.stream(AccountRole.values())
                .map(role -> LinkKey.account(externalId, role))
                .toList();
    }

    private static Link withMembersVersion(Link link, long membersVersion) {
        return new Link(
                link.key(),
                link.hostId(),
                link.status(),
                link.fingerprint(),
                link.fieldHashes(),
                link.mappingVersion(),
                link.keyId(),
                link.version(),
                membersVersion);
    }

    private static IllegalStateException conflict(String what, LinkType type) {
        return new IllegalStateException(
                what + ". Nothing was written. The next run compares anew [type=" + type + "]");
    }
}
