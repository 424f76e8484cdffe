package io.cleverkit.sync.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** One server for all tests of this JVM, one schema for each test. The server goes with the JVM. */
final class Postgres {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private Postgres() {}

    static DataSource emptySchema() {
        String schema = "test_" + SCHEMAS.incrementAndGet();
        Script.execute(Holder.SERVER.getPostgresDatabase(), "CREATE SCHEMA " + schema);
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(Holder.SERVER.getJdbcUrl("postgres", "postgres"));
        dataSource.setCurrentSchema(schema);
        return dataSource;
    }

    static DataSource withTables() {
        return Script.run(emptySchema());
    }

    private static final class Holder {
        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
