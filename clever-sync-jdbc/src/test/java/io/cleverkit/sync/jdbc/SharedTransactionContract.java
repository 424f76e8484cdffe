package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.internal.state.StateBackedStorage;
import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.spi.TransactionRunner;
import io.cleverkit.sync.spi.UserStore;
import io.cleverkit.sync.testkit.Seen;
import io.cleverkit.sync.testkit.UserStoreContract;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import javax.sql.DataSource;

/** A host's store that writes with the batch's connection, under the contract of accounts. */
abstract class SharedTransactionContract extends UserStoreContract {
    private final DataSource dataSource = database();
    private final JdbcSync jdbc = JdbcSync.of(dataSource);

    abstract DataSource database();

    @Override
    protected UserStore emptyStore() {
        Script.execute(dataSource, AccountTable.DDL);
        return new AccountTable(jdbc::connection);
    }

    @Override
    protected boolean sharesTransaction() {
        return true;
    }

    @Override
    protected TransactionRunner transactions() {
        return ((StateBackedStorage) jdbc.storage()).transactions();
    }

    @Override
    protected String organizationId() {
        return "1";
    }

    @Override
    protected Optional<Seen> look(String hostId) {
        try (Connection connection = dataSource.getConnection()) {
            return Rows.readOne(
                    connection,
                    "SELECT active, first_name FROM account WHERE id = ?",
                    p -> p.add(hostId),
                    row -> new Seen(row.getBoolean(1), row.getString(2)));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected int count() {
        try (Connection connection = dataSource.getConnection()) {
            return Rows.readOne(connection, "SELECT COUNT(*) FROM account", p -> {}, row -> row.getInt(1))
                    .orElseThrow();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Too long for its column. */
    @Override
    protected Optional<Account> poisonousAccount(String externalId) {
        return Optional.of(Account.builder()
                .role(AccountRole.STUDENT)
                .first("x".repeat(101))
                .last("Contract")
                .build());
    }
}
