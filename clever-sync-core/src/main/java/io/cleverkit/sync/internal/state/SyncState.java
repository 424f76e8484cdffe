package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.model.ConnectionKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the engine remembers between runs. Thread-safe.
 *
 * <p>Methods marked <i>in the batch</i> are called inside a transaction of the {@link io.cleverkit.sync.spi.TransactionRunner}
 * that belongs to this state, and take part in it; all others are one atomic step each, outside of any transaction.
 */
public interface SyncState {
    // Connections

    /** Adds the district with this status, unless it is known; tells whether it was added. */
    boolean addConnection(Connection connection);

    Optional<Connection> connection(ConnectionKey key);

    /** All of them, ordered by application, then district. */
    List<Connection> connections();

    void setStatus(ConnectionKey key, ConnectionStatus status);

    /**
     * Moves the next nightly run from {@code expected} to {@code next}; false when another process was quicker, which is how one
     * night starts one run on many nodes.
     */
    boolean moveNextRun(ConnectionKey key, Optional<Instant> expected, Optional<Instant> next);

    // Lease

    /**
     * Takes the district for {@code ttl} of the state's own time unless somebody holds it. Every taking raises the epoch.
     */
    Optional<Lease> acquire(ConnectionKey key, String holder, Duration ttl);

    /** Prolongs the lease; false when it was lost. */
    boolean renew(Lease lease, Duration ttl);

    /** Gives the lease back; does nothing when it was lost. */
    void release(Lease lease);

    /** Tells whether somebody holds the district now. */
    boolean isHeld(ConnectionKey key);

    /**
     * <i>In the batch</i>, first of all: makes sure that the lease is ours until the batch ends, and prolongs it.
     *
     * @throws LeaseLostException when it is not
     */
    void fence(Lease lease, Duration ttl);

    // Links

    /** All links of a type, ascending by {@link LinkKey}. Bounded memory; may be read while batches are written. */
    StateCursor<Link> links(ConnectionKey key, LinkType type);

    /** The links of a type with these external ids, in all roles. May be called in the batch. */
    Map<LinkKey, Link> findLinks(ConnectionKey key, LinkType type, Collection<String> externalIds);

    /** <i>In the batch.</i> Adds links that were not there; fails as a whole when one was. */
    void insertLinks(ConnectionKey key, List<Link> links);

    /** <i>In the batch.</i> Replaces links that are there: the stored version must be that of {@code link.version() - 1}. */
    void updateLinks(ConnectionKey key, List<Link> links);

    /** <i>In the batch.</i> Raises the members' version of these classes by one. */
    void raiseMembersVersion(ConnectionKey key, Collection<String> classIds);

    // Enrollments

    /** All enrollments, in {@link Enrollment#ORDER}. Bounded memory; may be read while batches are written. */
    StateCursor<Enrollment> enrollments(ConnectionKey key);

    /** <i>In the batch.</i> */
    void insertEnrollments(ConnectionKey key, List<Enrollment> enrollments);

    /** <i>In the batch.</i> Sets the status of enrollments that are there. */
    void updateEnrollments(ConnectionKey key, List<Enrollment> enrollments);

    /** <i>In the batch.</i> Forgets enrollments, whatever their status. */
    void deleteEnrollments(ConnectionKey key, List<Enrollment> enrollments);

    // Runs

    void insertRun(RunReport run);

    /**
     * Replaces all that is stored of the run, unless it is over: a process that was thought dead must not bring back a run that
     * another has closed.
     *
     * @return whether it was replaced
     */
    boolean updateRun(RunReport run);

    Optional<RunReport> run(String runId);

    /** The newest runs of a district, newest first. */
    List<RunReport> runs(ConnectionKey key, int limit);
}
