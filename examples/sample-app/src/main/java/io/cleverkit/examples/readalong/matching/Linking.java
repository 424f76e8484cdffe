package io.cleverkit.examples.readalong.matching;

import io.cleverkit.examples.readalong.config.SyncMode;
import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.DatabaseException;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.roster.Role;
import java.sql.Connection;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says by hand whose an account is, or is not. What is decided and the note of who decided it are one transaction, and whoever
 * decides about an account waits for whoever is at it.
 */
public final class Linking {
    private static final String ACCOUNT = """
            SELECT a.role, a.status, a.managed_by, a.clever_id
            FROM account a JOIN organization o ON o.id = a.organization_id
            WHERE a.id = ? AND o.clever_id = ?
            """;

    private static final String OTHER_OF_ROLE = """
            SELECT own.id FROM account own JOIN organization o ON o.id = own.organization_id
            WHERE o.clever_id = ? AND own.clever_id = ? AND own.role = ?
            """;

    /** The account came near when the user was refused, or something was decided about the two before. */
    private static final String KNOWN = """
            SELECT account_id FROM refused_login_candidate WHERE district = ? AND clever_id = ? AND account_id = ?
            UNION
            SELECT account_id FROM act WHERE district = ? AND clever_id = ? AND account_id = ?
            """;

    private final Database database;
    private final Clock clock;
    private final Function<String, SyncMode> modeOf;

    /** Decides in this database; the function gives the mode of a district. */
    public Linking(Database database, Clock clock, Function<String, SyncMode> modeOf) {
        this.database = database;
        this.clock = clock;
        this.modeOf = modeOf;
    }

    /** Links any account made by hand to any Clever user, for an operator who knows both. */
    public Outcome link(Decision decision) {
        return inTurn(decision, turn -> turn.isRuledOut() ? Outcome.RULED_OUT : link(turn));
    }

    /** Says of somebody who was refused that an account which came near is theirs; takes {@link #neverSame} back. */
    public Outcome same(Decision decision) {
        return inTurn(decision, turn -> turn.isKnown() ? link(turn) : Outcome.UNKNOWN_MATCH);
    }

    /** Says of somebody who was refused that an account which came near is not theirs, now and forever. */
    public Outcome neverSame(Decision decision) {
        return inTurn(decision, this::ruleOut);
    }

    private Outcome inTurn(Decision decision, Function<Turn, Outcome> work) {
        SyncMode mode = modeOf.apply(decision.district());
        try {
            return database.transaction(connection -> {
                AccountLinks.lock(connection, decision.accountId());
                return find(connection, decision)
                        .map(account -> account.role() == decision.role()
                                ? work.apply(new Turn(connection, decision, account, mode))
                                : Outcome.OTHER_ROLE)
                        .orElse(Outcome.UNKNOWN_ACCOUNT);
            });
        } catch (DatabaseException e) {
            if (e.isDuplicate()) {
                // Somebody has given this user another account of the role at the same moment.
                return Outcome.HAS_ANOTHER;
            }
            throw e;
        }
    }

    private static Optional<Account> find(Connection connection, Decision decision) {
        return Sql.first(
                connection,
                row -> new Account(
                        Role.valueOf(row.getString("role")),
                        "ACTIVE".equals(row.getString("status")),
                        "LOCAL".equals(row.getString("managed_by")),
                        row.getString("clever_id")),
                ACCOUNT,
                decision.accountId(),
                decision.district());
    }

    private Outcome link(Turn turn) {
        Decision decision = turn.decision();
        if (decision.cleverId().equals(turn.account().cleverId())) {
            return Outcome.DONE;
        }
        Optional<Outcome> obstacle = turn.obstacle();
        if (obstacle.isPresent()) {
            return obstacle.get();
        }
        AccountLinks.ruleIn(turn.connection(), decision.cleverId(), decision.accountId());
        AccountLinks.link(turn.connection(), decision.district(), decision.cleverId(), decision.accountId());
        note(turn, Act.Kind.LINKED);
        return Outcome.DONE;
    }

    private Outcome ruleOut(Turn turn) {
        Decision decision = turn.decision();
        if (!turn.isKnown()) {
            return Outcome.UNKNOWN_MATCH;
        }
        if (decision.cleverId().equals(turn.account().cleverId())) {
            return Outcome.ALREADY_LINKED;
        }
        if (!turn.isRuledOut()) {
            AccountLinks.ruleOut(turn.connection(), decision.cleverId(), decision.accountId());
            note(turn, Act.Kind.NEVER_SAME);
        }
        return Outcome.DONE;
    }

    private void note(Turn turn, Act.Kind kind) {
        Decision decision = turn.decision();
        Acts.note(
                turn.connection(),
                clock.millis(),
                decision.actor(),
                kind,
                decision.district(),
                decision.cleverId(),
                decision.accountId());
    }

    private record Account(
            Role role,
            boolean active,
            boolean local,
            @Nullable String cleverId) {}

    /** One decision, with its account locked. */
    private record Turn(Connection connection, Decision decision, Account account, SyncMode mode) {
        Optional<Outcome> obstacle() {
            if (!account.local() || !areMadeByHand(mode, account.role())) {
                return Optional.of(Outcome.ROSTER_MANAGED_BY_CLEVER);
            }
            if (account.cleverId() != null) {
                return Optional.of(Outcome.LINKED_TO_ANOTHER);
            }
            if (!account.active()) {
                return Optional.of(Outcome.ARCHIVED);
            }
            return hasAnother() ? Optional.of(Outcome.HAS_ANOTHER) : Optional.empty();
        }

        /** Where Clever manages a role, the sync would make an account of its own for the same person. */
        private static boolean areMadeByHand(SyncMode mode, Role role) {
            return switch (mode) {
                case FULL_ROSTER -> false;
                case ACCOUNT_PROVISIONING -> role != Role.STUDENT;
                case SSO_ONLY -> true;
            };
        }

        private boolean hasAnother() {
            return isThere(
                    OTHER_OF_ROLE,
                    decision.district(),
                    decision.cleverId(),
                    decision.role().name());
        }

        boolean isRuledOut() {
            return AccountLinks.isRuledOut(connection, decision.cleverId(), decision.accountId());
        }

        boolean isKnown() {
            return isThere(
                    KNOWN,
                    decision.district(),
                    decision.cleverId(),
                    decision.accountId(),
                    decision.district(),
                    decision.cleverId(),
                    decision.accountId());
        }

        private boolean isThere(String sql, Object... parameters) {
            return !Sql.list(connection, row -> row.getString(1), sql, parameters)
                    .isEmpty();
        }
    }
}
