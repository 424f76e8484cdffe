package io.cleverkit.examples.readalong.functional;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.AfterAll;

/** Log-in with a password, on PostgreSQL. */
class PasswordLoginOnPostgresTest extends PasswordRules {
    private final EmbeddedPostgres postgres = server();

    private static EmbeddedPostgres server() {
        try {
            return EmbeddedPostgres.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    String databaseUrl() {
        return postgres.getJdbcUrl("postgres", "postgres");
    }

    @AfterAll
    void stopServer() throws IOException {
        postgres.close();
    }
}
