package io.cleverkit.examples.readalong.password;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.support.StoreDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How long links and closed addresses last, on a clock that is moved. */
class PasswordTimesTest {
    private final StoreDatabase store = new StoreDatabase();
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-09-01T08:00:00Z"));
    private final Clock clock = ((InstantSource) now::get).withZone(ZoneOffset.UTC);
    private final Passwords passwords = new Passwords(store.database(), clock);
    private final Attempts attempts = new Attempts(store.database(), clock);

    @AfterEach
    void close() {
        store.close();
    }

    private void pass(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    private String account() {
        return new LocalAccounts(store.database())
                .create(
                        store.organization(),
                        Role.TEACHER,
                        "Tess",
                        "Vega",
                        Optional.of("tess@maple.example"),
                        List.of())
                .orElseThrow();
    }

    @Test
    void aLinkIsGoodForADay() {
        String account = account();
        String token = passwords.link(account).token();

        pass(Duration.ofHours(24).minusMillis(1));
        assertThat(passwords.byLink(token)).isPresent();
        pass(Duration.ofMillis(1));
        assertThat(passwords.byLink(token)).isEmpty();
    }

    @Test
    void anAddressIsClosedForAQuarterOfAnHourFromTheFirstAttempt() {
        for (int i = 0; i < Attempts.FOR_ONE_NAME; i++) {
            assertThat(attempts.mayTry("tess@maple.example", "here")).isTrue();
            pass(Duration.ofSeconds(1));
        }
        assertThat(attempts.mayTry("tess@maple.example", "elsewhere")).isFalse();
        assertThat(attempts.mayTry("other@maple.example", "here")).isTrue();

        pass(Attempts.WINDOW.minusSeconds(Attempts.FOR_ONE_NAME));

        assertThat(attempts.mayTry("tess@maple.example", "here")).isTrue();
    }

    @Test
    void whoeverFindsNoTurnIsToldSoAndHoldsNoThread() {
        PasswordLogin full = new PasswordLogin(passwords, attempts, district -> true, new Semaphore(0));

        assertThat(full.tryLogin("tess@maple.example", "any password", "here").kind())
                .isEqualTo(PasswordLogin.Kind.BUSY);
    }

    @Test
    void onePlaceCannotTryEverybody() {
        for (int i = 0; i < Attempts.FROM_ONE_ADDRESS; i++) {
            assertThat(attempts.mayTry("person-" + i, "here")).isTrue();
        }

        assertThat(attempts.mayTry("one-more", "here")).isFalse();
        assertThat(attempts.mayTry("one-more", "elsewhere")).isTrue();
    }

    @Test
    void aPlaceFromWhichPeopleLogInIsNotClosed() {
        for (int i = 0; i < Attempts.FROM_ONE_ADDRESS + 1; i++) {
            assertThat(attempts.mayTry("person-" + i, "school"))
                    .as("person " + i)
                    .isTrue();
            attempts.succeeded("person-" + i, "school");
        }
    }
}
