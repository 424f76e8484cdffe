package io.cleverkit.sso.spi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link LoginStateStore}. Extend it and return an empty store; every test is a requirement.
 */
public abstract class LoginStateStoreContract {
    private static final int THREADS = 8;
    private static final int ROUNDS = 50;

    private LoginStateStore store;

    /** An empty store that tells the time by {@link #advance}. */
    protected abstract LoginStateStore emptyStore();

    /** The present time of the store. */
    protected abstract Instant now();

    /** Lets time pass for the store. */
    protected abstract void advance(Duration duration);

    @BeforeEach
    void open() {
        store = emptyStore();
    }

    @Test
    @DisplayName("a saved log-in comes back whole, to the character and to the millisecond")
    void comesBackWhole() {
        PendingLogin login = login("h1", Duration.ofMinutes(10), "to=%2Fbooks&x=" + "y".repeat(3_900));
        store.save(login);

        assertThat(store.take("h1"))
                .as("keep the payload as it is: wide enough a column, no trimming, no encoding")
                .contains(login);
    }

    @Test
    @DisplayName("a log-in is taken once")
    void takenOnce() {
        store.save(login("h1", Duration.ofMinutes(10), "p"));

        assertThat(store.take("h1")).isPresent();
        assertThat(store.take("h1")).as("take must remove").isEmpty();
    }

    @Test
    @DisplayName("taking one log-in leaves the others")
    void othersStay() {
        store.save(login("h1", Duration.ofMinutes(10), "p1"));
        store.save(login("h2", Duration.ofMinutes(10), "p2"));
        store.take("h1");

        assertThat(store.take("h2")).map(PendingLogin::payload).contains("p2");
    }

    @Test
    @DisplayName("a key that was never saved gives nothing, and keys differ by case")
    void unknownKey() {
        store.save(login("Ab", Duration.ofMinutes(10), "p"));

        assertThat(store.take("h1")).isEmpty();
        assertThat(store.take("aB"))
                .as("compare keys as bytes, not with a collation that ignores case")
                .isEmpty();
    }

    @Test
    @DisplayName("a log-in is there until just before its end and gone from then on")
    void expires() {
        store.save(login("h1", Duration.ofMinutes(10), "p"));
        store.save(login("h2", Duration.ofMinutes(10), "p"));

        advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(store.take("h1")).isPresent();
        advance(Duration.ofMillis(1));
        assertThat(store.take("h2"))
                .as("compare forgetAt when taking, do not rely on a clean-up job alone")
                .isEmpty();
    }

    @Test
    @DisplayName("the first use of a code is told from every later one")
    void firstUse() {
        Instant end = now().plus(Duration.ofMinutes(10));

        assertThat(store.firstUse("c1", end)).isTrue();
        assertThat(store.firstUse("c1", end)).isFalse();
        assertThat(store.firstUse("c1", end.plusSeconds(60))).isFalse();
        assertThat(store.firstUse("c2", end)).isTrue();
    }

    @Test
    @DisplayName("a code is remembered until its end")
    void codeExpires() {
        store.firstUse("c1", now().plus(Duration.ofMinutes(10)));

        advance(Duration.ofMinutes(10).minusMillis(1));
        assertThat(store.firstUse("c1", now().plus(Duration.ofMinutes(10)))).isFalse();
        advance(Duration.ofMinutes(10));
        assertThat(store.firstUse("c1", now().plus(Duration.ofMinutes(10))))
                .as("a memory that never forgets grows for ever")
                .isTrue();
    }

    @Test
    @DisplayName("codes and log-ins do not share their keys")
    void separateKeys() {
        store.save(login("same", Duration.ofMinutes(10), "p"));

        assertThat(store.firstUse("same", now().plus(Duration.ofMinutes(10)))).isTrue();
        assertThat(store.take("same")).isPresent();
    }

    @Test
    @DisplayName("of 8 racing takes exactly one gets the log-in")
    void takeRace() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "race" + round;
            store.save(login(key, Duration.ofMinutes(10), "p"));

            List<Optional<PendingLogin>> taken = race(() -> store.take(key));

            assertThat(taken)
                    .as("finding and removing must be one atomic step")
                    .filteredOn(Optional::isPresent)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("of 8 racing uses of a code exactly one is the first")
    void firstUseRace() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            String key = "race" + round;
            Instant end = now().plus(Duration.ofMinutes(10));

            List<Boolean> first = race(() -> store.firstUse(key, end));

            assertThat(first)
                    .as("looking and remembering must be one atomic step")
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(1);
        }
    }

    private PendingLogin login(String key, Duration lifetime, String payload) {
        return PendingLogin.builder()
                .stateHash(key)
                .payload(payload)
                .forgetAt(now().plus(lifetime))
                .build();
    }

    private static <T> List<T> race(Callable<T> work) throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(THREADS);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                futures.add(executor.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : futures) {
                results.add(future.get(10, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }
}
