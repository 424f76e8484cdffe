package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.matching.Explanation.AccountFacts;
import io.cleverkit.examples.readalong.roster.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Puts together what is known of one Clever user or one account, for whoever is asked why somebody cannot log in. */
public final class Explanations {
    private static final String ACCOUNTS = """
            SELECT a.id, a.role, a.status, a.managed_by, a.clever_id
            FROM account a JOIN organization o ON o.id = a.organization_id
            WHERE o.clever_id = ? AND
            """;

    private final Database database;
    private final UnmatchedPeople unmatched;
    private final Acts acts;

    /** Reads from this database. */
    public Explanations(Database database, UnmatchedPeople unmatched, Acts acts) {
        this.database = database;
        this.unmatched = unmatched;
        this.acts = acts;
    }

    /** Explains a Clever user, of whom nothing need be known. */
    public Explanation ofUser(String district, String cleverId) {
        return new Explanation(
                Optional.of(cleverId),
                accounts(ACCOUNTS + "a.clever_id = ? ORDER BY a.role", district, cleverId),
                unmatched.of(district, cleverId),
                acts.ofUser(district, cleverId));
    }

    /** Explains an account; empty when the district's organization has none with this id. */
    public Optional<Explanation> ofAccount(String district, String accountId) {
        return accounts(ACCOUNTS + "a.id = ?", district, accountId).stream()
                .findFirst()
                .map(account -> account.cleverId()
                        .map(cleverId -> ofUser(district, cleverId))
                        .orElseGet(() -> new Explanation(
                                Optional.empty(),
                                List.of(account),
                                whoCameNear(district, accountId),
                                acts.ofAccount(district, accountId))));
    }

    private List<Unmatched> whoCameNear(String district, String accountId) {
        return unmatched.of(district).stream()
                .filter(person -> person.candidates().stream()
                        .anyMatch(candidate -> candidate.accountId().equals(accountId)))
                .toList();
    }

    private List<AccountFacts> accounts(String sql, String district, String key) {
        return database.transaction(connection -> Sql.list(connection, Explanations::facts, sql, district, key));
    }

    private static AccountFacts facts(ResultSet row) throws SQLException {
        return new AccountFacts(
                row.getString("id"),
                Role.valueOf(row.getString("role")),
                row.getString("status"),
                row.getString("managed_by"),
                Optional.ofNullable(row.getString("clever_id")));
    }
}
