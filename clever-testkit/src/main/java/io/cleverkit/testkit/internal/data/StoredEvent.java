package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One event. Of the record it keeps the very bytes that the record itself is kept in, so that a burst of a million events
 * costs a few dozen bytes each as long as the records do not change again. Immutable.
 */
public final class StoredEvent implements HasId {
    /** What an event's type says behind the dot. */
    public enum Action {
        CREATED,
        UPDATED,
        DELETED
    }

    private static final String DISTRICTS = "districts";
    private static final String PREVIOUS = "previous_attributes";

    private final String id;
    private final long second;
    private final @Nullable Kind kind;
    private final Action action;
    private final String recordId;
    private final byte[] object;
    private final byte @Nullable [] previous;
    private final List<String> schools;
    private final boolean newerThan30;

    private StoredEvent(
            Stamp stamp,
            @Nullable Kind kind,
            Action action,
            String recordId,
            byte[] object,
            @Nullable ObjectNode previous,
            List<String> schools) {
        this.id = stamp.id();
        this.second = stamp.at().getEpochSecond();
        this.kind = kind;
        this.action = action;
        this.recordId = recordId;
        this.object = object;
        this.previous = previous == null ? null : Json.bytes(previous);
        this.schools = schools;
        this.newerThan30 = previous != null
                && !previous.isEmpty()
                && in(ApiVersion.V3_0, kind, previous).isEmpty();
    }

    /** When an event was written, and under which id. */
    record Stamp(String id, Instant at) {}

    static StoredEvent created(Stamp stamp, StoredRecord record) {
        return ofRecord(stamp, Action.CREATED, record);
    }

    static StoredEvent deleted(Stamp stamp, StoredRecord lastKnown) {
        return ofRecord(stamp, Action.DELETED, lastKnown);
    }

    private static StoredEvent ofRecord(Stamp stamp, Action action, StoredRecord record) {
        return new StoredEvent(
                stamp, record.kind(), action, record.id(), record.json(ApiVersion.V3_1), null, record.schools());
    }

    static StoredEvent updated(Stamp stamp, StoredRecord before, StoredRecord after) {
        ObjectNode previous = PreviousAttributes.of(
                withoutDuplicates(before.kind(), before.node()), withoutDuplicates(after.kind(), after.node()));
        // Who reads the events of one school must learn of those who leave it, too.
        List<String> schools = after.schools();
        if (!schools.containsAll(before.schools())) {
            schools = new ArrayList<>(schools);
            schools.addAll(before.schools());
        }
        return new StoredEvent(
                stamp, after.kind(), Action.UPDATED, after.id(), after.json(ApiVersion.V3_1), previous, schools);
    }

    static StoredEvent ofDistrict(Stamp stamp, String district, ObjectNode before, ObjectNode after) {
        return new StoredEvent(
                stamp,
                null,
                Action.UPDATED,
                district,
                Json.bytes(after),
                PreviousAttributes.of(before, after),
                List.of());
    }

    @Override
    public String id() {
        return id;
    }

    /** The time it was written, in whole seconds as Clever gives it. */
    public Instant created() {
        return Instant.ofEpochSecond(second);
    }

    /** The record's type as in paths. */
    public String recordType() {
        return kind == null ? DISTRICTS : kind.path();
    }

    public String recordId() {
        return recordId;
    }

    /** For example {@code users.updated}. */
    public String type() {
        return recordType() + "." + action.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the record belongs to the school, or did before this event. */
    public boolean concerns(String school) {
        return schools.contains(school);
    }

    /** Whether a version shows the event: an update of nothing but fields it does not know, it does not. */
    public boolean isIn(ApiVersion version) {
        return version != ApiVersion.V3_0 || !newerThan30;
    }

    /**
     * The event as a version shows it.
     *
     * @param asSpecified whether the former values stand beside {@code data}, where the specification has them, and not beside
     *     {@code object}, where recorded answers have them
     */
    public ObjectNode node(ApiVersion version, boolean asSpecified) {
        ObjectNode event = Json.object().put("created", Timestamps.of(created()));
        ObjectNode data = event.putObject("data");
        data.set("object", in(version, kind, withoutDuplicates(kind, Json.trusted(object))));
        if (previous != null) {
            (asSpecified ? event : data).set(PREVIOUS, in(version, kind, Json.trusted(previous)));
        }
        return event.put("id", id).put("type", type());
    }

    /** Recorded events lack the copy of the e-mail address that records carry in the student role. */
    private static ObjectNode withoutDuplicates(@Nullable Kind kind, ObjectNode record) {
        JsonNode student = record.path("roles").path("student");
        if (kind == Kind.USERS && student instanceof ObjectNode objectNode) {
            objectNode.remove("email");
        }
        return record;
    }

    private static ObjectNode in(ApiVersion version, @Nullable Kind kind, ObjectNode tree) {
        if (kind == null) {
            return FieldsOfV31.ofDistrict(tree.deepCopy(), version);
        }
        return version == ApiVersion.V3_0 ? FieldsOfV31.withoutIn(kind, tree.deepCopy()) : tree;
    }
}
