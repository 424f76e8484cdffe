package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.LoginListener;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.sso.RefusedLogin;
import io.cleverkit.sso.spi.HostAccount;
import java.sql.Connection;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Keeps who was not let in, and which accounts came near, for the administrators of their district. One row per person and reason,
 * however often they try; per district the newest, and none for long. Log-ins that ended before it was certain who it was belong to
 * no district and are not kept: the page has told the person, and the log the code.
 */
public final class RefusedLogins implements LoginListener {
    /** How many rows a district has at most; the newest stay. */
    static final int MOST_PER_DISTRICT = 200;

    /** How long a row stays after the last attempt. */
    static final Duration KEPT_FOR = Duration.ofDays(30);

    /** How many accounts are kept as candidates of one row. */
    private static final int MOST_CANDIDATES = 10;

    private static final String COUNT_ON = """
            UPDATE refused_login SET name = ?, email = ?, roles = ?, times = times + 1, last_at = ?
            WHERE district = ? AND clever_id = ? AND code = ?
            """;

    private static final String INSERT = """
            INSERT INTO refused_login (name, email, roles, times, first_at, last_at, district, clever_id, code)
            VALUES (?, ?, ?, 1, ?, ?, ?, ?, ?)
            """;

    private static final String FORGET_SURPLUS = """
            DELETE FROM refused_login WHERE district = ? AND last_at < (
                SELECT MIN(kept.last_at) FROM (
                    SELECT r.last_at FROM refused_login r WHERE r.district = ? ORDER BY r.last_at DESC LIMIT ?
                ) kept)
            """;

    private final Database database;
    private final Clock clock;
    private final Predicate<String> isKnown;

    /** Keeps them in this database, for people of the districts that are known. */
    public RefusedLogins(Database database, Clock clock, Predicate<String> isKnown) {
        this.database = database;
        this.clock = clock;
        this.isKnown = isKnown;
    }

    @Override
    public void refused(RefusedLogin login) {
        login.identity()
                .filter(person -> isKnown.test(person.district()))
                .ifPresent(person -> record(person, login.reason(), login.candidates()));
    }

    private void record(CleverIdentity person, RefusalReason reason, List<HostAccount> candidates) {
        Attempt attempt = new Attempt(person, reason.code().name(), candidates, clock.millis());
        if (database.transaction(connection -> countOn(connection, attempt))) {
            return;
        }
        try {
            database.transaction(connection -> insert(connection, attempt));
        } catch (DatabaseException e) {
            if (!e.isDuplicate()) {
                throw e;
            }
            // The same person in another window was faster.
            database.transaction(connection -> countOn(connection, attempt));
        }
    }

    private static boolean countOn(Connection connection, Attempt attempt) {
        int known = Sql.update(
                connection,
                COUNT_ON,
                attempt.name(),
                attempt.email(),
                attempt.roles(),
                attempt.at(),
                attempt.district(),
                attempt.cleverId(),
                attempt.code());
        if (known == 0) {
            return false;
        }
        Sql.update(
                connection,
                "DELETE FROM refused_login_candidate WHERE district = ? AND clever_id = ? AND code = ?",
                attempt.district(),
                attempt.cleverId(),
                attempt.code());
        insertCandidates(connection, attempt);
        return true;
    }

    private static boolean insert(Connection connection, Attempt attempt) {
        Sql.update(
                connection,
                INSERT,
                attempt.name(),
                attempt.email(),
                attempt.roles(),
                attempt.at(),
                attempt.at(),
                attempt.district(),
                attempt.cleverId(),
                attempt.code());
        insertCandidates(connection, attempt);
        Sql.update(connection, "DELETE FROM refused_login WHERE last_at <= ?", attempt.at() - KEPT_FOR.toMillis());
        Sql.update(connection, FORGET_SURPLUS, attempt.district(), attempt.district(), MOST_PER_DISTRICT);
        return true;
    }

    private static void insertCandidates(Connection connection, Attempt attempt) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (HostAccount account : attempt.candidates()) {
            rows.add(new @Nullable Object[] {attempt.district(), attempt.cleverId(), attempt.code(), account.accountId()
            });
        }
        Sql.batch(
                connection,
                "INSERT INTO refused_login_candidate (district, clever_id, code, account_id) VALUES (?, ?, ?, ?)",
                rows);
    }

    /** What is kept of an attempt: nothing longer than its column, and nothing that a database refuses. */
    private record Attempt(CleverIdentity person, String code, List<HostAccount> all, long at) {
        String district() {
            return person.district();
        }

        String cleverId() {
            return person.cleverId();
        }

        @Nullable
        String name() {
            return person.displayName().map(name -> fitting(name, 200)).orElse(null);
        }

        @Nullable
        String email() {
            return person.email().map(email -> fitting(email, 254)).orElse(null);
        }

        String roles() {
            return Role.of(person.roleKinds()).stream().map(Role::name).collect(Collectors.joining(","));
        }

        List<HostAccount> candidates() {
            return all.subList(0, Math.min(all.size(), MOST_CANDIDATES));
        }

        private static String fitting(String text, int most) {
            String plain = text.replaceAll("[\\p{Cntrl}\\p{Cs}]", " ");
            if (plain.length() <= most) {
                return plain;
            }
            return plain.substring(0, Character.isHighSurrogate(plain.charAt(most - 1)) ? most - 1 : most);
        }

        @Override
        public String toString() {
            return "Attempt[" + code + "]";
        }
    }
}
