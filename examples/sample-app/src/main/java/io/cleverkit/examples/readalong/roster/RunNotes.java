package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.sync.Warning;
import java.util.Optional;

/** What Readalong itself has to say about a run that the engine did. */
public final class RunNotes {
    private final Database database;

    /** Keeps notes in this database. */
    public RunNotes(Database database) {
        this.database = database;
    }

    /** Notes that somebody asked for a delta and got a full run. */
    public void fullInsteadOfDelta(String runId) {
        database.transaction(connection -> Sql.update(
                connection,
                "INSERT INTO run_note (run_id, code, message) VALUES (?, ?, ?)",
                runId,
                "DELTA_NOT_BUILT",
                "A delta was asked for. Readalong does not read events yet, so everything was read instead"));
    }

    /** Returns the note on a run. */
    public Optional<Warning> find(String runId) {
        return database.transaction(connection -> Sql.first(
                connection,
                row -> new Warning(row.getString("code"), row.getString("message"), Optional.empty()),
                "SELECT code, message FROM run_note WHERE run_id = ?",
                runId));
    }
}
