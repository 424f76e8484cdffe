package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.fingerprint.Field;
import io.cleverkit.sync.internal.fingerprint.Fingerprinter;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.spi.ArchiveReason;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The operations on the records of one kind, gathered while they are compared. Not thread-safe. */
public final class RecordPlan<T> {
    private final Fingerprinter fingerprinter;
    private final List<RecordOp<T>> writes = new ArrayList<>();
    private final List<RecordOp<T>> archives = new ArrayList<>();
    private int unchanged;

    public RecordPlan(Fingerprinter fingerprinter) {
        this.fingerprinter = fingerprinter;
    }

    /** The source has the record; whether that means work depends on what we remember of it. */
    void has(LinkKey key, @Nullable Link link, Draft<T> draft) {
        if (link != null && link.isActive() && fingerprinter.unchanged(link, draft.fields())) {
            unchanged++;
        } else if (link == null) {
            writes.add(RecordOp.create(key, desired(draft, Set.of())));
        } else if (link.isActive()) {
            Set<String> changed = fingerprinter.changedFields(link, draft.fields());
            writes.add(RecordOp.change(OpKind.UPDATE, link, desired(draft, changed)));
        } else {
            writes.add(RecordOp.change(OpKind.RESTORE, link, desired(draft, Set.of())));
        }
    }

    /** The same for a record that refers to no other. */
    public void has(LinkKey key, @Nullable Link link, T value, List<Field> fields) {
        has(key, link, new Draft<>(value, List.of(), Optional.empty(), fields));
    }

    /** The source no longer has the record; nothing follows when it was archived before. */
    void lacks(Link link, ArchiveReason reason) {
        if (link.isActive()) {
            archives.add(RecordOp.archive(link, reason));
        }
    }

    /** Drops the archivals that the test accepts. */
    public void dropArchives(Predicate<RecordOp<T>> test) {
        archives.removeIf(test);
    }

    /** Gives archivals another reason where that is known only after everything was compared. */
    void explainArchives(Function<RecordOp<T>, ArchiveReason> reason) {
        archives.replaceAll(op -> RecordOp.archive(op.existing(), reason.apply(op)));
    }

    private Desired<T> desired(Draft<T> draft, Set<String> changedFields) {
        return new Desired<>(
                draft.value(),
                draft.locationIds(),
                draft.primaryTeacherId(),
                fingerprinter.fingerprint(draft.fields()),
                fingerprinter.fieldHashes(draft.fields()),
                changedFields);
    }

    /** Creations, updates and restorations, in ascending order of keys. */
    public List<RecordOp<T>> writes() {
        return writes;
    }

    /** Archivals, in ascending order of keys. */
    public List<RecordOp<T>> archives() {
        return archives;
    }

    public int unchanged() {
        return unchanged;
    }

    /** A record as read, with the external ids it refers to and the fields that are compared. */
    record Draft<T>(T value, List<String> locationIds, Optional<String> primaryTeacherId, List<Field> fields) {}
}
