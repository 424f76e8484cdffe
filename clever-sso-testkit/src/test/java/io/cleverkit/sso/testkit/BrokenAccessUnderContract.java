package io.cleverkit.sso.testkit;

import io.cleverkit.sso.spi.AccountAccess;
import io.cleverkit.sso.testkit.BrokenAccess.Fault;
import java.util.concurrent.atomic.AtomicReference;

/** Made to fail, and so run by {@link AccountAccessContractBitesTest} only. */
class BrokenAccessUnderContract extends AccountAccessContract {
    /** The fault of the next run. */
    static final AtomicReference<Fault> FAULT = new AtomicReference<>();

    private final BrokenAccess access = new BrokenAccess(FAULT.get());
    private int added;

    @Override
    protected AccountAccess access() {
        return access;
    }

    @Override
    protected String accountWithPassword() {
        String id = "account-" + ++added;
        access.passwords.add(id);
        return id;
    }

    @Override
    protected String openSession(String accountId) {
        String session = "session-" + ++added;
        access.sessions.put(session, accountId);
        return session;
    }

    @Override
    protected boolean passwordWorks(String accountId) {
        return access.passwords.contains(accountId);
    }

    @Override
    protected boolean sessionWorks(String session) {
        String accountId = access.sessions.get(session);
        return accountId != null && !access.barred.contains(accountId);
    }
}
