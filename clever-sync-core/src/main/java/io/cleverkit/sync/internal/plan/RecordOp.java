package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.spi.ArchiveReason;
import org.jspecify.annotations.Nullable;

/**
 * One operation on one record.
 *
 * @param kind what is to be done
 * @param key which record
 * @param link what we remember of it; null for a creation, and only then
 * @param desired how it is to be; null for an archival, and only then
 * @param reason why it goes; null unless it does
 */
public record RecordOp<T>(
        OpKind kind,
        LinkKey key,
        @Nullable Link link,
        @Nullable Desired<T> desired,
        @Nullable ArchiveReason reason) {
    static <T> RecordOp<T> create(LinkKey key, Desired<T> desired) {
        return new RecordOp<>(OpKind.CREATE, key, null, desired, null);
    }

    static <T> RecordOp<T> change(OpKind kind, Link link, Desired<T> desired) {
        return new RecordOp<>(kind, link.key(), link, desired, null);
    }

    static <T> RecordOp<T> archive(Link link, ArchiveReason reason) {
        return new RecordOp<>(OpKind.ARCHIVE, link.key(), link, null, reason);
    }

    /** The link of an operation that is no creation. */
    public Link existing() {
        if (link == null) {
            throw new IllegalStateException("a creation has no link");
        }
        return link;
    }

    /** How the record is to be, for an operation that is no archival. */
    public Desired<T> wanted() {
        if (desired == null) {
            throw new IllegalStateException("an archival wants nothing");
        }
        return desired;
    }

    /** Why the record goes, for an archival. */
    public ArchiveReason archiveReason() {
        if (reason == null) {
            throw new IllegalStateException("only an archival has a reason");
        }
        return reason;
    }

    @Override
    public String toString() {
        return "RecordOp[" + kind + ", " + key.type() + "]";
    }
}
