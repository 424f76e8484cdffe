package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.Update;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One table that follows one kind of roster record. A batch is one statement, whatever its size; archiving changes a status
 * and nothing else, so that restoring finds everything where it was.
 */
abstract class RosterTable<T> implements RecordStore<T> {
    private final Supplier<Connection> connection;
    private final String insert;
    private final String update;
    private final String archive;

    RosterTable(Supplier<Connection> connection, String table, String insert, String update) {
        this.connection = connection;
        this.insert = insert;
        this.update = update;
        this.archive = "UPDATE " + table + " SET status = 'ARCHIVED' WHERE id = ?";
    }

    /** Returns the parameters of the insert statement. */
    abstract @Nullable Object[] insertion(String id, Create<T> item, BatchContext batch);

    /** Returns the parameters of the update statement. */
    abstract @Nullable Object[] change(Update<T> item);

    @Override
    public List<ItemResult> create(List<Create<T>> items, BatchContext batch) {
        List<String> ids = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (Create<T> item : items) {
            String id = UUID.randomUUID().toString();
            ids.add(id);
            rows.add(insertion(id, item, batch));
        }
        Sql.batch(connection(), insert, rows);
        return ids.stream().map(ItemResult::created).toList();
    }

    @Override
    public List<ItemResult> update(List<Update<T>> items, BatchContext batch) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        items.forEach(item -> rows.add(change(item)));
        return answers(Sql.batch(connection(), update, rows));
    }

    @Override
    public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        items.forEach(item -> rows.add(new @Nullable Object[] {item.hostId()}));
        return answers(Sql.batch(connection(), archive, rows));
    }

    /** The update statement makes a record active as well, so restoring is updating. */
    @Override
    public List<ItemResult> restore(List<Update<T>> items, BatchContext batch) {
        return update(items, batch);
    }

    final Connection connection() {
        return connection.get();
    }

    static String organization(BatchContext batch) {
        return batch.organizationId()
                .orElseThrow(() -> new IllegalStateException("Only organizations are created without one"));
    }

    private static List<ItemResult> answers(List<Boolean> touched) {
        return touched.stream()
                .map(found -> found
                        ? ItemResult.done()
                        : ItemResult.refused("row-missing", "Readalong no longer has this record"))
                .toList();
    }
}
