package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Paths;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A handle on one record of a district. It holds no data of its own: it always shows the record as it is now, and as it last
 * was once the record is removed. Equal to any other handle on the same record. Thread-safe.
 */
public abstract sealed class FakeRecord permits FakeSchool, FakeUser, FakeSection, FakeCourse, FakeTerm, FakeResource {
    final DistrictData data;
    private final Kind kind;
    private final String id;

    FakeRecord(DistrictData data, Kind kind, String id) {
        this.data = data;
        this.kind = kind;
        this.id = id;
    }

    /** The Clever id. */
    public final String id() {
        return id;
    }

    /** Whether the record is in the district now, shared or not. */
    public final boolean exists() {
        return data.find(kind, id).isPresent();
    }

    /** Whether the application can see the record now. */
    public final boolean isShared() {
        return data.findShared(kind, id).isPresent();
    }

    /** The record's JSON, as version 3.1 shows it. */
    public final String json() {
        return Json.text(node());
    }

    /**
     * The text at a dotted path such as {@code roles.student.grade}; empty when there is no text.
     */
    public final Optional<String> text(String path) {
        JsonNode value = Paths.find(node(), path);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    /** The texts of the array at a dotted path; empty when there is none. */
    public final List<String> texts(String path) {
        return Paths.texts(node(), path);
    }

    /**
     * Sets the value at a dotted path, making objects on the way.
     *
     * @param value a {@code String}, {@code Boolean}, {@code Integer}, {@code Long}, {@code List} or {@code Map} of these, or
     *     null for JSON's null
     * @throws IllegalStateException when the record is gone
     */
    public final void set(String path, @Nullable Object value) {
        change(node -> Paths.set(node, path, value));
    }

    /**
     * Takes the field at a dotted path away; nothing happens when it is not there.
     *
     * @throws IllegalStateException when the record is gone
     */
    public final void unset(String path) {
        change(node -> Paths.unset(node, path));
    }

    /**
     * Removes the record. Its id stays wherever other records name it, as happens with partial sharing.
     */
    public final void remove() {
        data.remove(kind, id);
    }

    /** Removes the record and every mention of it. */
    public final void removeEverywhere() {
        data.removeEverywhere(kind, id);
    }

    /**
     * Brings the removed record back under the same id, as it was; where it was mentioned before is not restored.
     *
     * @throws IllegalStateException when it was not removed
     */
    public final void restore() {
        if (!data.restore(id)) {
            throw new IllegalStateException("The record was not removed [type=" + kind.path() + ", id=" + id + "]");
        }
    }

    final ObjectNode node() {
        return stored().node();
    }

    final StoredRecord stored() {
        return data.find(kind, id)
                .or(() -> data.lastKnown(id))
                .orElseThrow(() -> new IllegalStateException("There is no such record [id=" + id + "]"));
    }

    final void change(Consumer<ObjectNode> change) {
        data.change(kind, id, change);
    }

    @Override
    public final boolean equals(@Nullable Object other) {
        return other instanceof FakeRecord record && record.id.equals(id) && record.kind == kind && record.data == data;
    }

    @Override
    public final int hashCode() {
        return id.hashCode();
    }

    /** Type and id; nothing personal. */
    @Override
    public final String toString() {
        return kind.path() + "/" + id;
    }
}
