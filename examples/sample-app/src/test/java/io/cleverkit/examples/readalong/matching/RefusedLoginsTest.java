package io.cleverkit.examples.readalong.matching;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.examples.readalong.db.Database;
import io.cleverkit.examples.readalong.roster.LocalAccounts;
import io.cleverkit.examples.readalong.roster.Role;
import io.cleverkit.examples.readalong.support.MovingClock;
import io.cleverkit.examples.readalong.support.StoreDatabase;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.CleverIdentity;
import io.cleverkit.sso.IdentityRole;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.RefusalReason;
import io.cleverkit.sso.RefusedLogin;
import io.cleverkit.sso.spi.HostAccount;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is kept of people who were refused, however often and however many. */
class RefusedLoginsTest {
    private final StoreDatabase store = new StoreDatabase();
    private final Database database = store.database();
    private final MovingClock clock = new MovingClock();

    /** A district and its organization have the same id in these tests. */
    private final String district = store.organization();

    private final RefusedLogins refusals = new RefusedLogins(database, clock, district::equals);
    private final UnmatchedPeople people = new UnmatchedPeople(database, clock);

    @AfterEach
    void close() {
        store.close();
    }

    private static CleverIdentity person(String district, String cleverId, String name, String email) {
        return CleverIdentity.builder()
                .district(district)
                .cleverId(cleverId)
                .firstName(name)
                .email(Optional.ofNullable(email))
                .addRoles(IdentityRole.builder().role(UserRole.TEACHER).build())
                .build();
    }

    private void refuse(CleverIdentity person, RefusalCode code, HostAccount... candidates) {
        refusals.refused(RefusedLogin.builder()
                .identity(person)
                .reason(RefusalReason.of(code))
                .addCandidates(candidates)
                .build());
    }

    private void refuse(String cleverId, RefusalCode code) {
        refuse(person(district, cleverId, "Tess", "tess@maple.example"), code);
    }

    private String account(String name) {
        return new LocalAccounts(database)
                .create(district, Role.TEACHER, name, "Vega", Optional.empty(), List.of())
                .orElseThrow();
    }

    private static HostAccount near(String accountId) {
        return HostAccount.builder()
                .accountId(accountId)
                .role("TEACHER")
                .active(true)
                .build();
    }

    @Test
    void onePersonIsOneRowPerReasonHoweverOftenTheyTry() {
        for (int i = 0; i < 50; i++) {
            refuse("u1", RefusalCode.EMAIL_UNKNOWN);
            clock.advance(Duration.ofSeconds(1));
        }
        refuse("u1", RefusalCode.EMAIL_MISSING);

        List<Unmatched> kept = people.of(district);
        assertThat(kept)
                .extracting(Unmatched::code)
                .containsExactly(RefusalCode.EMAIL_MISSING, RefusalCode.EMAIL_UNKNOWN);
        assertThat(kept.get(1).times()).isEqualTo(50);
        assertThat(Duration.between(kept.get(1).firstAt(), kept.get(1).lastAt()))
                .isEqualTo(Duration.ofSeconds(49));
    }

    @Test
    void ofManyPeopleTheNewestAreKept() {
        for (int i = 0; i < RefusedLogins.MOST_PER_DISTRICT + 30; i++) {
            refuse("u" + i, RefusalCode.EMAIL_UNKNOWN);
            clock.advance(Duration.ofSeconds(1));
        }

        List<Unmatched> kept = people.of(district);
        assertThat(kept).hasSize(RefusedLogins.MOST_PER_DISTRICT);
        assertThat(kept.get(0).cleverId()).isEqualTo("u229");
        assertThat(kept.get(199).cleverId()).isEqualTo("u30");
        assertThat(store.count("refused_login")).isEqualTo(RefusedLogins.MOST_PER_DISTRICT);
    }

    @Test
    void nobodyIsKeptForLong() {
        refuse(person(district, "old", "Tess", null), RefusalCode.EMAIL_UNKNOWN, near(account("Tess")));
        clock.advance(RefusedLogins.KEPT_FOR);
        assertThat(people.of(district)).isEmpty();

        refuse("new", RefusalCode.EMAIL_UNKNOWN);

        assertThat(people.of(district)).extracting(Unmatched::cleverId).containsExactly("new");
        assertThat(store.count("refused_login")).isEqualTo(1);
        assertThat(store.count("refused_login_candidate")).isZero();
    }

    @Test
    void whoeverBelongsToNoDistrictOfOursIsNotKept() {
        refuse(person("elsewhere", "u1", "Tess", null), RefusalCode.DISTRICT_NOT_CONNECTED);
        refusals.refused(RefusedLogin.builder()
                .reason(RefusalReason.of(RefusalCode.COOKIE_MISSING))
                .build());

        assertThat(store.count("refused_login")).isZero();
    }

    @Test
    void namesOfAnyKindAreKept() {
        refuse(
                person(district, "u1", "Tes\u0000s\uD83D\n" + "\uD83D\uDCD6".repeat(300), "a".repeat(400)),
                RefusalCode.EMAIL_UNKNOWN);

        Unmatched kept = people.of(district).get(0);
        assertThat(kept.name().orElseThrow()).startsWith("Tes s  ").endsWith("\uD83D\uDCD6");
        assertThat(kept.name().orElseThrow()).hasSize(199);
        assertThat(kept.email().orElseThrow()).hasSize(254);
        assertThat(kept.roles()).containsExactly(Role.TEACHER);
    }

    @Test
    void theCandidatesAreThoseOfTheLastTime() {
        String first = account("First");
        String second = account("Second");
        CleverIdentity tess = person(district, "u1", "Tess", null);
        refuse(tess, RefusalCode.EMAIL_AMBIGUOUS, near(first), near(second));
        assertThat(people.of(district).get(0).candidates())
                .extracting(Candidate::accountId)
                .containsExactlyInAnyOrder(first, second);

        refuse(tess, RefusalCode.EMAIL_AMBIGUOUS, near(second));

        assertThat(people.of(district).get(0).candidates())
                .extracting(Candidate::accountId)
                .containsExactly(second);
    }

    @Test
    void noMoreThanTenCandidatesAreKept() {
        HostAccount[] all =
                IntStream.range(0, 12).mapToObj(i -> near(account("A" + i))).toArray(HostAccount[]::new);

        refuse(person(district, "u1", "Tess", null), RefusalCode.EMAIL_AMBIGUOUS, all);

        assertThat(people.of(district).get(0).candidates()).hasSize(10);
    }

    @Test
    void whoComesInEightWindowsAtOnceIsCountedEightTimes() throws Exception {
        int rounds = 30;
        CyclicBarrier together = new CyclicBarrier(8);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < rounds; round++) {
                String user = "u" + round;
                Callable<Boolean> attempt = () -> {
                    together.await(30, TimeUnit.SECONDS);
                    refuse(user, RefusalCode.EMAIL_UNKNOWN);
                    return true;
                };
                for (Future<Boolean> one : threads.invokeAll(Collections.nCopies(8, attempt), 60, TimeUnit.SECONDS)) {
                    assertThat(one.get()).isTrue();
                }
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(people.of(district)).hasSize(rounds).allMatch(person -> person.times() == 8);
    }
}
