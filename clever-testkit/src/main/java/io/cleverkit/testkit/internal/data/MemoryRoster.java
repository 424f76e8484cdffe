package io.cleverkit.testkit.internal.data;

import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Records held in memory. Writers take turns, see {@link DistrictData}. */
final class MemoryRoster implements Roster {
    private final Map<Kind, NavigableMap<String, StoredRecord>> records = new EnumMap<>(Kind.class);
    private final MemoryIndex index = new MemoryIndex();

    MemoryRoster() {
        for (Kind kind : Kind.values()) {
            records.put(kind, new ConcurrentSkipListMap<>());
        }
    }

    @Override
    public Records<StoredRecord> all(Kind kind) {
        return Records.of(of(kind));
    }

    @Override
    public Set<String> roles() {
        return all(Kind.USERS)
                .ascending()
                .flatMap(user -> user.roles().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public Records<StoredRecord> users(String role) {
        return all(Kind.USERS).where(user -> user.hasRole(role));
    }

    @Override
    public Optional<StoredRecord> find(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

    @Override
    public Index index() {
        return index;
    }

    /** Replaces a record, or removes it where the new one is null; returns what was there. */
    @Nullable
    StoredRecord write(Kind kind, String id, @Nullable StoredRecord after) {
        StoredRecord before = after == null ? of(kind).remove(id) : of(kind).put(id, after);
        index.replace(before, after);
        return before;
    }

    /** The same records, which stay as they are when these change. */
    MemoryRoster copy() {
        MemoryRoster copy = new MemoryRoster();
        for (Kind kind : Kind.values()) {
            of(kind).forEach((id, record) -> copy.write(kind, id, record));
        }
        return copy;
    }

    private NavigableMap<String, StoredRecord> of(Kind kind) {
        NavigableMap<String, StoredRecord> map = records.get(kind);
        if (map == null) {
            throw new AssertionError(kind);
        }
        return map;
    }
}
