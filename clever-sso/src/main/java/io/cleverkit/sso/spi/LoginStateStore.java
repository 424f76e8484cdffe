package io.cleverkit.sso.spi;

import java.time.Instant;
import java.util.Optional;

/**
 * Keeps what must be usable once: the state of log-ins that are on their way, and the memory of codes that were seen.
 *
 * <p>A host with one process can use {@link io.cleverkit.sso.InMemoryLoginStateStore}. A host with several implements this
 * over what they share: two tables with a unique key each, or a cache with an atomic <em>get and delete</em> and an atomic
 * <em>put if absent</em>.
 *
 * <p><b>Threading:</b> called from several threads. <b>Atomicity:</b> every method is one atomic step, over all processes.
 * <b>Failure:</b> throw; the log-in fails, nothing is exchanged and nobody is signed in. <b>Size:</b> anybody can begin a
 * log-in, so bound it; a log-in that was forgotten early merely starts over.
 */
public interface LoginStateStore {
    /** Keeps a log-in until it is taken or {@link PendingLogin#forgetAt()} has come. */
    void save(PendingLogin login);

    /**
     * Removes the log-in with this key and returns it; empty when there is none, when it was taken before or when its time
     * is over. Of several calls with one key exactly one gets it.
     */
    Optional<PendingLogin> take(String stateHash);

    /**
     * Remembers a code and returns whether this was the first time: {@code true} once, {@code false} from then on until
     * {@code forgetAt}. Of several calls with one digest exactly one gets {@code true}.
     */
    boolean firstUse(String codeHash, Instant forgetAt);
}
