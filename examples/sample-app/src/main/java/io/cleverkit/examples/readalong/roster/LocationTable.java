package io.cleverkit.examples.readalong.roster;

import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.spi.BatchContext;
import io.cleverkit.sync.spi.Create;
import io.cleverkit.sync.spi.Update;
import java.sql.Connection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Schools of a customer. */
final class LocationTable extends RosterTable<Location> {
    LocationTable(Supplier<Connection> connection) {
        super(
                connection,
                "location",
                "INSERT INTO location (id, organization_id, clever_id, name, status) VALUES (?, ?, ?, ?, 'ACTIVE')",
                "UPDATE location SET name = ?, status = 'ACTIVE' WHERE id = ?");
    }

    @Override
    @Nullable
    Object[] insertion(String id, Create<Location> item, BatchContext batch) {
        return new @Nullable Object[] {
            id, organization(batch), item.externalId(), item.value().name()
        };
    }

    @Override
    @Nullable
    Object[] change(Update<Location> item) {
        return new @Nullable Object[] {item.value().name(), item.hostId()};
    }
}
