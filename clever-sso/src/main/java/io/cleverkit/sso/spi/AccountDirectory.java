package io.cleverkit.sso.spi;

import java.util.List;

/**
 * Finds the host's accounts of a Clever user.
 *
 * <p>A Clever id means somebody only together with its district, so both are the key.
 *
 * <p><b>Threading:</b> called from several threads. <b>Failure:</b> throw; the exception reaches whoever resolves, and nobody
 * is let in. Never return an empty list because a read failed: empty means that there is no account.
 */
@FunctionalInterface
public interface AccountDirectory {
    /** Returns every account that is linked to this Clever user, archived ones too; one per role where the host keeps it so. */
    List<HostAccount> find(String district, String cleverUserId);
}
