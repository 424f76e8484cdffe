package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.RunKind;
import io.cleverkit.sync.RunProblem;
import io.cleverkit.sync.RunProgress;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.RunTrigger;
import io.cleverkit.sync.model.ConnectionKey;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The runs of all districts, with their {@link RunDetails}. Thread-safe. */
final class RunTable {
    private static final String SELECT = "SELECT r.run_number, r.run_id, c.application, c.district, r.kind, r.begun_by,"
            + " r.dry_run, r.state, r.started_at, r.finished_at, r.phase, r.done, r.total, r.problem_code,"
            + " r.problem_message FROM cleverkit_run r JOIN cleverkit_connection c ON c.id = r.connection_id";

    private final Database database;
    private final ConnectionTable connections;

    RunTable(Database database, ConnectionTable connections) {
        this.database = database;
        this.connections = connections;
    }

    void insert(RunReport run) {
        String insert = "INSERT INTO cleverkit_run (run_id, connection_id, kind, begun_by, dry_run, state, started_at,"
                + " finished_at, phase, done, total, problem_code, problem_message)"
                + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        database.alone(sql -> {
            int id = connections.id(sql, run.connection());
            Rows.write(sql, insert, p -> addFields(p.add(run.runId()).add(id), run));
            RunDetails.insert(sql, number(sql, run), run);
            return true;
        });
    }

    boolean update(RunReport run) {
        String update = "UPDATE cleverkit_run SET kind = ?, begun_by = ?, dry_run = ?, state = ?, started_at = ?,"
                + " finished_at = ?, phase = ?, done = ?, total = ?, problem_code = ?, problem_message = ?"
                + " WHERE run_id = ? AND state = ?";
        return database.alone(sql -> {
            int updated = Rows.write(
                    sql, update, p -> addFields(p, run).add(run.runId()).add(RunState.RUNNING));
            long number = number(sql, run);
            if (updated == 0) {
                return false;
            }
            RunDetails.delete(sql, number);
            RunDetails.insert(sql, number, run);
            return true;
        });
    }

    Optional<RunReport> find(String runId) {
        return database
                .alone(sql -> complete(
                        sql, Rows.read(sql, SELECT + " WHERE r.run_id = ?", p -> p.add(runId), RunTable::read)))
                .stream()
                .findFirst();
    }

    List<RunReport> newest(ConnectionKey key, int limit) {
        String select = SELECT + " WHERE r.connection_id = ? ORDER BY r.connection_id DESC, r.run_number DESC"
                + " FETCH FIRST ? ROWS ONLY";
        return database.alone(sql -> {
            Optional<Integer> id = connections.findId(sql, key);
            if (id.isEmpty()) {
                return List.of();
            }
            return complete(
                    sql, Rows.read(sql, select, p -> p.add(id.orElseThrow()).add(limit), RunTable::read));
        });
    }

    private static List<RunReport> complete(Connection sql, List<Row> rows) throws SQLException {
        RunDetails details = RunDetails.read(sql, rows.stream().map(Row::number).toList());
        List<RunReport> reports = new ArrayList<>();
        for (Row row : rows) {
            details.addTo(row.report(), row.number());
            reports.add(row.report().build());
        }
        return reports;
    }

    private static long number(Connection sql, RunReport run) throws SQLException {
        String select = "SELECT run_number FROM cleverkit_run WHERE run_id = ?";
        return Rows.readOne(sql, select, p -> p.add(run.runId()), row -> row.getLong(1))
                .orElseThrow(() -> new IllegalStateException(
                        "The run was never begun. Nothing was written [run=" + run.runId() + "]"));
    }

    private static Parameters addFields(Parameters parameters, RunReport run) throws SQLException {
        parameters
                .add(run.kind())
                .add(run.trigger())
                .add(run.dryRun())
                .add(run.state())
                .add(run.startedAt())
                .addInstant(run.finishedAt())
                .add(run.progress().phase())
                .add(run.progress().done());
        OptionalInt total = run.progress().total();
        if (total.isPresent()) {
            parameters.add(total.getAsInt());
        } else {
            parameters.addNull(Types.INTEGER);
        }
        return parameters
                .addMessage(run.problem().map(RunProblem::code))
                .addMessage(run.problem().map(RunProblem::message));
    }

    private static Row read(ResultSet row) throws SQLException {
        RunReport.Builder report = RunReport.builder()
                .runId(row.getString("run_id"))
                .connection(new ConnectionKey(row.getString("application"), row.getString("district")))
                .kind(RunKind.valueOf(row.getString("kind")))
                .trigger(RunTrigger.valueOf(row.getString("begun_by")))
                .dryRun(row.getBoolean("dry_run"))
                .state(RunState.valueOf(row.getString("state")))
                .startedAt(Rows.instant(row, "started_at").orElseThrow())
                .finishedAt(Rows.instant(row, "finished_at"))
                .progress(progress(row))
                .problem(problem(row));
        return new Row(row.getLong("run_number"), report);
    }

    private static RunProgress progress(ResultSet row) throws SQLException {
        int total = row.getInt("total");
        OptionalInt known = row.wasNull() ? OptionalInt.empty() : OptionalInt.of(total);
        return new RunProgress(RunProgress.Phase.valueOf(row.getString("phase")), row.getInt("done"), known);
    }

    private static Optional<RunProblem> problem(ResultSet row) throws SQLException {
        String code = row.getString("problem_code");
        String message = row.getString("problem_message");
        if (code == null || message == null) {
            return Optional.empty();
        }
        return Optional.of(new RunProblem(code, message));
    }

    /** A run on its way out of the table: its details are still missing. */
    private record Row(long number, RunReport.Builder report) {}
}
