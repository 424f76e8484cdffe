package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.config.DatabaseSettings;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.testkit.LoginStateStoreContract;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;

/** Our tables for log-ins on their way under the library's contract, two instances of Readalong at a time. */
@DisplayName("Log-ins on their way")
class LoginStateTableContractTest {
    abstract static class OverTables extends LoginStateStoreContract {
        private final MovedClock clock = new MovedClock();
        private Database one;
        private Database other;

        /** Where the database of this test is. */
        abstract DatabaseSettings settings();

        /** Makes the database, where connecting to it does not. */
        void createDatabase() {}

        @Override
        protected LoginStateStore emptyStore() {
            createDatabase();
            one = Database.open(settings());
            return new LoginStateTable(one, clock);
        }

        @Override
        protected LoginStateStore reopen() {
            if (other == null) {
                other = Database.open(settings());
            }
            return new LoginStateTable(other, clock);
        }

        @Override
        protected Instant now() {
            return clock.instant();
        }

        @Override
        protected void advance(Duration duration) {
            clock.now = clock.now.plus(duration);
        }

        @AfterEach
        void close() {
            one.close();
            if (other != null) {
                other.close();
            }
        }
    }

    @Nested
    @DisplayName("in H2")
    class OnH2 extends OverTables {
        private final String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";

        @Override
        DatabaseSettings settings() {
            return new DatabaseSettings(url, Optional.empty(), Optional.empty());
        }
    }

    @Nested
    @DisplayName("in PostgreSQL")
    class OnPostgres extends OverTables {
        private static EmbeddedPostgres postgres;

        @BeforeAll
        static void startDatabase() throws IOException {
            postgres = EmbeddedPostgres.start();
        }

        @AfterAll
        static void stopDatabase() throws IOException {
            postgres.close();
        }

        private final String name = "t" + UUID.randomUUID().toString().replace("-", "");

        @Override
        DatabaseSettings settings() {
            return new DatabaseSettings(postgres.getJdbcUrl("postgres", name), Optional.empty(), Optional.empty());
        }

        @Override
        void createDatabase() {
            try (Connection connection = postgres.getPostgresDatabase().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("CREATE DATABASE " + name);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static final class MovedClock extends Clock {
        private volatile Instant now = Instant.parse("2026-09-01T08:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("nobody here asks for another zone");
        }
    }
}
