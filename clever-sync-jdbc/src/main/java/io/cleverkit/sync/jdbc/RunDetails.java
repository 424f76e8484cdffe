package io.cleverkit.sync.jdbc;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.Finding;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.Warning;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a run has many of: counts, findings and warnings. Reads those of several runs together. */
final class RunDetails {
    private static final List<String> TABLES =
            List.of("cleverkit_run_change", "cleverkit_run_finding", "cleverkit_run_warning");

    private final List<Line<Map.Entry<RecordKind, ChangeCounts>>> changes;
    private final List<Line<Finding>> findings;
    private final List<Line<Warning>> warnings;

    private RunDetails(
            List<Line<Map.Entry<RecordKind, ChangeCounts>>> changes,
            List<Line<Finding>> findings,
            List<Line<Warning>> warnings) {
        this.changes = changes;
        this.findings = findings;
        this.warnings = warnings;
    }

    static RunDetails read(Connection sql, List<Long> runs) throws SQLException {
        return new RunDetails(
                read(sql, "cleverkit_run_change", "kind", runs, RunDetails::readChange),
                read(sql, "cleverkit_run_finding", "line", runs, RunDetails::readFinding),
                read(sql, "cleverkit_run_warning", "line", runs, RunDetails::readWarning));
    }

    void addTo(RunReport.Builder report, long run) {
        changes.stream().filter(line -> line.number() == run).forEach(line -> report.putChanges(line.value()));
        findings.stream().filter(line -> line.number() == run).forEach(line -> report.addFindings(line.value()));
        warnings.stream().filter(line -> line.number() == run).forEach(line -> report.addWarnings(line.value()));
    }

    static void delete(Connection sql, long run) throws SQLException {
        for (String table : TABLES) {
            Rows.write(sql, "DELETE FROM " + table + " WHERE run_number = ?", p -> p.add(run));
        }
    }

    static void insert(Connection sql, long run, RunReport report) throws SQLException {
        insertChanges(sql, run, report.changes());
        insertFindings(sql, run, report.findings());
        insertWarnings(sql, run, report.warnings());
    }

    private static void insertChanges(Connection sql, long run, Map<RecordKind, ChangeCounts> changes)
            throws SQLException {
        String insert =
                "INSERT INTO cleverkit_run_change (run_number, kind, created, updated, archived, restored, unchanged,"
                        + " failed) VALUES (?, ?, ?, ?, ?, ?, ?, ?)";
        Rows.writeAll(sql, insert, changes.entrySet(), (p, change) -> {
            ChangeCounts counts = change.getValue();
            p.add(run)
                    .add(change.getKey())
                    .add(counts.created())
                    .add(counts.updated())
                    .add(counts.archived())
                    .add(counts.restored())
                    .add(counts.unchanged())
                    .add(counts.failed());
        });
    }

    private static void insertFindings(Connection sql, long run, List<Finding> findings) throws SQLException {
        String insert = "INSERT INTO cleverkit_run_finding (run_number, line, code, kind, whole_plan, message)"
                + " VALUES (?, ?, ?, ?, ?, ?)";
        Rows.writeAll(sql, insert, numbered(findings), (p, line) -> {
            Finding finding = line.value();
            p.add(run)
                    .add(line.number())
                    .addMessage(finding.code())
                    .add(finding.kind())
                    .add(finding.wholePlan())
                    .addMessage(finding.message());
        });
    }

    private static void insertWarnings(Connection sql, long run, List<Warning> warnings) throws SQLException {
        String insert = "INSERT INTO cleverkit_run_warning (run_number, line, code, message, external_id)"
                + " VALUES (?, ?, ?, ?, ?)";
        Rows.writeAll(sql, insert, numbered(warnings), (p, line) -> {
            Warning warning = line.value();
            p.add(run).add(line.number()).addMessage(warning.code()).addMessage(warning.message());
            if (warning.externalId().isPresent()) {
                p.addExternalId(warning.externalId().orElseThrow());
            } else {
                p.addNull(Types.VARBINARY);
            }
        });
    }

    private static <T> List<Line<T>> read(
            Connection sql, String table, String order, List<Long> runs, Rows.Reader<T> reader) throws SQLException {
        String select = "SELECT d.* FROM UNNEST(CAST(? AS BIGINT ARRAY)) AS wanted (run_number)" + " JOIN " + table
                + " d ON d.run_number = wanted.run_number ORDER BY d.run_number, d." + order;
        return Rows.read(
                sql,
                select,
                p -> p.addArray("bigint", runs.toArray(Long[]::new)),
                row -> new Line<>(row.getLong("run_number"), reader.read(row)));
    }

    private static Map.Entry<RecordKind, ChangeCounts> readChange(ResultSet row) throws SQLException {
        ChangeCounts counts = new ChangeCounts(
                row.getInt("created"),
                row.getInt("updated"),
                row.getInt("archived"),
                row.getInt("restored"),
                row.getInt("unchanged"),
                row.getInt("failed"));
        return Map.entry(RecordKind.valueOf(row.getString("kind")), counts);
    }

    private static Finding readFinding(ResultSet row) throws SQLException {
        return new Finding(
                row.getString("code"),
                RecordKind.valueOf(row.getString("kind")),
                row.getBoolean("whole_plan"),
                row.getString("message"));
    }

    private static Warning readWarning(ResultSet row) throws SQLException {
        Optional<String> externalId = Optional.empty();
        if (row.getBytes("external_id") != null) {
            externalId = Optional.of(Rows.externalId(row, "external_id"));
        }
        return new Warning(row.getString("code"), row.getString("message"), externalId);
    }

    private static <T> List<Line<T>> numbered(List<T> values) {
        List<Line<T>> lines = new ArrayList<>();
        for (T value : values) {
            lines.add(new Line<>(lines.size(), value));
        }
        return lines;
    }

    /** One detail, with the number of its run when read and its place in the run when written. */
    private record Line<T>(long number, T value) {}
}
