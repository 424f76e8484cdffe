package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link LoginStateStore}. Extend it, return an empty store and move its clock; every test is a requirement.
 *
 * <pre>{@code
 * class MyStateStoreTest extends LoginStateStoreContract {
 *     private Instant now = Instant.parse("2026-09-01T08:00:00Z");
 *     private final DataSource database = emptyDatabase();
 *
 *     protected LoginStateStore emptyStore() { return new MyStateStore(database, () -> now); }
 *     protected LoginStateStore reopen() { return new MyStateStore(database, () -> now); }
 *     protected Instant now() { return now; }
 *     protected void advance(Duration duration) { now = now.plus(duration); }
 * }
 * }</pre>
 */
public abstract class LoginStateStoreContract {
    private static final Duration LIFETIME = Duration.ofMinutes(10);

    private LoginStateStore store;

    /** For subclasses. */
    protected LoginStateStoreContract() {}

    /** Returns an empty store that tells the time by {@link #now}. Called once, first of all. */
    protected abstract LoginStateStore emptyStore();

    /** Returns the present time of the store, in whole milliseconds. */
    protected abstract Instant now();

    /** Lets time pass for the store, and for what {@link #reopen} returned. */
    protected abstract void advance(Duration duration);

    /**
     * Returns another store over the same data, as another process has it. By default there is no other: the store itself, which
     * is right only for a store in memory.
     */
    protected LoginStateStore reopen() {
        return store;
    }

    @BeforeEach
    final void openStore() {
        store = emptyStore();
    }

    @Test
    @DisplayName("a saved log-in comes back whole, to the character and to the millisecond, to another process too")
    void comesBackWhole() {
        PendingLogin login = PendingLogin.builder()
                .stateHash("h".repeat(43))
                .payload(" to=%2Fbooks&x='\"\\" + "y".repeat(3_981) + " ")
                .forgetAt(now().plus(LIFETIME).plusMillis(1))
                .build();
        store.save(login);

        // Compared part by part: a log-in shows nothing of itself when it is printed.
        assertThat(reopen().take(login.stateHash())).hasValueSatisfying(taken -> {
            assertThat(taken.stateHash()).isEqualTo(login.stateHash());
            assertThat(taken.payload())
                    .as("keep 4,000 characters of payload as they are: no trimming, no encoding")
                    .isEqualTo(login.payload());
            assertThat(taken.forgetAt()).as("keep milliseconds").isEqualTo(login.forgetAt());
        });
    }

    @Test
    @DisplayName("a log-in is taken once, whichever process asks")
    void takenOnce() {
        store.save(login("h1"));

        assertThat(store.take("h1")).as("a log-in that was saved").isPresent();
        assertThat(store.take("h1")).as("take must remove").isEmpty();
        assertThat(reopen().take("h1")).as("take must remove for all processes").isEmpty();
    }

    @Test
    @DisplayName("taking one log-in leaves the others")
    void othersStay() {
        store.save(login("h1"));
        store.save(login("h2"));
        store.take("h1");

        assertThat(store.take("h2")).as("remove the log-in of that key alone").isPresent();
    }

    @Test
    @DisplayName("a key that was never saved gives nothing, and keys differ by case")
    void unknownKey() {
        store.save(login("Ab"));

        assertThat(store.take("h1")).isEmpty();
        assertThat(store.take("%")).as("a key is no pattern").isEmpty();
        assertThat(store.take("aB"))
                .as("compare keys as bytes, not with a collation that ignores case")
                .isEmpty();
        assertThat(store.take("Ab")).isPresent();
    }

    @Test
    @DisplayName("a log-in is there until just before its end and gone from then on")
    void expires() {
        store.save(login("h1"));
        store.save(login("h2"));

        advance(LIFETIME.minusMillis(1));
        assertThat(store.take("h1")).as("a millisecond before its end").isPresent();
        advance(Duration.ofMillis(1));
        assertThat(store.take("h2"))
                .as("compare forgetAt when taking, do not rely on a clean-up job alone")
                .isEmpty();
    }

    @Test
    @DisplayName("whatever forgets old log-ins leaves younger ones")
    void youngerStay() {
        store.save(login("old"));
        advance(LIFETIME.minusMillis(1));
        store.save(login("young"));
        advance(Duration.ofMillis(1));
        store.save(login("youngest"));

        assertThat(store.take("old")).isEmpty();
        assertThat(store.take("young"))
                .as("each log-in has a forgetAt of its own")
                .isPresent();
        assertThat(store.take("youngest")).isPresent();
    }

    @Test
    @DisplayName("the first use of a code is told from every later one, in all processes")
    void firstUse() {
        Instant end = now().plus(LIFETIME);

        assertThat(store.firstUse("c1", end)).isTrue();
        assertThat(store.firstUse("c1", end)).isFalse();
        assertThat(store.firstUse("c1", end.plusSeconds(60))).isFalse();
        assertThat(reopen().firstUse("c1", end))
                .as("a code that another process has seen")
                .isFalse();
        assertThat(store.firstUse("c2", end)).isTrue();
        assertThat(store.firstUse("C2", end)).as("keys differ by case").isTrue();
    }

    @Test
    @DisplayName("a code is remembered until its end, and can be a first one again from then on")
    void codeExpires() {
        store.firstUse("c1", now().plus(LIFETIME));

        advance(LIFETIME.minusMillis(1));
        assertThat(store.firstUse("c1", now().plus(LIFETIME)))
                .as("a millisecond before its end")
                .isFalse();
        advance(Duration.ofMillis(1));
        assertThat(store.firstUse("c1", now().plus(LIFETIME)))
                .as("a code whose time is over is no longer known; a later use must not have made its time longer")
                .isTrue();
    }

    @Test
    @DisplayName("codes and log-ins do not share their keys")
    void separateKeys() {
        store.save(login("same"));

        assertThat(store.firstUse("same", now().plus(LIFETIME))).isTrue();
        assertThat(store.take("same")).isPresent();
    }

    @Test
    @DisplayName("of 8 racing takes exactly one gets the log-in")
    void takeRace() throws Exception {
        LoginStateStore other = reopen();
        for (int round = 0; round < Race.ROUNDS; round++) {
            String key = "race" + round;
            store.save(login(key));

            List<Optional<PendingLogin>> taken = Race.run(i -> () -> (i % 2 == 0 ? store : other).take(key));

            assertThat(taken.stream().filter(Optional::isPresent))
                    .as("finding and removing must be one atomic step")
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("of 8 racing uses of a code exactly one is the first")
    void firstUseRace() throws Exception {
        LoginStateStore other = reopen();
        for (int round = 0; round < Race.ROUNDS; round++) {
            String key = "race" + round;
            Instant end = now().plus(LIFETIME);

            List<Boolean> first = Race.run(i -> () -> (i % 2 == 0 ? store : other).firstUse(key, end));

            assertThat(first)
                    .as("looking and remembering must be one atomic step")
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(1);
        }
    }

    @Test
    @DisplayName("of 8 people who log in at once each gets their own log-in, while old ones are forgotten")
    void manyAtOnce() throws Exception {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String prefix = "many" + round + "-";
            store.save(login(prefix + "old"));
            store.firstUse(prefix + "old", now().plus(LIFETIME));
            advance(LIFETIME);

            List<Boolean> own = Race.run(i -> () -> {
                store.save(login(prefix + i));
                boolean first = store.firstUse(prefix + i, now().plus(LIFETIME));
                return first && store.take(prefix + i).isPresent();
            });

            assertThat(own)
                    .as("log-ins must neither lose nor hinder each other")
                    .containsOnly(true);
        }
    }

    private PendingLogin login(String key) {
        return PendingLogin.builder()
                .stateHash(key)
                .payload("payload of " + key)
                .forgetAt(now().plus(LIFETIME))
                .build();
    }
}
