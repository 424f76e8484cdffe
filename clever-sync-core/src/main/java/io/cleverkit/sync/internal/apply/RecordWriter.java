package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.internal.fingerprint.Fingerprinter;
import io.cleverkit.sync.internal.plan.Desired;
import io.cleverkit.sync.internal.plan.OpKind;
import io.cleverkit.sync.internal.plan.RecordOp;
import io.cleverkit.sync.internal.state.HashBytes;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkStatus;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.Update;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Writes the records of one kind: to the host's store, and in the same transaction what we remember of them. Only what the
 * store says it did is remembered. Not thread-safe.
 */
final class RecordWriter<T> {
    private final RecordType<T> type;
    private final RecordStore<T> store;
    private final ApplyContext context;
    private final Tally tally;

    RecordWriter(RecordType<T> type, RecordStore<T> store, ApplyContext context) {
        this.type = type;
        this.store = store;
        this.context = context;
        this.tally = context.tally(type.kind());
    }

    /** Does operations that are all of this kind. */
    void write(OpKind kind, List<RecordOp<T>> ops) {
        context.batches().run(ops, batch -> doBatch(kind, batch), (op, cause) -> {
            tally.failed();
            context.log()
                    .warn(
                            "STORE_FAILED",
                            "The host's store failed on this record; it was left as it was and is tried again in the next run",
                            op.key().externalId());
        });
    }

    private Runnable doBatch(OpKind kind, List<RecordOp<T>> ops) {
        HostIds ids = kind == OpKind.ARCHIVE ? context.noHostIds() : hostIds(ops);
        List<Prepared<T>> ready = new ArrayList<>();
        List<Runnable> outcomes = new ArrayList<>();
        for (RecordOp<T> op : ops) {
            Prepared<T> prepared = prepare(op, ids);
            if (prepared.isBlocked()) {
                outcomes.add(() -> blocked(op));
            } else {
                ready.add(prepared);
            }
        }
        List<ItemResult> results = ready.isEmpty() ? List.of() : call(kind, ready);
        if (results.size() != ready.size()) {
            throw new IllegalStateException(
                    "A store must answer with one result per item, in the same order; it answered " + results.size()
                            + " for " + ready.size() + " items of " + type.kind());
        }
        remember(kind, ready, results, outcomes);
        return () -> outcomes.forEach(Runnable::run);
    }

    private HostIds hostIds(List<RecordOp<T>> ops) {
        Set<String> locations = new HashSet<>();
        Set<String> teachers = new HashSet<>();
        for (RecordOp<T> op : ops) {
            locations.addAll(op.wanted().locationIds());
            op.wanted().primaryTeacherId().ifPresent(teachers::add);
        }
        return HostIds.of(context.state(), context.connection(), locations, teachers);
    }

    private Prepared<T> prepare(RecordOp<T> op, HostIds ids) {
        if (op.kind() == OpKind.ARCHIVE) {
            return new Prepared<>(op, operationId(op, HashBytes.NONE), Optional.empty(), true);
        }
        RecordType.Completed<T> completed = type.completion().complete(op.wanted(), ids);
        return new Prepared<>(op, operationId(op, op.wanted().fingerprint()), completed.value(), completed.whole());
    }

    private String operationId(RecordOp<T> op, HashBytes after) {
        long version = op.link() == null ? 0 : op.link().version();
        return OperationId.of(context.connection(), op.key(), version, op.kind().name(), after);
    }

    private List<ItemResult> call(OpKind kind, List<Prepared<T>> items) {
        BatchContext batch = context.batchContext();
        return switch (kind) {
            case CREATE -> store.create(items.stream().map(Prepared::create).toList(), batch);
            case UPDATE -> store.update(items.stream().map(Prepared::update).toList(), batch);
            case RESTORE -> store.restore(items.stream().map(Prepared::update).toList(), batch);
            case ARCHIVE -> store.archive(items.stream().map(Prepared::archive).toList(), batch);
        };
    }

    private void remember(OpKind kind, List<Prepared<T>> items, List<ItemResult> results, List<Runnable> outcomes) {
        List<Link> links = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            Prepared<T> item = items.get(i);
            Optional<ItemResult.Refusal> refusal = results.get(i).refusal();
            if (refusal.isPresent()) {
                ItemResult.Refusal why = refusal.get();
                outcomes.add(() -> refused(item.op(), why));
            } else {
                links.add(item.linkAfter(results.get(i), context.fingerprinter(), context.mappingVersion()));
                outcomes.add(() -> tally.done(kind));
            }
        }
        SyncState state = context.state();
        ConnectionKey connection = context.connection();
        if (kind == OpKind.CREATE) {
            state.insertLinks(connection, links);
        } else {
            state.updateLinks(connection, links);
        }
    }

    private void refused(RecordOp<T> op, ItemResult.Refusal why) {
        tally.failed();
        context.log().warn(why.code(), why.message(), op.key().externalId());
    }

    private void blocked(RecordOp<T> op) {
        tally.failed();
        context.log()
                .warn(
                        "WAITS_FOR_PARENT",
                        "This record refers to another that could not be written; it is tried again in the next run",
                        op.key().externalId());
    }

    /** An operation ready for the store; one without a value is blocked, unless it is an archival. */
    private record Prepared<T>(RecordOp<T> op, String operationId, Optional<T> value, boolean whole) {
        boolean isBlocked() {
            return op.kind() != OpKind.ARCHIVE && value.isEmpty();
        }

        Create<T> create() {
            return new Create<>(operationId, op.key().externalId(), value.orElseThrow());
        }

        Update<T> update() {
            return new Update<>(
                    operationId,
                    op.existing().hostId(),
                    op.key().externalId(),
                    value.orElseThrow(),
                    op.wanted().changedFields());
        }

        Archive archive() {
            return new Archive(operationId, op.existing().hostId(), op.key().externalId(), op.archiveReason());
        }

        Link linkAfter(ItemResult result, Fingerprinter fingerprinter, int mappingVersion) {
            if (op.kind() == OpKind.ARCHIVE) {
                return archivedLink(op.existing());
            }
            Desired<T> wanted = op.wanted();
            // Written without one of its references, it is to be written again: no fingerprint matches none.
            HashBytes fingerprint = whole ? wanted.fingerprint() : HashBytes.NONE;
            Link old = op.link();
            return new Link(
                    op.key(),
                    old == null ? newHostId(result) : old.hostId(),
                    LinkStatus.ACTIVE,
                    fingerprint,
                    wanted.fieldHashes(),
                    mappingVersion,
                    fingerprinter.keyId(),
                    old == null ? 1 : old.version() + 1,
                    old == null ? 0 : old.membersVersion());
        }

        private static String newHostId(ItemResult result) {
            return result.hostId()
                    .orElseThrow(() -> new IllegalStateException(
                            "A store must answer a creation with ItemResult.created(hostId) or refused(…)"));
        }

        private static Link archivedLink(Link old) {
            return new Link(
                    old.key(),
                    old.hostId(),
                    LinkStatus.ARCHIVED,
                    old.fingerprint(),
                    old.fieldHashes(),
                    old.mappingVersion(),
                    old.keyId(),
                    old.version() + 1,
                    old.membersVersion());
        }
    }
}
