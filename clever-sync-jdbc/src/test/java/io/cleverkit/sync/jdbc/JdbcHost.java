package io.cleverkit.sync.jdbc;

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
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;

/** The least host there can be, in two tables, that writes with the batch's connection. It refuses nothing and checks nothing. */
final class JdbcHost implements OrganizationStore {
    private final Supplier<Connection> connection;

    JdbcHost(DataSource dataSource, Supplier<Connection> connection) {
        this.connection = connection;
        Script.execute(
                dataSource,
                "CREATE TABLE host_record (id VARCHAR(40) PRIMARY KEY, what VARCHAR(80) NOT NULL, active BOOLEAN NOT NULL)");
        Script.execute(
                dataSource,
                "CREATE TABLE host_member (class_id VARCHAR(40) NOT NULL, account_id VARCHAR(40) NOT NULL, role VARCHAR(10))");
    }

    UserStore users() {
        return new Accounts();
    }

    @Override
    public RecordStore<Organization> organizations() {
        return new Table<>("organization");
    }

    @Override
    public RecordStore<Location> locations() {
        return new Table<>("location");
    }

    @Override
    public RecordStore<Classroom> classrooms() {
        return new Table<>("class");
    }

    @Override
    public List<ItemResult> changeEnrollments(List<EnrollmentChange> changes, BatchContext batch) {
        for (EnrollmentChange change : changes) {
            String sql = change.action() == EnrollmentChange.Action.ADD
                    ? "INSERT INTO host_member VALUES (?, ?, ?)"
                    : "DELETE FROM host_member WHERE class_id = ? AND account_id = ? AND role = ?";
            write(sql, change.classId(), change.accountId(), change.role().name());
        }
        return changes.stream().map(change -> ItemResult.done()).toList();
    }

    /** Everything that is in use, a line each; a record that was created twice is there twice. */
    static List<String> contents(DataSource dataSource) throws SQLException {
        List<String> lines = new ArrayList<>();
        try (Connection connection = dataSource.getConnection();
                PreparedStatement select = connection.prepareStatement("SELECT what FROM host_record WHERE active"
                        + " UNION ALL SELECT c.what || ' has ' || a.what || ' as ' || m.role FROM host_member m"
                        + " JOIN host_record c ON c.id = m.class_id JOIN host_record a ON a.id = m.account_id");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                lines.add(rows.getString(1));
            }
        }
        lines.sort(null);
        return lines;
    }

    static Set<String> distinct(List<String> lines) {
        return new TreeSet<>(lines);
    }

    private int write(String sql, Object... parameters) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private class Table<T> implements RecordStore<T> {
        private final String kind;

        Table(String kind) {
            this.kind = kind;
        }

        @Override
        public List<ItemResult> create(List<Create<T>> items, BatchContext batch) {
            List<ItemResult> results = new ArrayList<>();
            for (Create<T> item : items) {
                String id = UUID.randomUUID().toString();
                String role = item.value() instanceof Account account ? " " + account.role() : "";
                write("INSERT INTO host_record VALUES (?, ?, TRUE)", id, kind + " " + item.externalId() + role);
                results.add(ItemResult.created(id));
            }
            return results;
        }

        @Override
        public List<ItemResult> update(List<Update<T>> items, BatchContext batch) {
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        @Override
        public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
            items.forEach(item -> write("UPDATE host_record SET active = FALSE WHERE id = ?", item.hostId()));
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        @Override
        public List<ItemResult> restore(List<Update<T>> items, BatchContext batch) {
            items.forEach(item -> write("UPDATE host_record SET active = TRUE WHERE id = ?", item.hostId()));
            return items.stream().map(item -> ItemResult.done()).toList();
        }
    }

    private final class Accounts extends Table<Account> implements UserStore {
        Accounts() {
            super("account");
        }
    }
}
