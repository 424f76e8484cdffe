package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.LoginStateStoreContract;
import io.cleverkit.sso.spi.PendingLogin;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The store in memory")
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

    @Test
    @DisplayName("stays within its bounds, and the oldest make room")
    void bounded() {
        InMemoryLoginStateStore store = InMemoryLoginStateStore.create(clock, 10);
        for (int i = 0; i < 1_000; i++) {
            store.save(login("h" + i));
            store.firstUse("c" + i, now().plusSeconds(600));
        }

        assertThat(store.size()).isEqualTo(20);
        assertThat(store.take("h989")).isEmpty();
        assertThat(store.take("h990")).isPresent();
        assertThatIllegalArgumentException().isThrownBy(() -> InMemoryLoginStateStore.create(clock, 0));
    }

    @Test
    @DisplayName("gives back the room of what is over")
    void forgets() {
        InMemoryLoginStateStore store = InMemoryLoginStateStore.create(clock);
        for (int i = 0; i < 1_000; i++) {
            store.save(login("h" + i));
            store.firstUse("c" + i, now().plusSeconds(600));
        }
        advance(Duration.ofMinutes(10));
        store.save(login("last"));
        store.firstUse("last", now().plusSeconds(600));

        assertThat(store.size()).isEqualTo(2);
    }

    private PendingLogin login(String key) {
        return PendingLogin.builder()
                .stateHash(key)
                .payload("p")
                .forgetAt(now().plusSeconds(600))
                .build();
    }
}
