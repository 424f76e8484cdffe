package io.cleverkit.testkit.internal.data;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;

/**
 * All records of a district at one time, ascending by id, with the index over them. Readers take no lock and see each record
 * whole; writers take turns, see {@link DistrictData}.
 */
public final class Roster {
    private final Map<Kind, NavigableMap<String, StoredRecord>> records = new EnumMap<>(Kind.class);
    private final Index index = new Index();

    Roster() {
        for (Kind kind : Kind.values()) {
            records.put(kind, new ConcurrentSkipListMap<>());
        }
    }

    /** A live, read-only view, unshared records included. */
    public NavigableMap<String, StoredRecord> all(Kind kind) {
        return Collections.unmodifiableNavigableMap(of(kind));
    }

    public Optional<StoredRecord> find(Kind kind, String id) {
        return Optional.ofNullable(of(kind).get(id));
    }

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
    Roster copy() {
        Roster copy = new Roster();
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
