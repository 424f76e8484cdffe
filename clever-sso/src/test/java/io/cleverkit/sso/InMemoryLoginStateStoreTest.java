package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cleverkit.sso.spi.PendingLogin;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What this store promises beyond its contract, which clever-sso-testkit holds it to. */
@DisplayName("The store in memory")
class InMemoryLoginStateStoreTest {
    private final ManualClock clock = new ManualClock();

    @Test
    @DisplayName("stays within its bounds, and the oldest make room")
    void bounded() {
        InMemoryLoginStateStore store = InMemoryLoginStateStore.create(clock, 10);
        for (int i = 0; i < 1_000; i++) {
            store.save(login("h" + i));
            store.firstUse("c" + i, clock.instant().plusSeconds(600));
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
            store.firstUse("c" + i, clock.instant().plusSeconds(600));
        }
        clock.advance(Duration.ofMinutes(10));
        store.save(login("last"));
        store.firstUse("last", clock.instant().plusSeconds(600));

        assertThat(store.size()).isEqualTo(2);
    }

    private PendingLogin login(String key) {
        return PendingLogin.builder()
                .stateHash(key)
                .payload("p")
                .forgetAt(clock.instant().plusSeconds(600))
                .build();
    }
}
