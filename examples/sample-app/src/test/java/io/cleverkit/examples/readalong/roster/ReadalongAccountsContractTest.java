package io.cleverkit.examples.readalong.roster;

import io.cleverkit.examples.readalong.support.StoreDatabase;
import io.cleverkit.sync.spi.TransactionRunner;
import io.cleverkit.sync.spi.UserStore;
import io.cleverkit.sync.testkit.Seen;
import io.cleverkit.sync.testkit.UserStoreContract;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;

/** Our accounts under the library's contract of accounts. */
class ReadalongAccountsContractTest extends UserStoreContract {
    private final StoreDatabase database = new StoreDatabase();

    @AfterEach
    void close() {
        database.close();
    }

    @Override
    protected UserStore emptyStore() {
        return new ReadalongAccounts(database::connection);
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
    protected String organizationId() {
        return database.organization();
    }

    @Override
    protected Optional<Seen> look(String hostId) {
        return database.look("account", "first_name", hostId);
    }

    @Override
    protected int count() {
        return database.count("account");
    }
}
