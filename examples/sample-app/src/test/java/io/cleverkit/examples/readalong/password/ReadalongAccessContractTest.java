package io.cleverkit.examples.readalong.password;

import io.cleverkit.examples.readalong.config.DatabaseSettings;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.login.TestSessions;
import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.support.PostgresDatabases;
import io.cleverkit.sso.spi.AccountAccess;
import io.cleverkit.sso.testkit.AccountAccessContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** What ends access to our accounts, under the library's contract. */
@DisplayName("The end of access")
class ReadalongAccessContractTest {
    abstract static class OverTables extends AccountAccessContract {
        private final String organization = UUID.randomUUID().toString();
        private Database database;

        abstract String url();

        @Override
        protected AccountAccess access() {
            database = Database.open(new DatabaseSettings(url(), Optional.empty(), Optional.empty()));
            database.transaction(connection -> Sql.update(
                    connection,
                    "INSERT INTO organization (id, clever_id, name, status) VALUES (?, ?, 'District', 'ACTIVE')",
                    organization,
                    organization));
            return new ReadalongAccess(database);
        }

        /** The password itself does not matter here, and hashing many takes long on purpose. */
        @Override
        protected String accountWithPassword() {
            String id = new LocalAccounts(database)
                    .create(organization, Role.TEACHER, "Tess", "Vega", Optional.empty(), List.of())
                    .orElseThrow();
            database.transaction(connection -> Sql.update(
                    connection,
                    "INSERT INTO local_password (account_id, login_name, hash) VALUES (?, ?, 'hash')",
                    id,
                    id));
            passwords().link(id);
            return id;
        }

        private Passwords passwords() {
            return new Passwords(database, Clock.systemUTC());
        }

        @Override
        protected String openSession(String accountId) {
            return new TestSessions(database).open(organization, accountId);
        }

        /** A link to set one is as good as a password. */
        @Override
        protected boolean passwordWorks(String accountId) {
            boolean link = database.transaction(connection -> Sql.first(
                            connection,
                            row -> row.getString(1),
                            "SELECT token_hash FROM password_link WHERE account_id = ?",
                            accountId)
                    .isPresent());
            return link || passwords().byLoginName(accountId).isPresent();
        }

        @Override
        protected boolean sessionWorks(String session) {
            return new TestSessions(database).works(session);
        }

        @AfterEach
        void close() {
            database.close();
        }
    }

    @Nested
    @DisplayName("in H2")
    class OnH2 extends OverTables {
        @Override
        String url() {
            return "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        }
    }

    @Nested
    @DisplayName("in PostgreSQL")
    class OnPostgres extends OverTables {
        private static EmbeddedPostgres postgres;

        @BeforeAll
        static void startServer() throws IOException {
            postgres = EmbeddedPostgres.start();
        }

        @AfterAll
        static void stopServer() throws IOException {
            postgres.close();
        }

        @Override
        String url() {
            return PostgresDatabases.fresh(postgres);
        }
    }
}
