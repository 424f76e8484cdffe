/**
 * Durable state for the reconciliation engine, on H2 or PostgreSQL, in the same transactions as the host's own stores.
 *
 * <p>Start at {@link io.cleverkit.sync.jdbc.JdbcSync}. The scripts that make the tables are resources in {@code
 * io.cleverkit.sync.jdbc.migration}; that package is open so that a migration library finds them on the module path too.
 */
@SuppressWarnings("opens") // the opened package holds scripts and no class
module io.cleverkit.sync.jdbc {
    requires static org.jspecify;
    requires transitive io.cleverkit.sync;
    requires transitive java.sql;

    exports io.cleverkit.sync.jdbc;

    opens io.cleverkit.sync.jdbc.migration;
}
