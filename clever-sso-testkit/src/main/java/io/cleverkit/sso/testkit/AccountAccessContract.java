package io.cleverkit.sso.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.cleverkit.sso.spi.AccountAccess;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Contract of {@link AccountAccess}. Extend it, return what ends access and a way to have some; every test is a requirement.
 *
 * <pre>{@code
 * class MyAccessTest extends AccountAccessContract {
 *     protected AccountAccess access() { return new MyAccess(emptyDatabase()); }
 *     protected String accountWithPassword() { return insertAccountWithPassword(); }
 *     protected String openSession(String accountId) { return sessions.open(accountId); }
 *     protected boolean passwordWorks(String accountId) { return passwords.check(accountId, "the password"); }
 *     protected boolean sessionWorks(String session) { return sessions.find(session).isPresent(); }
 * }
 * }</pre>
 */
public abstract class AccountAccessContract {
    private AccountAccess access;
    private String account;
    private String neighbour;

    /** For subclasses. */
    protected AccountAccessContract() {}

    /** Returns what ends access. Called once, first of all. */
    protected abstract AccountAccess access();

    /** Adds an account that can be entered with a local password; returns its id. */
    protected abstract String accountWithPassword();

    /** Opens a session of the account, as a log-in would; returns what tells it from other sessions. */
    protected abstract String openSession(String accountId);

    /** Tries the local password of the account, as a log-in would. */
    protected abstract boolean passwordWorks(String accountId);

    /** Looks whether the session still lets somebody in, as the next request would. */
    protected abstract boolean sessionWorks(String session);

    @BeforeEach
    final void openAccounts() {
        access = access();
        account = accountWithPassword();
        neighbour = accountWithPassword();
    }

    @Test
    @DisplayName("the password is gone, and that of others is not")
    void endsPassword() {
        assertThat(passwordWorks(account)).as("before its end").isTrue();

        access.endPassword(account);

        assertThat(passwordWorks(account)).as("endPassword must remove it").isFalse();
        assertThat(passwordWorks(neighbour)).as("the password of somebody else").isTrue();
    }

    @Test
    @DisplayName("all sessions of the account are gone, and those of others are not")
    void endsSessions() {
        String atHome = openSession(account);
        String atSchool = openSession(account);
        String ofNeighbour = openSession(neighbour);
        assertThat(sessionWorks(atHome) && sessionWorks(atSchool))
                .as("before their end")
                .isTrue();

        access.endSessions(account);

        assertThat(sessionWorks(atHome)).as("every session must end").isFalse();
        assertThat(sessionWorks(atSchool)).as("every session must end").isFalse();
        assertThat(sessionWorks(ofNeighbour)).as("the session of somebody else").isTrue();
    }

    @Test
    @DisplayName("the end can be repeated, and is a success where there is nothing to end")
    void repeated() {
        access.endPassword(account);
        access.endSessions(account);

        assertThatCode(() -> {
                    access.endPassword(account);
                    access.endSessions(account);
                    access.endPassword("no-such-account");
                    access.endSessions("no-such-account");
                })
                .as("a call that is repeated after a failure must not fail for what is done already")
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("the end of sessions bars nobody: a later log-in opens one that works")
    void laterSession() {
        access.endSessions(account);

        assertThat(sessionWorks(openSession(account)))
                .as("an account that is restored is entered again")
                .isTrue();
    }

    @Test
    @DisplayName("8 threads that end access at once leave nothing, and none of them fails")
    void manyAtOnce() throws Exception {
        for (int round = 0; round < Race.ROUNDS; round++) {
            String ended = accountWithPassword();
            String session = openSession(ended);

            Race.run(i -> () -> {
                access.endPassword(ended);
                access.endSessions(ended);
                return true;
            });

            assertThat(passwordWorks(ended)).as("the password afterwards").isFalse();
            assertThat(sessionWorks(session)).as("the session afterwards").isFalse();
        }
    }
}
