package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.model.Me;
import io.cleverkit.roster.model.User;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The states of many log-ins")
class StateStoreLoadTest {
    private static final long MEGABYTE = 1024 * 1024;

    private final ManualClock clock = new ManualClock();

    /** Clever without a memory, so that what grows is ours. */
    private static final CleverEndpoints CLEVER = (code, application) -> new CleverEndpoints.Session() {
        @Override
        public Me me() {
            return Me.builder()
                    .id(ScriptedEndpoints.ADA)
                    .district(ScriptedEndpoints.DISTRICT)
                    .authorizedBy("district")
                    .build();
        }

        @Override
        public User user(String id) {
            return ScriptedEndpoints.ada().build();
        }
    };

    private CleverLogin login(InMemoryLoginStateStore store, Duration lifetime) {
        return CleverLogin.builder(
                        ApplicationCredentials.of("client", "secret"), URI.create("https://app.example/login/callback"))
                .clock(clock)
                .stateStore(store)
                .stateLifetime(lifetime)
                .build(CLEVER);
    }

    @Test
    @DisplayName("stay flat in memory: 2,000 round trips over 20,000 abandoned ones")
    void flat() {
        roundTripsOver(20_000, 2_000, 4 * MEGABYTE);
    }

    @Test
    @Tag("thorough")
    @DisplayName("stay flat in memory: 100,000 round trips over 1,000,000 abandoned ones")
    void flatWithAMillion() {
        roundTripsOver(1_000_000, 100_000, 16 * MEGABYTE);
    }

    /** The store is as large as what is abandoned in it, and as full of codes, so each round trip has to make its room. */
    private void roundTripsOver(int abandoned, int roundTrips, long growth) {
        InMemoryLoginStateStore store = InMemoryLoginStateStore.create(clock, abandoned);
        CleverLogin login = login(store, Duration.ofHours(1));
        Instant later = clock.instant().plus(Duration.ofHours(2));
        for (int i = 0; i < abandoned; i++) {
            login.begin(LoginRequest.builder().returnTo("/books/" + i).build());
            store.firstUse("code-digest-of-forty-three-characters-" + i, later);
        }
        assertThat(store.size()).isEqualTo(2 * abandoned);
        long before = usedHeap();

        for (int i = 0; i < roundTrips; i++) {
            Browser browser = new Browser(login);
            String state = browser.begin("/books/7");
            assertThat(browser.arrive("code-" + i, state)).isInstanceOf(LoginResult.SignedIn.class);
        }

        assertThat(store.size()).isBetween(2 * abandoned - 1, 2 * abandoned);
        assertThat(usedHeap() - before).as("bytes more than before").isLessThan(growth);
        clock.advance(Duration.ofHours(3));
        login.begin(LoginRequest.create());
        store.firstUse("one-more", clock.instant().plusSeconds(1));
        assertThat(store.size()).as("what is left when all are over").isEqualTo(2);
    }

    private static long usedHeap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    @ParameterizedTest(
            name = "are good for {0} minutes, start over with their deep link for as long again, and are gone then")
    @ValueSource(ints = {1, 10, 60})
    void lifetime(int minutes) {
        Duration lifetime = Duration.ofMinutes(minutes);
        InMemoryLoginStateStore store = InMemoryLoginStateStore.create(clock);
        CleverLogin login = login(store, lifetime);
        Duration nearly = lifetime.minusNanos(1);

        assertThat(afterWaiting(login, "in time", nearly)).isInstanceOf(LoginResult.SignedIn.class);
        assertThat(landingOf(afterWaiting(login, "late", lifetime))).isEqualTo("/books/7");
        assertThat(landingOf(afterWaiting(login, "nearly forgotten", lifetime.plus(nearly))))
                .isEqualTo("/books/7");
        assertThat(landingOf(afterWaiting(login, "forgotten", lifetime.multipliedBy(2))))
                .isEqualTo("/");
    }

    private Browser browser;

    private LoginResult afterWaiting(CleverLogin login, String code, Duration time) {
        browser = new Browser(login);
        String state = browser.begin("/books/7");
        clock.advance(time);
        return browser.arrive(code, state);
    }

    private String landingOf(LoginResult restart) {
        LoginResult result = browser.arrive("fresh" + clock.instant(), Browser.stateIn(restart));
        return ((LoginResult.SignedIn) result).returnTo();
    }
}
