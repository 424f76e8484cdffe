package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.LinkingAccountDirectory;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link LinkingAccountDirectory}. Extend it, return an empty directory and a way to add accounts; every test is a
 * requirement, and so is every test of {@link AccountDirectoryContract}.
 *
 * <pre>{@code
 * class MyAccountsTest extends LinkingAccountDirectoryContract {
 *     protected LinkingAccountDirectory emptyLinkingDirectory() { return new MyAccounts(emptyDatabase()); }
 *     protected String account(String district, String email, boolean active) { return insertAccount(district, email, active); }
 * }
 * }</pre>
 */
public abstract class LinkingAccountDirectoryContract extends AccountDirectoryContract {
    @SuppressWarnings("NullAway.Init") // set when the contract above opens the directory, before each test
    private LinkingAccountDirectory directory;

    /** For subclasses. */
    protected LinkingAccountDirectoryContract() {}

    /** Returns a directory without accounts. Called once, first of all. */
    protected abstract LinkingAccountDirectory emptyLinkingDirectory();

    /**
     * Adds an account that nobody is linked to, to the organization of a district, which is made if there is none yet; returns the
     * account's id. The address is to be kept as it is given.
     */
    protected abstract String account(String district, String email, boolean active);

    @Override
    protected final LinkingAccountDirectory emptyDirectory() {
        directory = emptyLinkingDirectory();
        return directory;
    }

    /** By default an account that the directory is told to remember. Override it if yours remembers one account per user only. */
    @Override
    protected String linkedAccount(String district, String cleverUserId, boolean active) {
        String account = account(district, UUID.randomUUID() + "@linked.example", active);
        assertThat(directory.remember(district, cleverUserId, account))
                .as("an account that nobody is linked to can be linked")
                .isTrue();
        return account;
    }

    private List<String> byEmail(String district, String email) {
        return directory.findByEmail(district, email).stream()
                .map(HostAccount::accountId)
                .toList();
    }

    private List<String> byId(String district, String cleverUserId) {
        return directory.find(district, cleverUserId).stream()
                .map(HostAccount::accountId)
                .toList();
    }

    @Test
    @DisplayName(
            "accounts are found by address without regard to case, archived ones too, and no other address is like it")
    void findByEmail() {
        String active = account("d1", "Tess@Maple.example", true);
        String archived = account("d1", "tess@maple.example", false);

        assertThat(byEmail("d1", "tess@maple.example"))
                .as("compare in lower case, and leave out no archived account: two are not one")
                .containsExactlyInAnyOrder(active, archived);
        assertThat(byEmail("d1", "tess@maple.example.org")).isEmpty();
        assertThat(byEmail("d1", "tess@maple_example"))
                .as("an address is no pattern")
                .isEmpty();
        assertThat(byEmail("d1", "%")).as("an address is no pattern").isEmpty();
        assertThat(byEmail("d1", "")).as("no address is nobody's").isEmpty();
    }

    @Test
    @DisplayName("accounts are found by address in the organization of that district alone")
    void emailStaysInItsOrganization() {
        String maple = account("d1", "tess@maple.example", true);
        String cedar = account("d2", "tess@maple.example", true);

        assertThat(byEmail("d1", "tess@maple.example"))
                .as("another organization's account must not be given away")
                .containsExactly(maple);
        assertThat(byEmail("d2", "tess@maple.example"))
                .as("another organization's account must not be given away")
                .containsExactly(cedar);
        assertThat(byEmail("d3", "tess@maple.example")).isEmpty();
    }

    @Test
    @DisplayName("an account that is linked already is still found by its address")
    void linkedOnesAreFoundByEmail() {
        String account = account("d1", "tess@maple.example", true);
        directory.remember("d1", "u1", account);

        assertThat(byEmail("d1", "tess@maple.example"))
                .as("leave out no linked account: whether the address is unique is decided elsewhere")
                .containsExactly(account);
    }

    @Test
    @DisplayName("what it was told to remember is found, for that district and Clever id together")
    void remembers() {
        String account = account("d1", "tess@maple.example", true);

        assertThat(byId("d1", "u1")).isEmpty();
        assertThat(directory.remember("d1", "u1", account)).isTrue();
        assertThat(byId("d1", "u1")).containsExactly(account);
        assertThat(byId("d1", "u2")).isEmpty();
        assertThat(byId("d2", "u1")).isEmpty();
    }

    @Test
    @DisplayName("the same person is told yes again, another is told no and nothing changes")
    void keepsTheFirst() {
        String account = account("d1", "tess@maple.example", true);
        directory.remember("d1", "u1", account);

        assertThat(directory.remember("d1", "u1", account))
                .as("the same person again")
                .isTrue();
        assertThat(byId("d1", "u1")).as("and still once").containsExactly(account);
        assertThat(directory.remember("d1", "u2", account)).as("somebody else").isFalse();
        assertThat(byId("d1", "u1")).containsExactly(account);
        assertThat(byId("d1", "u2")).isEmpty();
    }

    @Test
    @DisplayName("an account that is not there, or is another organization's, is told no")
    void noSuchAccount() {
        account("d1", "tess@maple.example", true);
        String elsewhere = account("d2", "omar@cedar.example", true);

        assertThat(directory.remember("d1", "u1", "no-such-account")).isFalse();
        assertThat(directory.remember("d1", "u1", elsewhere))
                .as("an account of another organization")
                .isFalse();
        assertThat(byId("d1", "u1")).isEmpty();
        assertThat(byId("d2", "u1")).isEmpty();
    }

    @Test
    @DisplayName("of 8 people who want one account at once exactly one gets it, and it is theirs")
    void race() throws Exception {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String account = account("d1", "raced" + round + "@maple.example", true);
            String prefix = "race" + round + "-u";

            List<Boolean> given = Race.run(i -> () -> directory.remember("d1", prefix + i, account));

            assertThat(given)
                    .as("looking whose it is and remembering must be one atomic step")
                    .filteredOn(Boolean::booleanValue)
                    .hasSize(1);
            for (int i = 0; i < given.size(); i++) {
                assertThat(byId("d1", prefix + i))
                        .as("what find says must be what remember said")
                        .hasSize(given.get(i) ? 1 : 0);
            }
        }
    }

    @Test
    @DisplayName("one person who comes 8 times at once is told yes each time")
    void samePersonAtOnce() throws Exception {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String account = account("d1", "twice" + round + "@maple.example", true);
            String user = "twice" + round;

            assertThat(Race.run(i -> () -> directory.remember("d1", user, account)))
                    .as("whoever loses the race looks again, and finds that it is theirs")
                    .containsOnly(true);
            assertThat(byId("d1", user)).containsExactly(account);
        }
    }

    @Test
    @DisplayName("8 people who come at once for an account each all get theirs")
    void manyAtOnceRemember() throws Exception {
        for (int round = 0; round < Race.ROUNDS; round++) {
            List<String> accounts = new ArrayList<>();
            for (int i = 0; i < Race.THREADS; i++) {
                accounts.add(account("d1", "many" + round + "-" + i + "@maple.example", true));
            }
            String prefix = "many" + round + "-u";

            assertThat(Race.run(i -> () -> directory.remember("d1", prefix + i, accounts.get(i))))
                    .as("people must neither lose nor hinder each other")
                    .containsOnly(true);
            for (int i = 0; i < Race.THREADS; i++) {
                assertThat(byId("d1", prefix + i)).containsExactly(accounts.get(i));
            }
        }
    }
}
