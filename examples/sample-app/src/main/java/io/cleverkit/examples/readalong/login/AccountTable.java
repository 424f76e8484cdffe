package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.HostAccount;
import java.util.List;

/** Finds the accounts of a Clever user for the log-in: district and Clever id together are the key. */
public final class AccountTable implements AccountDirectory {
    private static final String FIND = """
            SELECT a.id, a.role, a.status
            FROM account a JOIN organization o ON o.id = a.organization_id
            WHERE o.clever_id = ? AND a.clever_id = ?
            ORDER BY a.role
            """;

    private final Database database;

    /** Reads from this database. */
    public AccountTable(Database database) {
        this.database = database;
    }

    @Override
    public List<HostAccount> find(String district, String cleverUserId) {
        return database.transaction(connection -> Sql.list(
                connection,
                row -> HostAccount.builder()
                        .accountId(row.getString("id"))
                        .role(row.getString("role"))
                        .label(Role.valueOf(row.getString("role")).label())
                        .active("ACTIVE".equals(row.getString("status")))
                        .build(),
                FIND,
                district,
                cleverUserId));
    }
}
