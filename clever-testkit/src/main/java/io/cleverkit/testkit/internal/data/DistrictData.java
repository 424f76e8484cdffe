package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One district: its own record and everything in it.
 *
 * <p>Reading takes no lock and sees each record whole. Writing is serialised, and every write of a record passes through
 * {@link #write}, so that whoever needs to know of changes can be told in one place. What the district holds and what Clever
 * serves are the same roster, except while the district is held back. Thread-safe.
 */
public final class DistrictData {
    private static final Duration NEW_ID_AFTER = Duration.ofDays(300);

    private final String id;
    private final IdSource ids;
    private final Clock clock;
    private final Roster sis;
    private final Optional<MemoryRoster> writable;
    private volatile Roster served;
    private final Map<String, Gone> gone = new ConcurrentHashMap<>();
    private final ResourceBook resources = new ResourceBook();
    private final LmsBook lms = new LmsBook();
    private final AttendanceBook attendance;
    private final Set<String> unsharedSchools = ConcurrentHashMap.newKeySet();
    private final EventFeed feed;
    private volatile byte[] own;

    /** A removed record and when it went; {@code replaced} once the person came back under another id. */
    private record Gone(StoredRecord record, Instant since, boolean replaced) {}

    /** An empty district. */
    public DistrictData(ObjectNode own, IdSource ids, Clock clock) {
        this(own, ids, clock, new MemoryRoster());
    }

    private DistrictData(ObjectNode own, IdSource ids, Clock clock, MemoryRoster records) {
        this(own, ids, clock, records, Optional.of(records));
    }

    private DistrictData(ObjectNode own, IdSource ids, Clock clock, Roster records, Optional<MemoryRoster> writable) {
        this.sis = records;
        this.served = records;
        this.writable = writable;
        this.id = String.valueOf(Json.textOf(own, "id"));
        this.own = Json.bytes(own);
        this.ids = ids;
        this.clock = clock;
        this.feed = new EventFeed(ids, clock);
        this.attendance = new AttendanceBook(clock);
    }

    /** A district whose records cannot be changed: whatever would, throws {@link ReadOnlyDistrictException}. */
    public static DistrictData readOnly(ObjectNode own, IdSource ids, Clock clock, Roster records) {
        return new DistrictData(own, ids, clock, records, Optional.empty());
    }

    /** Whether its records are the same for ever. */
    public boolean isReadOnly() {
        return writable.isEmpty();
    }

    private MemoryRoster writable() {
        return writable.orElseThrow(() -> new ReadOnlyDistrictException(id));
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

    public EventFeed feed() {
        return feed;
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
        ObjectNode before = own();
        ObjectNode node = before.deepCopy();
        change.accept(node);
        if (!node.equals(before)) {
            own = Json.bytes(node);
            feed.append(stamp -> StoredEvent.ofDistrict(stamp, id, before, node));
        }
    }

    /** What the district holds, unshared records included. */
    public Records<StoredRecord> all(Kind kind) {
        return sis.all(kind);
    }

    /** The users with a role, unshared ones included. */
    public Records<StoredRecord> users(String role) {
        return sis.users(role);
    }

    /** Finds a record of the district. */
    public Optional<StoredRecord> find(Kind kind, String recordId) {
        return sis.find(kind, recordId);
    }

    /** Finds what the district holds by what it names. */
    public Index index() {
        return sis.index();
    }

    /** What Clever serves: what the district holds or, while that is frozen, what it held. Unshared records are in it. */
    public Roster served() {
        return served;
    }

    /** Finds a record that the application may see. */
    public Optional<StoredRecord> findShared(Kind kind, String recordId) {
        return served.find(kind, recordId).filter(this::isShared);
    }

    /** Number of records that the application may see. */
    public long count(Kind kind) {
        return shared(served.all(kind)).count();
    }

    /** Those of the records that the application may see. */
    public Records<StoredRecord> shared(Records<StoredRecord> records) {
        return unsharedSchools.isEmpty() ? records : records.where(this::isShared);
    }

    /** What each resource is assigned to. */
    public ResourceBook resources() {
        return resources;
    }

    /** The learning management system behind it. */
    public LmsBook lms() {
        return lms;
    }

    public AttendanceBook attendance() {
        return attendance;
    }

    /** From now on changes are kept back: what is served stays as it is, and there are no events of records. */
    public synchronized void freeze() {
        if (!isFrozen()) {
            served = writable().copy();
        }
    }

    /** Serves what was kept back, all at once; its events are those of the difference. */
    public synchronized void release() {
        if (!isFrozen()) {
            return;
        }
        Roster before = served;
        served = sis;
        for (Kind kind : Kind.values()) {
            sis.all(kind)
                    .ascending()
                    .forEach(record ->
                            feed.changed(ifShared(before.find(kind, record.id()).orElse(null)), ifShared(record)));
        }
        for (Kind kind : Kind.values()) {
            before.all(kind)
                    .ascending()
                    .filter(record -> sis.find(kind, record.id()).isEmpty())
                    .forEach(record -> feed.changed(ifShared(record), null));
        }
    }

    public boolean isFrozen() {
        return served != sis;
    }

    /**
     * Creates or replaces a record as given; what every record has ({@code id}, {@code district} and, where Clever dates
     * records, the two dates) is filled in when it is missing.
     */
    public synchronized StoredRecord put(Kind kind, ObjectNode given) {
        requireWritable();
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
                node.put("created", createdOf(kind, node).orElse(now));
            }
            if (!node.has("last_modified")) {
                node.put("last_modified", now);
            }
        }
        return putAsIs(kind, node);
    }

    private Optional<String> createdOf(Kind kind, ObjectNode node) {
        return find(kind, String.valueOf(Json.textOf(node, "id")))
                .flatMap(record -> Optional.ofNullable(Json.textOf(record.node(), "created")));
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
        requireWritable();
        StoredRecord before = sis.find(kind, recordId).orElse(null);
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
        requireWritable();
        StoredRecord before = sis.find(kind, recordId).orElse(null);
        if (before == null) {
            return false;
        }
        gone.put(recordId, new Gone(before, clock.instant(), false));
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

    /**
     * Gives a person another id: the record goes, comes again under the new id as somebody new, and whoever named the person
     * names the new one. Returns the new id.
     *
     * @throws IllegalStateException when the person is gone
     */
    public synchronized String rekey(String userId, Consumer<ObjectNode> change) {
        StoredRecord before = sis.find(Kind.USERS, userId)
                .orElseThrow(() -> new IllegalStateException(
                        "The user is gone from the district [id=" + userId + ", district=" + id + "]"));
        ObjectNode node = before.node();
        node.remove(List.of("created", "last_modified"));
        change.accept(node);
        remove(Kind.USERS, userId);
        String newId = put(Kind.USERS, node.put("id", nextId())).id();
        Mentions.replace(this, userId, newId);
        return newId;
    }

    /** Lets one person be named wherever the other is, whose record goes. */
    public synchronized void absorb(String userId, String absorbed) {
        Mentions.replace(this, absorbed, userId);
        remove(Kind.USERS, absorbed);
    }

    /** Brings a removed record back as it was; returns whether there was one. */
    public synchronized boolean restore(String recordId) {
        Gone record = gone.get(recordId);
        if (record == null || record.replaced()) {
            return false;
        }
        write(record.record().kind(), recordId, record.record());
        return true;
    }

    /**
     * Brings a removed person back: after 300 days or more under a new id, as Clever documents it, otherwise as it was.
     * Returns the id; empty when there is nobody to bring back.
     */
    public synchronized Optional<String> bringBack(String userId) {
        Gone user = gone.get(userId);
        if (user == null || clock.instant().isBefore(user.since().plus(NEW_ID_AFTER))) {
            return restore(userId) ? Optional.of(userId) : Optional.empty();
        }
        if (user.replaced()) {
            return Optional.empty();
        }
        gone.put(userId, new Gone(user.record(), user.since(), true));
        ObjectNode node = user.record().node();
        node.remove(List.of("created", "last_modified"));
        return Optional.of(put(user.record().kind(), node.put("id", nextId())).id());
    }

    /** What a removed record was, if it was ever here. */
    public Optional<StoredRecord> lastKnown(String recordId) {
        return Optional.ofNullable(gone.get(recordId)).map(Gone::record);
    }

    /** Hides a school and what is seen through it alone: as if it were deleted, referrers first. */
    public synchronized void unshare(String school) {
        requireWritable();
        List<StoredRecord> seen = seenThrough(school);
        unsharedSchools.add(school);
        Collections.reverse(seen);
        seen.stream().filter(record -> !isShared(record)).forEach(record -> feed.changed(record, null));
    }

    /** Shows a school again and what is seen through it alone: as if it were new. */
    public synchronized void share(String school) {
        requireWritable();
        Set<StoredRecord> seen = Set.copyOf(seenThrough(school));
        unsharedSchools.remove(school);
        seenThrough(school).stream()
                .filter(record -> !seen.contains(record))
                .forEach(record -> feed.changed(null, record));
    }

    /** The shared records that belong to a school, in the order of types. */
    private List<StoredRecord> seenThrough(String school) {
        List<StoredRecord> seen = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            served.all(kind)
                    .ascending()
                    .filter(record -> record.schools().contains(school) && isShared(record))
                    .forEach(seen::add);
        }
        return seen;
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

    /** Refuses before anything is half done. */
    private void requireWritable() {
        writable();
    }

    private void write(Kind kind, String recordId, @Nullable StoredRecord after) {
        if (after != null) {
            gone.remove(recordId);
        }
        StoredRecord before = writable().write(kind, recordId, after);
        if (!isFrozen()) {
            feed.changed(ifShared(before), ifShared(after));
        }
    }

    private @Nullable StoredRecord ifShared(@Nullable StoredRecord record) {
        return record != null && isShared(record) ? record : null;
    }
}
