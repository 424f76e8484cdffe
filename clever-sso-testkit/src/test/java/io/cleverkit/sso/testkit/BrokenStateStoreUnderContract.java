package io.cleverkit.sso.testkit;

import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.testkit.BrokenStateStore.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;

/** Made to fail, and so run by {@link LoginStateStoreContractBitesTest} only. */
class BrokenStateStoreUnderContract extends LoginStateStoreContract {
    /** The fault of the next run. */
    static final AtomicReference<Fault> FAULT = new AtomicReference<>();

    private final ManualClock clock = new ManualClock();
    private final BrokenStateStore store = new BrokenStateStore(FAULT.get(), clock);

    @Override
    protected LoginStateStore emptyStore() {
        return store;
    }

    @Override
    protected LoginStateStore reopen() {
        return store.reopened();
    }

    @Override
    protected Instant now() {
        return clock.instant();
    }

    @Override
    protected void advance(Duration duration) {
        clock.advance(duration);
    }
}
