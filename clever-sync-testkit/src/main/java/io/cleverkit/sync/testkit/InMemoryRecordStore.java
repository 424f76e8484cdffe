package io.cleverkit.sync.testkit;

import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.Update;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Keeps one kind of record in memory and shows it. Belongs to an {@link InMemoryUserStore} or an {@link
 * InMemoryOrganizationStore}. Thread-safe.
 *
 * @param <T> the record
 */
public final class InMemoryRecordStore<T> implements RecordStore<T> {
    private final String kind;
    private final Map<String, StoredRecord<T>> records = new LinkedHashMap<>();
    private final Answers answers = new Answers();

    InMemoryRecordStore(String kind) {
        this.kind = kind;
    }

    /** Returns all records, archived ones included, in the order of their creation. */
    public synchronized List<StoredRecord<T>> all() {
        return List.copyOf(records.values());
    }

    /** Returns the records in use, in the order of their creation. */
    public List<StoredRecord<T>> active() {
        return all().stream().filter(StoredRecord::isActive).toList();
    }

    /** Returns the archived records, in the order of their creation. */
    public List<StoredRecord<T>> archived() {
        return all().stream().filter(stored -> !stored.isActive()).toList();
    }

    /** Returns the record with this id of the store's. */
    public synchronized Optional<StoredRecord<T>> find(String hostId) {
        return Optional.ofNullable(records.get(hostId));
    }

    /** Returns the records with this id of the source's: several when a person has several roles. */
    public List<StoredRecord<T>> withExternalId(String externalId) {
        return all().stream()
                .filter(stored -> stored.externalId().equals(externalId))
                .toList();
    }

    /** Returns the count of calls. */
    public CallJournal journal() {
        return answers.journal();
    }

    /** Returns the faults, to add some. */
    public Faults faults() {
        return answers.faults();
    }

    @Override
    public synchronized List<ItemResult> create(List<Create<T>> items, BatchContext batch) {
        return answers.to(
                StoreCall.CREATE,
                items,
                item -> new Answers.Identity(item.operationId(), List.of(item.externalId())),
                item -> create(item, batch));
    }

    @Override
    public synchronized List<ItemResult> update(List<Update<T>> items, BatchContext batch) {
        return answers.to(
                StoreCall.UPDATE,
                items,
                item -> new Answers.Identity(item.operationId(), List.of(item.externalId())),
                item -> change(item.hostId(), stored -> stored.with(item.value())));
    }

    @Override
    public synchronized List<ItemResult> archive(List<Archive> items, BatchContext batch) {
        return answers.to(
                StoreCall.ARCHIVE,
                items,
                item -> new Answers.Identity(item.operationId(), List.of(item.externalId())),
                item -> change(item.hostId(), stored -> stored.with(Optional.of(item.reason()))));
    }

    @Override
    public synchronized List<ItemResult> restore(List<Update<T>> items, BatchContext batch) {
        return answers.to(
                StoreCall.RESTORE,
                items,
                item -> new Answers.Identity(item.operationId(), List.of(item.externalId())),
                item -> change(
                        item.hostId(), stored -> stored.with(item.value()).with(Optional.empty())));
    }

    private ItemResult create(Create<T> item, BatchContext batch) {
        String hostId = kind + "-" + (records.size() + 1);
        records.put(
                hostId,
                new StoredRecord<>(
                        hostId,
                        item.externalId(),
                        batch.connection(),
                        batch.organizationId(),
                        item.value(),
                        Optional.empty()));
        return ItemResult.created(hostId);
    }

    private ItemResult change(String hostId, UnaryOperator<StoredRecord<T>> change) {
        StoredRecord<T> stored = records.get(hostId);
        if (stored == null) {
            return ItemResult.refused("unknown-" + kind, "There is no " + kind + " with this id.");
        }
        records.put(hostId, change.apply(stored));
        return ItemResult.done();
    }
}
