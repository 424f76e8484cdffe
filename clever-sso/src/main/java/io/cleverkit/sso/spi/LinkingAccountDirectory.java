package io.cleverkit.sso.spi;

import java.util.List;

/**
 * An {@link AccountDirectory} that can also find accounts by e-mail address, and remember whose they are. Needed only for
 * {@link io.cleverkit.sso.EmailMatching}; where the rosters are synchronised too, the links of the sync can be the memory.
 *
 * <p><b>Threading:</b> called from several threads. <b>Atomicity:</b> {@link #remember} is one atomic step, over all processes.
 * <b>Failure:</b> throw; nobody is let in.
 */
public interface LinkingAccountDirectory extends AccountDirectory {
    /**
     * Returns every account of the organization of this district that has the address, whatever its role, archived ones and those
     * that Clever manages included: whether there is exactly one is decided elsewhere. Accounts of other organizations never.
     *
     * @param email in lower case; compare it with the address of the account in lower case
     */
    List<HostAccount> findByEmail(String district, String email);

    /**
     * Remembers that the account is this Clever user's from now on, so that {@link #find} returns it. Returns whether it is:
     * {@code true} also if it was before, {@code false} and nothing changed if the account belongs to another Clever user or is
     * gone. Of several users at once exactly one gets the account.
     */
    boolean remember(String district, String cleverUserId, String accountId);

    /**
     * Returns whether an operator has decided that this account is <em>not</em> this Clever user's, whatever the e-mail addresses say.
     * Such an account is neither given nor offered, but still counts when the address is asked for: with another one it makes the
     * address ambiguous. False unless overridden; {@link #remember} should then say no as well, for a decision made in between.
     */
    default boolean isRuledOut(String district, String cleverUserId, String accountId) {
        return false;
    }
}
