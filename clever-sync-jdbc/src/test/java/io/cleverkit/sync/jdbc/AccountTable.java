package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.spi.Archive;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.ItemResult;
import io.cleverkit.sync.spi.Update;
import io.cleverkit.sync.spi.UserStore;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** A host's store as simple as can be: one table, written with the batch's connection. */
final class AccountTable implements UserStore {
    static final String DDL =
            "CREATE TABLE account (id VARCHAR(36) PRIMARY KEY, first_name VARCHAR(100) NOT NULL, active BOOLEAN NOT NULL)";

    private final Supplier<Connection> connection;

    AccountTable(Supplier<Connection> connection) {
        this.connection = connection;
    }

    @Override
    public List<ItemResult> create(List<Create<Account>> items, BatchContext batch) {
        List<ItemResult> results = new ArrayList<>();
        for (Create<Account> item : items) {
            String id = UUID.randomUUID().toString();
            write(
                    "INSERT INTO account (first_name, active, id) VALUES (?, TRUE, ?)",
                    item.value().first(),
                    id);
            results.add(ItemResult.created(id));
        }
        return results;
    }

    @Override
    public List<ItemResult> update(List<Update<Account>> items, BatchContext batch) {
        return items.stream()
                .map(item -> change(
                        "UPDATE account SET first_name = ? WHERE id = ?",
                        item.value().first(),
                        item.hostId()))
                .toList();
    }

    @Override
    public List<ItemResult> archive(List<Archive> items, BatchContext batch) {
        return items.stream()
                .map(item -> change("UPDATE account SET active = FALSE WHERE id = ?", item.hostId()))
                .toList();
    }

    @Override
    public List<ItemResult> restore(List<Update<Account>> items, BatchContext batch) {
        return items.stream()
                .map(item -> change(
                        "UPDATE account SET first_name = ?, active = TRUE WHERE id = ?",
                        item.value().first(),
                        item.hostId()))
                .toList();
    }

    private ItemResult change(String sql, String... parameters) {
        if (write(sql, parameters) == 0) {
            return ItemResult.refused("unknown-account", "There is no account with this id.");
        }
        return ItemResult.done();
    }

    private int write(String sql, String... parameters) {
        try (PreparedStatement statement = connection.get().prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setString(i + 1, parameters[i]);
            }
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
