package io.cleverkit.examples.readalong.roster;

import io.cleverkit.sync.model.Organization;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.Update;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Customers: one per district. */
final class OrganizationTable extends RosterTable<Organization> {
    OrganizationTable(Supplier<Connection> connection) {
        super(
                connection,
                "organization",
                "INSERT INTO organization (id, clever_id, name, status) VALUES (?, ?, ?, 'ACTIVE')",
                "UPDATE organization SET name = ?, status = 'ACTIVE' WHERE id = ?");
    }

    @Override
    @Nullable
    Object[] insertion(String id, Create<Organization> item, BatchContext batch) {
        return new @Nullable Object[] {id, item.externalId(), item.value().name()};
    }

    @Override
    @Nullable
    Object[] change(Update<Organization> item) {
        return new @Nullable Object[] {item.value().name(), item.hostId()};
    }
}
