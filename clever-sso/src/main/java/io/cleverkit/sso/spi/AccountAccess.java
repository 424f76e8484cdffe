package io.cleverkit.sso.spi;

/**
 * Ends what lets somebody into an account besides a new log-in with Clever.
 *
 * <p><b>Threading:</b> called from several threads. <b>Repetition:</b> both methods may be called again, and for accounts that have
 * nothing to end; that is a success. <b>Failure:</b> throw; the other method is called all the same.
 */
public interface AccountAccess {
    /** Removes the local password, together with links that were sent to set one, and tokens of installed applications. */
    void endPassword(String accountId);

    /** Ends every session of the account, on all devices and nodes: the next request of each must find none. */
    void endSessions(String accountId);
}
