package io.cleverkit.sso.testkit;

import io.cleverkit.sso.InMemoryLoginStateStore;
import io.cleverkit.sso.spi.LoginStateStore;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;

@DisplayName("The state store in memory")
class InMemoryLoginStateStoreContractTest extends LoginStateStoreContract {
    private final ManualClock clock = new ManualClock();

    @Override
    protected LoginStateStore emptyStore() {
        return InMemoryLoginStateStore.create(clock);
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
