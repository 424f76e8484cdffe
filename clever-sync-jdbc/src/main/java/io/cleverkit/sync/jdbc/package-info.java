/**
 * Keeps what the engine remembers in the host's database, for hosts with one process (H2 will do) or many (PostgreSQL).
 *
 * <p>Read {@link io.cleverkit.sync.jdbc.JdbcSync} first; {@link io.cleverkit.sync.jdbc.JdbcTransactions} is for hosts whose
 * stores use plain JDBC and have no transaction manager.
 */
@NullMarked
package io.cleverkit.sync.jdbc;

import org.jspecify.annotations.NullMarked;
