package io.cleverkit.examples.readalong.login;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.matching.AccountLinks;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Finds the accounts of a Clever user for the log-in: district and Clever id together are the key. Those made by hand are found by
 * e-mail address as well, and remembered.
 */
public final class AccountTable implements LinkingAccountDirectory {
    private static final String FIND = """
            SELECT a.id, a.role, a.status, a.managed_by
            FROM account a JOIN organization o ON o.id = a.organization_id
            WHERE o.clever_id = ? AND
            """;

    private final Database database;
    private final AccountLinks links;

    /** Reads from this database, and remembers in it. */
    public AccountTable(Database database) {
        this.database = database;
        this.links = new AccountLinks(database);
    }

    @Override
    public List<HostAccount> find(String district, String cleverUserId) {
        return accounts(FIND + "a.clever_id = ? ORDER BY a.role", district, cleverUserId);
    }

    @Override
    public List<HostAccount> findByEmail(String district, String email) {
        return accounts(FIND + "a.email_key = ? ORDER BY a.role, a.id", district, email);
    }

    @Override
    public boolean remember(String district, String cleverUserId, String accountId) {
        return links.link(district, cleverUserId, accountId);
    }

    @Override
    public boolean isRuledOut(String district, String cleverUserId, String accountId) {
        return links.isRuledOut(cleverUserId, accountId);
    }

    private List<HostAccount> accounts(String sql, String district, String key) {
        return database.transaction(connection -> Sql.list(connection, AccountTable::account, sql, district, key));
    }

    private static HostAccount account(ResultSet row) throws SQLException {
        Role role = Role.valueOf(row.getString("role"));
        return HostAccount.builder()
                .accountId(row.getString("id"))
                .role(role.name())
                .label(role.label())
                .active("ACTIVE".equals(row.getString("status")))
                .managedByClever("CLEVER".equals(row.getString("managed_by")))
                .cleverRoles(role.cleverRoles())
                .build();
    }
}
