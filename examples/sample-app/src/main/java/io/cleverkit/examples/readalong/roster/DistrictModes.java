package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.config.SyncMode;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import java.util.Optional;

/**
 * The mode of each district: what new districts were to get when it was discovered. It stays, whatever new districts get later, so
 * that a changed configuration hands nobody's records over.
 */
public final class DistrictModes {
    private final Database database;
    private final SyncMode forNew;

    /** Keeps modes in this database; a district that has none gets the one given. */
    public DistrictModes(Database database, SyncMode forNew) {
        this.database = database;
        this.forNew = forNew;
    }

    /** Returns the mode of a connected district; decides it when asked for the first time. */
    public SyncMode of(String district) {
        return find(district).orElseGet(() -> decide(district));
    }

    private Optional<SyncMode> find(String district) {
        return database.transaction(connection -> Sql.first(
                connection,
                row -> SyncMode.find(row.getString("sync_mode"))
                        .orElseThrow(() -> new IllegalStateException("The database has a mode that is not ours")),
                "SELECT sync_mode FROM district_mode WHERE district = ?",
                district));
    }

    /** Of two instances with different configurations that see a district at once, one decides. */
    private SyncMode decide(String district) {
        try {
            database.transaction(connection -> Sql.update(
                    connection,
                    "INSERT INTO district_mode (district, sync_mode) VALUES (?, ?)",
                    district,
                    forNew.text()));
            return forNew;
        } catch (DatabaseException e) {
            return find(district).orElseThrow(() -> e);
        }
    }
}
