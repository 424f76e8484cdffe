package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.config.DatabaseSettings;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.support.PostgresDatabases;
import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import io.cleverkit.sso.testkit.LinkingAccountDirectoryContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** Our accounts under the library's contract of a directory that links them. */
@DisplayName("Accounts that are found by e-mail address and remembered")
class AccountTableContractTest {
    abstract static class OverTables extends LinkingAccountDirectoryContract {
        private Database database;
        private int accounts;

        abstract String url();

        private static Database open(String url) {
            return Database.open(new DatabaseSettings(url, Optional.empty(), Optional.empty()));
        }

        @Override
        protected LinkingAccountDirectory emptyLinkingDirectory() {
            database = open(url());
            return new AccountTable(database);
        }

        /** Each of another role than the one before: a Clever user has one account of each. */
        @Override
        protected String account(String district, String email, boolean active) {
            Role role = Role.values()[accounts++ % Role.values().length];
            String organization = organization(district);
            LocalAccounts local = new LocalAccounts(database);
            String id = local.create(organization, role, "Tess", "Vega", Optional.of(email), List.of())
                    .orElseThrow();
            if (!active) {
                local.archive(organization, id);
            }
            return id;
        }

        private String organization(String district) {
            return database.transaction(connection -> Sql.first(
                            connection,
                            row -> row.getString("id"),
                            "SELECT id FROM organization WHERE clever_id = ?",
                            district)
                    .orElseGet(() -> {
                        String id = UUID.randomUUID().toString();
                        Sql.update(
                                connection,
                                "INSERT INTO organization (id, clever_id, name, status) VALUES (?, ?, 'District', 'ACTIVE')",
                                id,
                                district);
                        return id;
                    }));
        }

        @Override
        protected Optional<AccountDirectory> unreadableDirectory() {
            Database closed = open("jdbc:h2:mem:" + UUID.randomUUID());
            closed.close();
            return Optional.of(new AccountTable(closed));
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
