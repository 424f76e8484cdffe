package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.spi.ConnectedDistricts;
import io.cleverkit.sso.spi.HostAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An account by e-mail address")
class EmailMatchingTest {
    private static final String TESS = "tess@maple.example";

    private final InMemoryAccounts accounts = new InMemoryAccounts();
    private final List<RefusedLogin> refusals = new ArrayList<>();
    private EmailMatching mode = EmailMatching.EVERYONE;
    private final AccountResolver resolver = AccountResolver.builder(accounts, ConnectedDistricts.any())
            .emailMatching(accounts, district -> mode)
            .listener(new LoginListener() {
                @Override
                public void refused(RefusedLogin login) {
                    refusals.add(login);
                }
            })
            .build();

    private void account(String id, String email, UserRole role) {
        account(id, email, role, account -> account);
    }

    private void account(String id, String email, UserRole role, UnaryOperator<HostAccount.Builder> change) {
        accounts.add("maple", email, id, role, change, null);
    }

    private static CleverIdentity person(String cleverId, String email, UserRole... roles) {
        CleverIdentity.Builder person =
                CleverIdentity.builder().district("maple").cleverId(cleverId).email(Optional.ofNullable(email));
        for (UserRole role : roles) {
            person.addRoles(IdentityRole.builder().role(role).build());
        }
        return person.build();
    }

    private static CleverIdentity teacher() {
        return person("u1", TESS, UserRole.TEACHER);
    }

    private String resolve(CleverIdentity person) {
        return resolver.resolve(person)
                .fold(
                        found -> found.account().accountId(),
                        choose -> "several",
                        none -> none.reason().code().name());
    }

    @ParameterizedTest(name = "is found without regard to case and to blanks around it: {0}")
    @ValueSource(strings = {"tess@maple.example", "TESS@Maple.Example", "  Tess@maple.example "})
    void caseDoesNotMatter(String address) {
        account("a", "Tess@Maple.example", UserRole.TEACHER);

        assertThat(resolve(person("u1", address, UserRole.TEACHER))).isEqualTo("a");
    }

    @Test
    @DisplayName("is remembered: from then on the Clever id decides, whatever becomes of the address")
    void remembered() {
        account("a", TESS, UserRole.TEACHER);
        assertThat(resolve(teacher())).isEqualTo("a");

        assertThat(resolve(person("u1", "married@maple.example", UserRole.TEACHER)))
                .isEqualTo("a");
        assertThat(resolve(person("u1", null, UserRole.TEACHER))).isEqualTo("a");
        assertThat(refusals).isEmpty();
    }

    @Test
    @DisplayName("is nobody's unless the host asked for it")
    void offByDefault() {
        account("a", TESS, UserRole.TEACHER);

        mode = EmailMatching.OFF;
        assertThat(resolve(teacher())).isEqualTo("ACCOUNT_UNKNOWN");
        assertThat(AccountResolver.of(accounts, ConnectedDistricts.any())
                        .resolve(teacher())
                        .<String>fold(
                                found -> "found",
                                choose -> "several",
                                none -> none.reason().code().name()))
                .isEqualTo("ACCOUNT_UNKNOWN");
    }

    @Test
    @DisplayName("is for teachers and administrators only where students are synchronised")
    void provisioningMode() {
        account("t", TESS, UserRole.TEACHER);
        account("s", "ada@maple.example", UserRole.STUDENT);

        mode = EmailMatching.TEACHERS_AND_ADMINISTRATORS;
        assertThat(resolve(teacher())).isEqualTo("t");
        assertThat(resolve(person("u2", "ada@maple.example", UserRole.STUDENT))).isEqualTo("ACCOUNT_UNKNOWN");
        mode = EmailMatching.EVERYONE;
        assertThat(resolve(person("u2", "ada@maple.example", UserRole.STUDENT))).isEqualTo("s");
    }

    @Test
    @DisplayName("is never one of another organization")
    void otherOrganization() {
        accounts.add("birch", TESS, "b", UserRole.TEACHER, account -> account, null);

        assertThat(resolve(teacher())).isEqualTo("EMAIL_UNKNOWN");
    }

    @Test
    @DisplayName("is none when there are two, archived ones included")
    void ambiguous() {
        account("a", TESS, UserRole.TEACHER);
        account("b", TESS, UserRole.STUDENT, account -> account.active(false));

        assertThat(resolve(teacher())).isEqualTo("EMAIL_AMBIGUOUS");
        assertThat(refusals.get(0).candidates())
                .extracting(HostAccount::accountId)
                .containsExactly("a", "b");
    }

    @Test
    @DisplayName("is never one that Clever manages, which does not make the address ambiguous either")
    void managed() {
        account("m", TESS, UserRole.TEACHER, account -> account.managedByClever(true));
        assertThat(resolve(teacher())).isEqualTo("EMAIL_UNKNOWN");

        account("a", TESS, UserRole.TEACHER);
        assertThat(resolve(teacher())).isEqualTo("a");
    }

    @Test
    @DisplayName("is never one of a role that the person does not hold at Clever")
    void otherRole() {
        account("t", TESS, UserRole.TEACHER);
        account("x", "admin@maple.example", UserRole.DISTRICT_ADMIN);
        account("n", "plain@maple.example", UserRole.TEACHER, account -> account.cleverRoles(List.of()));

        assertThat(resolve(person("u1", TESS, UserRole.STUDENT))).isEqualTo("EMAIL_OTHER_ROLE");
        assertThat(resolve(person("u2", "admin@maple.example", UserRole.TEACHER)))
                .isEqualTo("EMAIL_OTHER_ROLE");
        assertThat(resolve(person("u3", "plain@maple.example", UserRole.TEACHER)))
                .isEqualTo("EMAIL_OTHER_ROLE");
    }

    @Test
    @DisplayName("is the one for the fitting role of somebody with several")
    void severalRoles() {
        account("t", TESS, UserRole.TEACHER);

        assertThat(resolve(person("u1", TESS, UserRole.STAFF, UserRole.TEACHER)))
                .isEqualTo("t");
    }

    @Test
    @DisplayName("of an administrator waits until an operator has linked it")
    void administrator() {
        account("x", "dana@maple.example", UserRole.DISTRICT_ADMIN);
        CleverIdentity dana = person("u9", "dana@maple.example", UserRole.DISTRICT_ADMIN);

        assertThat(resolve(dana)).isEqualTo("CONFIRMATION_NEEDED");
        assertThat(resolve(dana)).isEqualTo("CONFIRMATION_NEEDED");
        RefusedLogin shown = refusals.get(0);
        accounts.remember(
                "maple",
                shown.identity().orElseThrow().cleverId(),
                shown.candidates().get(0).accountId());

        assertThat(resolve(dana)).isEqualTo("x");
    }

    @Test
    @DisplayName(
            "is not one that an operator has ruled out for this person, nor does that make the address another's alone")
    void ruledOut() {
        account("a", TESS, UserRole.TEACHER);
        accounts.ruledOut.add("u1 a");

        assertThat(resolve(teacher())).isEqualTo("EMAIL_RULED_OUT");
        assertThat(refusals.get(0).candidates()).isEmpty();
        account("b", TESS, UserRole.TEACHER);
        assertThat(resolve(teacher())).isEqualTo("EMAIL_AMBIGUOUS");
        assertThat(refusals.get(1).candidates())
                .extracting(HostAccount::accountId)
                .containsExactly("b");
        assertThat(accounts.find("maple", "u1")).isEmpty();
    }

    @Test
    @DisplayName("that is ruled out for one person is another's all the same")
    void ruledOutForOneOnly() {
        account("a", TESS, UserRole.TEACHER);
        accounts.ruledOut.add("u1 a");

        assertThat(resolve(person("u2", TESS, UserRole.TEACHER))).isEqualTo("a");
    }

    @Test
    @DisplayName("is nobody's second: who came first keeps it")
    void taken() {
        account("a", TESS, UserRole.TEACHER);
        resolve(teacher());

        assertThat(resolve(person("u2", TESS, UserRole.TEACHER))).isEqualTo("EMAIL_TAKEN");
        assertThat(resolve(teacher())).isEqualTo("a");
    }

    @Test
    @DisplayName("goes to exactly one of two people who ask for it at once")
    void race() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 200; round++) {
                String address = "shared" + round + "@maple.example";
                account("a" + round, address, UserRole.TEACHER);
                Future<String> one =
                        threads.submit(() -> accountOf(person("one" + address, address, UserRole.TEACHER)));
                Future<String> two =
                        threads.submit(() -> accountOf(person("two" + address, address, UserRole.TEACHER)));

                assertThat(List.of(one.get(10, TimeUnit.SECONDS), two.get(10, TimeUnit.SECONDS)))
                        .containsExactlyInAnyOrder("a" + round, "EMAIL_TAKEN");
            }
        } finally {
            threads.shutdownNow();
        }
    }

    private String accountOf(CleverIdentity person) {
        return AccountResolver.builder(accounts, ConnectedDistricts.any())
                .emailMatching(accounts, district -> EmailMatching.EVERYONE)
                .build()
                .resolve(person)
                .fold(
                        found -> found.account().accountId(),
                        choose -> "several",
                        none -> none.reason().code().name());
    }

    @ParameterizedTest(name = "cannot be found for what is no address: {0}")
    @ValueSource(strings = {"", "none", "n/a", "@", "a@", "@b", "a b@c", "a@b@c", "a\n@b"})
    void noAddress(String text) {
        account("a", text, UserRole.TEACHER);

        assertThat(resolve(person("u1", text, UserRole.TEACHER))).isEqualTo("EMAIL_MISSING");
    }

    @Test
    @DisplayName("is not found by letters that merely become the same in lower case")
    void lookalike() {
        account("k", "kim@maple.example", UserRole.TEACHER);

        assertThat(resolve(person("u1", "\u212aim@maple.example", UserRole.TEACHER)))
                .isEqualTo("EMAIL_UNKNOWN");
    }

    @Test
    @DisplayName("is not given to somebody whose own account is closed or full, nor is a closed or full one given")
    void unusable() {
        accounts.add("maple", "x@maple.example", "old", UserRole.TEACHER, account -> account.active(false), "u1");
        account("a", TESS, UserRole.TEACHER);
        account("archived", "arc@maple.example", UserRole.TEACHER, account -> account.active(false));
        account("full", "full@maple.example", UserRole.TEACHER, account -> account.seated(false));

        assertThat(resolve(teacher())).isEqualTo("ACCOUNT_ARCHIVED");
        assertThat(resolve(person("u2", "arc@maple.example", UserRole.TEACHER))).isEqualTo("ACCOUNT_ARCHIVED");
        assertThat(resolve(person("u3", "full@maple.example", UserRole.TEACHER)))
                .isEqualTo("NO_SEAT");
        assertThat(accounts.find("maple", "u2")).isEmpty();
    }

    @Test
    @DisplayName("is not given to people of the Clever Library")
    void library() {
        account("a", TESS, UserRole.TEACHER);

        assertThat(resolve(
                        CleverIdentity.builder().from(teacher()).library(true).build()))
                .isEqualTo("ACCOUNT_UNKNOWN");
    }
}
