package io.cleverkit.consumer;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.FingerprintKey;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.clever.CleverRosterSource;
import io.cleverkit.sync.clever.RosterField;
import io.cleverkit.sync.clever.RosterMapping;
import io.cleverkit.sync.jdbc.JdbcSync;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.ConnectionKey;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** Reads a district, mirrors it into stores that keep nothing but count, and says how many accounts there are. */
public final class ConsumerMain {
    private ConsumerMain() {}

    public static void main(String[] args) throws Exception {
        URI url = URI.create(args[0]);
        ApplicationCredentials application = ApplicationCredentials.of(args[1], args[2]);
        CleverRoster clever = CleverRoster.builder().apiUrl(url).authUrl(url).build();
        String district = clever.districtTokens(application).list().get(0).districtId();

        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:consumer;DB_CLOSE_DELAY=-1");
        createTables(dataSource);
        ConnectionKey key = new ConnectionKey(application.clientId(), district);
        try (CleverSync sync = CleverSync.builder()
                .storage(JdbcSync.of(dataSource).storage())
                .source(CleverRosterSource.of(clever, RosterMapping.of(1, RosterField.all()), application))
                .organizations(new Organizations())
                .users(new Users())
                .fingerprintKey(FingerprintKey.of("k", new byte[32]))
                .build()) {
            sync.connect(key);
            RunReport report = sync.run(key, RunRequest.manual());
            System.out.println(report.state() + " accounts=" + report.changes(RecordKind.ACCOUNTS).created()
                    + " login=" + CleverLogin.class.getModule().isNamed());
        }
    }

    /** As a host without a migration library would: the scripts are plain SQL on the class path or in the module. */
    private static void createTables(JdbcDataSource dataSource) throws Exception {
        String path = "/io/cleverkit/sync/jdbc/migration/V1__create_sync_state.sql";
        try (InputStream script = JdbcSync.class.getResourceAsStream(path);
                Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            if (script == null) {
                throw new IllegalStateException("the script is not where it is said to be");
            }
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
        }
    }

    private static class Counting<T> implements RecordStore<T> {
        @Override
        public List<ItemResult> create(List<Create<T>> items, BatchContext batch) {
            return items.stream()
                    .map(item -> ItemResult.created(UUID.randomUUID().toString()))
                    .toList();
        }

        @Override
        public List<ItemResult> update(List<Update<T>> items, BatchContext batch) {
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        @Override
        public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
            return items.stream().map(item -> ItemResult.done()).toList();
        }

        @Override
        public List<ItemResult> restore(List<Update<T>> items, BatchContext batch) {
            return items.stream().map(item -> ItemResult.done()).toList();
        }
    }

    private static final class Users extends Counting<Account> implements UserStore {}

    private static final class Organizations implements OrganizationStore {
        @Override
        public RecordStore<Organization> organizations() {
            return new Counting<>();
        }

        @Override
        public RecordStore<Location> locations() {
            return new Counting<>();
        }

        @Override
        public RecordStore<Classroom> classrooms() {
            return new Counting<>();
        }

        @Override
        public List<ItemResult> changeEnrollments(List<EnrollmentChange> changes, BatchContext batch) {
            return changes.stream().map(change -> ItemResult.done()).toList();
        }
    }
}
