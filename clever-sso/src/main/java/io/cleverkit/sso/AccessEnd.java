package io.cleverkit.sso;

import static java.util.Objects.requireNonNull;

import io.cleverkit.sso.spi.AccountAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one call for accounts that are archived, unlinked, merged away or whose district leaves: nobody must stay inside, and nobody
 * come back with a password. Make it after the change is committed, since a session could be opened until then; repeat it if it
 * throws.
 *
 * <p>Immutable and thread-safe.
 */
public final class AccessEnd {
    private static final Logger log = LoggerFactory.getLogger(AccessEnd.class);

    private final AccountAccess access;

    private AccessEnd(AccountAccess access) {
        this.access = access;
    }

    /** Makes it over what the host can end. */
    public static AccessEnd of(AccountAccess access) {
        return new AccessEnd(requireNonNull(access, "access"));
    }

    /**
     * Ends local passwords and sessions of these accounts. Each account is tried, whatever happens to the others.
     *
     * @throws IllegalStateException if something could not be ended; the causes are suppressed in it
     */
    public void end(Collection<String> accountIds, AccessEndCause cause) {
        requireNonNull(cause, "cause");
        List<RuntimeException> failures = new ArrayList<>();
        for (String accountId : List.copyOf(accountIds)) {
            // The password first: with it, whoever was thrown out could come back before it is gone.
            attempt(access::endPassword, accountId, failures);
            attempt(access::endSessions, accountId, failures);
        }
        log.debug("Access ended [cause={}, accounts={}, failures={}]", cause, accountIds.size(), failures.size());
        if (!failures.isEmpty()) {
            IllegalStateException unfinished = new IllegalStateException(
                    "Not every password and session could be ended. End them again [failures=" + failures.size() + "]");
            failures.forEach(unfinished::addSuppressed);
            throw unfinished;
        }
    }

    private static void attempt(Consumer<String> step, String accountId, List<RuntimeException> failures) {
        try {
            step.accept(accountId);
        } catch (RuntimeException e) {
            failures.add(e);
        }
    }
}
