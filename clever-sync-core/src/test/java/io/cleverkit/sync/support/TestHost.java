package io.cleverkit.sync.support;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.EnrollmentChange;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.RecordStore;
import io.cleverkit.sync.spi.Update;
import io.cleverkit.sync.spi.UserStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** A host in memory that a test can read, and make fail. */
public final class TestHost implements OrganizationStore {
    public final Table<Organization> organizations = new Table<>("o");
    public final Table<Location> locations = new Table<>("l");
    public final Table<Classroom> classrooms = new Table<>("c");
    public final Accounts accounts = new Accounts();
    public final Set<String> members = new TreeSet<>();
    public final Set<String> operationIds = new HashSet<>();
    public final Set<String> throwFor = new HashSet<>();
    public final Set<String> refuse = new HashSet<>();
    public int calls;

    @Override
    public RecordStore<Organization> organizations() {
        return organizations;
    }

    @Override
    public RecordStore<Location> locations() {
        return locations;
    }

    @Override
    public RecordStore<Classroom> classrooms() {
        return classrooms;
    }

    @Override
    public List<ItemResult> changeEnrollments(List<EnrollmentChange> changes, BatchContext batch) {
        calls++;
        List<ItemResult> results = new ArrayList<>();
        for (EnrollmentChange change : changes) {
            operationIds.add(change.operationId());
            String member = member(
                    classrooms.rows.get(change.classId()).externalId,
                    accounts.rows.get(change.accountId()).externalId,
                    change.role().name());
            if (change.action() == EnrollmentChange.Action.ADD) {
                members.add(member);
            } else {
                members.remove(member);
            }
            results.add(ItemResult.done());
        }
        return results;
    }

    public static String member(String classId, String userId, String role) {
        return classId + "/" + userId + "/" + role;
    }

    /** What of a table is in use, by external id. */
    public static <T> Map<String, T> active(Table<T> table) {
        Map<String, T> active = new TreeMap<>();
        for (Row<T> row : table.rows.values()) {
            if (!row.archived) {
                active.put(row.externalId + row.discriminator(), row.value);
            }
        }
        return active;
    }

    /** One record of the host's. */
    public static final class Row<T> {
        public final String hostId;
        public final String externalId;
        public T value;
        public boolean archived;

        Row(String hostId, String externalId, T value) {
            this.hostId = hostId;
            this.externalId = externalId;
            this.value = value;
        }

        String discriminator() {
            return value instanceof Account account ? "/" + account.role() : "";
        }
    }

    /** One kind of record. */
    public class Table<T> implements RecordStore<T> {
        public final Map<String, Row<T>> rows = new HashMap<>();
        private final String prefix;

        Table(String prefix) {
            this.prefix = prefix;
        }

        @Override
        public List<ItemResult> create(List<Create<T>> items, BatchContext batch) {
            items.forEach(item -> failIfAsked(item.externalId()));
            calls++;
            List<ItemResult> results = new ArrayList<>();
            for (Create<T> item : items) {
                if (refuse.contains(item.externalId())) {
                    results.add(ItemResult.refused("taken", "Refused by the test"));
                    continue;
                }
                Row<T> row = new Row<>(prefix + rows.size(), item.externalId(), item.value());
                done(item.operationId());
                rows.put(row.hostId, row);
                results.add(ItemResult.created(row.hostId));
            }
            return results;
        }

        @Override
        public List<ItemResult> update(List<Update<T>> items, BatchContext batch) {
            items.forEach(item -> failIfAsked(item.externalId()));
            calls++;
            for (Update<T> item : items) {
                done(item.operationId());
                Row<T> row = rows.get(item.hostId());
                if (row.archived) {
                    throw new IllegalStateException("an archived record is not updated");
                }
                row.value = item.value();
            }
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        @Override
        public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
            items.forEach(item -> failIfAsked(item.externalId()));
            calls++;
            for (Archive item : items) {
                done(item.operationId());
                rows.get(item.hostId()).archived = true;
            }
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        @Override
        public List<ItemResult> restore(List<Update<T>> items, BatchContext batch) {
            items.forEach(item -> failIfAsked(item.externalId()));
            calls++;
            for (Update<T> item : items) {
                done(item.operationId());
                Row<T> row = rows.get(item.hostId());
                row.archived = false;
                row.value = item.value();
            }
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        private void failIfAsked(String externalId) {
            if (throwFor.contains(externalId)) {
                throw new IllegalStateException("The test's store fails on this record");
            }
        }

        private void done(String operationId) {
            if (!operationIds.add(operationId)) {
                throw new IllegalStateException("The same operation was done twice, though no answer was lost");
            }
        }
    }

    /** Accounts. */
    public final class Accounts extends Table<Account> implements UserStore {
        Accounts() {
            super("a");
        }
    }
}
