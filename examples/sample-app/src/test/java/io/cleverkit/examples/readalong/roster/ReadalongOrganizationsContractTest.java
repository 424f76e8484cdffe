package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.db.Sql;
import io.cleverkit.examples.readalong.support.StoreDatabase;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.model.AccountRole;
import io.cleverkit.sync.model.EnrollmentRole;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.TransactionRunner;
import io.cleverkit.sync.testkit.Member;
import io.cleverkit.sync.testkit.OrganizationStoreContract;
import io.cleverkit.sync.testkit.Seen;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;

/** Our organizations, locations and classes under the library's contract. */
class ReadalongOrganizationsContractTest extends OrganizationStoreContract {
    private final StoreDatabase database = new StoreDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected OrganizationStore emptyStore() {
        return new ReadalongOrganizations(database::connection);
    }

    @Override
    protected boolean sharesTransaction() {
        return true;
    }

    @Override
    protected TransactionRunner transactions() {
        return database.transactions();
    }

    @Override
    protected Optional<Seen> look(RecordKind kind, String hostId) {
        return database.look(table(kind), "name", hostId);
    }

    @Override
    protected int count(RecordKind kind) {
        return database.count(table(kind));
    }

    private static String table(RecordKind kind) {
        return switch (kind) {
            case ORGANIZATION -> "organization";
            case LOCATIONS -> "location";
            case CLASSES -> "classroom";
            default -> throw new IllegalArgumentException("Another store keeps these: " + kind);
        };
    }

    @Override
    protected Set<Member> members(String classId) {
        return Set.copyOf(database.database()
                .transaction(connection -> Sql.list(
                        connection,
                        row -> new Member(row.getString(1), EnrollmentRole.valueOf(row.getString(2))),
                        "SELECT account_id, role FROM class_member WHERE class_id = ?",
                        classId)));
    }

    @Override
    protected String account(AccountRole role) {
        String id = UUID.randomUUID().toString();
        String organization = database.organization();
        database.database()
                .transaction(connection -> Sql.update(
                        connection,
                        "INSERT INTO account (id, organization_id, clever_id, role, first_name, last_name, status,"
                                + " managed_by) VALUES (?, ?, ?, ?, 'Ada', 'Contract', 'ACTIVE', 'CLEVER')",
                        id,
                        organization,
                        id,
                        role.name()));
        return id;
    }
}
