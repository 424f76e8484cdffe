package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cleverkit.sso.spi.AccountDirectory;
import io.cleverkit.sso.spi.HostAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link AccountDirectory}. Extend it, return an empty directory and a way to link accounts; every test is a
 * requirement. For a directory that also remembers, extend {@link LinkingAccountDirectoryContract} instead, which has these
 * requirements too.
 *
 * <pre>{@code
 * class MyAccountsTest extends AccountDirectoryContract {
 *     protected AccountDirectory emptyDirectory() { return new MyAccounts(emptyDatabase()); }
 *     protected String linkedAccount(String district, String cleverUserId, boolean active) { return insertAccount(…); }
 * }
 * }</pre>
 */
public abstract class AccountDirectoryContract {
    private AccountDirectory directory;

    /** For subclasses. */
    protected AccountDirectoryContract() {}

    /** Returns a directory without accounts. Called once, first of all. */
    protected abstract AccountDirectory emptyDirectory();

    /**
     * Adds an account that is linked to a Clever user, with the organization of the district if there is none yet; returns the
     * account's id. Of several accounts of one user make each another role's, if that is your rule.
     */
    protected abstract String linkedAccount(String district, String cleverUserId, boolean active);

    /** Tells whether one Clever user can have several accounts, one per role for instance. By default yes. */
    protected boolean severalAccountsPerUser() {
        return true;
    }

    /** Returns a directory whose data cannot be read, over a closed pool for instance; by default none. */
    protected Optional<AccountDirectory> unreadableDirectory() {
        return Optional.empty();
    }

    @BeforeEach
    final void openDirectory() {
        directory = emptyDirectory();
    }

    private List<String> ids(String district, String cleverUserId) {
        return directory.find(district, cleverUserId).stream()
                .map(HostAccount::accountId)
                .toList();
    }

    @Test
    @DisplayName("an account is found by its Clever user and nobody else's")
    void find() {
        String tess = linkedAccount("d1", "u1", true);
        String omar = linkedAccount("d1", "u2", true);

        assertThat(ids("d1", "u1")).containsExactly(tess);
        assertThat(ids("d1", "u2")).containsExactly(omar);
        assertThat(ids("d1", "u3"))
                .as("somebody without an account; answer with an empty list")
                .isEmpty();
    }

    @Test
    @DisplayName("a Clever id means somebody only together with its district")
    void districtIsPartOfTheKey() {
        String maple = linkedAccount("d1", "u1", true);
        String cedar = linkedAccount("d2", "u1", true);

        assertThat(ids("d1", "u1")).as("look for district and id together").containsExactly(maple);
        assertThat(ids("d2", "u1")).as("look for district and id together").containsExactly(cedar);
        assertThat(ids("d3", "u1")).as("a district that is not there").isEmpty();
    }

    @Test
    @DisplayName("ids are compared as bytes: neither case nor a pattern nor white space makes somebody else of them")
    void idsAreBytes() {
        linkedAccount("d1", "uA", true);

        assertThat(ids("d1", "ua")).as("not with a collation that ignores case").isEmpty();
        assertThat(ids("d1", "u_")).as("an id is no pattern").isEmpty();
        assertThat(ids("d1", "%")).as("an id is no pattern").isEmpty();
        assertThat(ids("d1", "uA ")).as("an id with a space is another").isEmpty();
        assertThat(ids("d1", "")).as("no id is nobody's").isEmpty();
        assertThat(ids("%", "uA")).as("a district is no pattern").isEmpty();
    }

    @Test
    @DisplayName("an archived account is found too, and says so")
    void archived() {
        linkedAccount("d1", "u1", false);
        linkedAccount("d1", "u2", true);

        assertThat(directory.find("d1", "u1"))
                .as("without archived accounts nobody can tell the person why they are not let in")
                .singleElement()
                .satisfies(account -> assertThat(account.active()).isFalse());
        assertThat(directory.find("d1", "u2"))
                .singleElement()
                .satisfies(account -> assertThat(account.active()).isTrue());
    }

    @Test
    @DisplayName("all accounts of a Clever user are found")
    void several() {
        assumeTrue(severalAccountsPerUser(), "a Clever user has one account at most");
        String first = linkedAccount("d1", "u1", true);
        String second = linkedAccount("d1", "u1", false);

        assertThat(ids("d1", "u1"))
                .as("return every account, and let the resolver choose")
                .containsExactlyInAnyOrder(first, second);
    }

    @Test
    @DisplayName("a read that fails throws, since an empty list would mean that there is no account")
    void failureThrows() {
        Optional<AccountDirectory> unreadable = unreadableDirectory();
        assumeTrue(unreadable.isPresent(), "there is no directory here that cannot be read");

        assertThatThrownBy(() -> unreadable.orElseThrow().find("d1", "u1"))
                .as("let the exception of the read go through")
                .isInstanceOf(RuntimeException.class);
    }

    @Test
    @DisplayName("8 people who come at once each find their own account")
    void manyAtOnce() throws Exception {
        for (int i = 0; i < Race.THREADS; i++) {
            linkedAccount("d1", "u" + i, true);
        }
        List<List<String>> alone = new ArrayList<>();
        for (int i = 0; i < Race.THREADS; i++) {
            alone.add(ids("d1", "u" + i));
        }

        for (int round = 0; round < Race.ROUNDS; round++) {
            assertThat(Race.run(i -> () -> ids("d1", "u" + i)))
                    .as("find is called from several threads")
                    .isEqualTo(alone);
        }
    }
}
