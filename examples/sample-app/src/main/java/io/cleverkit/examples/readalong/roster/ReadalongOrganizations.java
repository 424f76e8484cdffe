package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.EnrollmentChange;
import io.cleverkit.sync.spi.EnrollmentChange.Action;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.RecordStore;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Where Readalong keeps its customers, their schools and their classes.
 *
 * <p>Everything is written through the connection of the engine's own transaction. A batch and what the engine remembers of it
 * are committed together or not at all, so no store here has to look whether an operation was done before.
 */
public final class ReadalongOrganizations implements OrganizationStore {
    private static final String LEAVE = "DELETE FROM class_member WHERE class_id = ? AND account_id = ?";

    /** Selects what it inserts, so that a class or account that is gone refuses one place and not the whole batch. */
    private static final String ENTER = """
            INSERT INTO class_member (class_id, account_id, role)
            SELECT c.id, a.id, CAST(? AS VARCHAR(10)) FROM classroom c, account a WHERE c.id = ? AND a.id = ?
            """;

    private final Supplier<Connection> connection;
    private final RecordStore<Organization> organizations;
    private final RecordStore<Location> locations;
    private final RecordStore<Classroom> classrooms;

    /** Creates the store; the supplier gives the connection of the batch's transaction. */
    public ReadalongOrganizations(Supplier<Connection> connection) {
        this.connection = connection;
        this.organizations = new OrganizationTable(connection);
        this.locations = new LocationTable(connection);
        this.classrooms = new ClassroomTable(connection);
    }

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
        List<@Nullable Object[]> leaving = new ArrayList<>();
        List<@Nullable Object[]> entering = new ArrayList<>();
        for (EnrollmentChange change : changes) {
            // Also whoever enters: removing first makes adding somebody who is in already harmless.
            leaving.add(new @Nullable Object[] {change.classId(), change.accountId()});
            if (change.action() == Action.ADD) {
                entering.add(new @Nullable Object[] {change.role().name(), change.classId(), change.accountId()});
            }
        }
        Connection current = connection.get();
        Sql.batch(current, LEAVE, leaving);
        Iterator<Boolean> entered = Sql.batch(current, ENTER, entering).iterator();
        return changes.stream()
                .map(change -> change.action() == Action.REMOVE || entered.next() ? ItemResult.done() : missing())
                .toList();
    }

    private static ItemResult missing() {
        return ItemResult.refused("row-missing", "Readalong no longer has this class or this account");
    }
}
