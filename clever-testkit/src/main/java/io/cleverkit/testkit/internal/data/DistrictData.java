package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One district: its own record and everything in it.
 *
 * <p>Reading takes no lock and sees each record whole. Writing is serialised, and every write of a record passes through
 * {@link #write}, so that whoever needs to know of changes can be told in one place. Thread-safe.
 */
public final class DistrictData {
    private final String id;
    private final IdSource ids;
    private final Clock clock;
    private final Map<Kind, NavigableMap<String, StoredRecord>> records = new EnumMap<>(Kind.class);
    private final Map<String, StoredRecord> gone = new ConcurrentHashMap<>();
    private final Set<String> unsharedSchools = ConcurrentHashMap.newKeySet();
    private volatile byte[] own;

    public DistrictData(ObjectNode own, IdSource ids, Clock clock) {
        this.id = String.valueOf(Json.textOf(own, "id"));
        this.own = Json.bytes(own);
        this.ids = ids;
        this.clock = clock;
        for (Kind kind : Kind.values()) {
            records.put(kind, new ConcurrentSkipListMap<>());
        }
    }

    public String id() {
        return id;
    }

    public String name() {
        return String.valueOf(Json.textOf(own(), "name"));
    }

    public Clock clock() {
        return clock;
    }

    public String nextId() {
        return ids.next();
    }

    /** The district's own record, as a tree that may be changed. */
    public ObjectNode own() {
        return Json.trusted(own);
    }

    /** Changes the district's own record in one step. */
    public synchronized void changeOwn(Consumer<ObjectNode> change) {
        ObjectNode node = own();
        change.accept(node);
        own = Json.bytes(node);
    }

    /** A live, read-only view in ascending order of ids, unshared records included. */
    public NavigableMap<String, StoredRecord> all(Kind kind) {
        return Collections.unmodifiableNavigableMap(of(kind));
    }

    public Optional<StoredRecord> find(Kind kind, String recordId) {
        return Optional.ofNullable(of(kind).get(recordId));
    }

    /** Finds a record that the application may see. */
    public Optional<StoredRecord> findShared(Kind kind, String recordId) {
        return find(kind, recordId).filter(this::isShared);
    }

    /** Number of records that the application may see. */
    public long count(Kind kind) {
        return unsharedSchools.isEmpty()
                ? of(kind).size()
                : of(kind).values().stream().filter(this::isShared).count();
    }

    /**
     * Creates or replaces a record as given; what every record has ({@code id}, {@code district} and, where Clever dates
     * records, the two dates) is filled in when it is missing.
     */
    public synchronized StoredRecord put(Kind kind, ObjectNode given) {
        ObjectNode node = given.deepCopy();
        if (!node.has("id")) {
            node.put("id", nextId());
        }
        if (!node.has("district")) {
            node.put("district", id);
        }
        if (kind.isDated()) {
            String now = Timestamps.of(clock.instant());
            if (!node.has("created")) {
                node.put("created", now);
            }
            if (!node.has("last_modified")) {
                node.put("last_modified", now);
            }
        }
        return putAsIs(kind, node);
    }

    /** Creates or replaces a record to the letter, as recordings are. */
    public synchronized StoredRecord putAsIs(Kind kind, ObjectNode node) {
        StoredRecord record = StoredRecord.of(kind, node);
        write(kind, record.id(), record);
        return record;
    }

    /**
     * Changes a record in one step and dates the change.
     *
     * @throws IllegalStateException when the record is gone
     */
    public synchronized void change(Kind kind, String recordId, Consumer<ObjectNode> change) {
        StoredRecord before = of(kind).get(recordId);
        if (before == null) {
            throw new IllegalStateException("The record is gone from the district [type=" + kind.path() + ", id="
                    + recordId + ", district=" + id + "]");
        }
        ObjectNode node = before.node();
        ObjectNode unchanged = node.deepCopy();
        change.accept(node);
        if (node.equals(unchanged)) {
            return;
        }
        if (kind.isDated()) {
            node.put("last_modified", Timestamps.of(clock.instant()));
        }
        write(kind, recordId, StoredRecord.of(kind, node));
    }

    /** Removes a record; its id stays wherever other records name it. Returns whether it was there. */
    public synchronized boolean remove(Kind kind, String recordId) {
        StoredRecord before = of(kind).get(recordId);
        if (before == null) {
            return false;
        }
        gone.put(recordId, before);
        write(kind, recordId, null);
        return true;
    }

    /** Removes a record and every mention of it. Returns whether it was there. */
    public synchronized boolean removeEverywhere(Kind kind, String recordId) {
        boolean removed = remove(kind, recordId);
        if (removed) {
            Mentions.erase(this, kind, recordId);
        }
        return removed;
    }

    /** Brings a removed record back as it was; returns whether there was one. */
    public synchronized boolean restore(String recordId) {
        StoredRecord record = gone.remove(recordId);
        if (record == null) {
            return false;
        }
        write(record.kind(), recordId, record);
        return true;
    }

    /** What a removed record was, if it was ever here. */
    public Optional<StoredRecord> lastKnown(String recordId) {
        return Optional.ofNullable(gone.get(recordId));
    }

    public void unshare(String school) {
        unsharedSchools.add(school);
    }

    public void share(String school) {
        unsharedSchools.remove(school);
    }

    /**
     * Whether the application may see the record: a school and its sections until the school is unshared, people as long as
     * any of their schools is shared, or when they belong to none.
     */
    public boolean isShared(StoredRecord record) {
        return unsharedSchools.isEmpty()
                || record.schools().isEmpty()
                || !unsharedSchools.containsAll(record.schools());
    }

    private void write(Kind kind, String recordId, @Nullable StoredRecord after) {
        if (after == null) {
            of(kind).remove(recordId);
        } else {
            gone.remove(recordId);
            of(kind).put(recordId, after);
        }
    }

    private NavigableMap<String, StoredRecord> of(Kind kind) {
        NavigableMap<String, StoredRecord> map = records.get(kind);
        if (map == null) {
            throw new AssertionError(kind);
        }
        return map;
    }
}
