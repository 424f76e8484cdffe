package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.internal.state.Connection;
import io.cleverkit.sync.internal.state.Enrollment;
import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkKey;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.StateCursor;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.TransactionRunner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/**
 * A state that is gone with the process. Each method is atomic; a batch is not, since there is no transaction to roll back.
 * Reads of an unknown district are empty, writes to one are refused. Thread-safe.
 */
public final class InMemorySyncState implements SyncState {
    /** Runs the work and nothing else: what a batch wrote before it failed stays. */
    public static final TransactionRunner TRANSACTIONS = Supplier::get;

    private static final Comparator<Connection> CONNECTION_ORDER = Comparator.comparing(
                    (Connection connection) -> connection.key().application())
            .thenComparing(connection -> connection.key().district());

    private final Clock clock;
    private final Map<ConnectionKey, District> districts = new ConcurrentHashMap<>();
    private final Runs runs = new Runs();

    /** Its leases expire by the clock of this machine. */
    public InMemorySyncState() {
        this(Clock.systemUTC());
    }

    /** Its leases expire by this clock. */
    public InMemorySyncState(Clock clock) {
        this.clock = Objects.requireNonNull(clock, "clock");
    }

    @Override
    public boolean addConnection(Connection connection) {
        return districts.putIfAbsent(connection.key(), new District(connection)) == null;
    }

    @Override
    public Optional<Connection> connection(ConnectionKey key) {
        return find(key).map(District::connection);
    }

    @Override
    public List<Connection> connections() {
        return districts.values().stream()
                .map(District::connection)
                .sorted(CONNECTION_ORDER)
                .toList();
    }

    @Override
    public void setStatus(ConnectionKey key, ConnectionStatus status) {
        get(key).setStatus(status);
    }

    @Override
    public boolean moveNextRun(ConnectionKey key, Optional<Instant> expected, Optional<Instant> next) {
        return get(key).moveNextRun(expected, next);
    }

    @Override
    public Optional<Lease> acquire(ConnectionKey key, String holder, Duration ttl) {
        return get(key).lease().acquire(clock.instant(), ttl).map(epoch -> new Lease(key, epoch));
    }

    @Override
    public boolean renew(Lease lease, Duration ttl) {
        return get(lease.connection()).lease().renew(lease, clock.instant(), ttl);
    }

    @Override
    public void release(Lease lease) {
        get(lease.connection()).lease().release(lease);
    }

    @Override
    public boolean isHeld(ConnectionKey key) {
        return find(key)
                .map(district -> district.lease().isHeld(clock.instant()))
                .orElse(false);
    }

    @Override
    public void fence(Lease lease, Duration ttl) {
        get(lease.connection()).lease().fence(lease, clock.instant(), ttl);
    }

    @Override
    public StateCursor<Link> links(ConnectionKey key, LinkType type) {
        return new IteratorCursor<>(
                find(key).map(district -> district.links().iterator(type)).orElseGet(Collections::emptyIterator));
    }

    @Override
    public Map<LinkKey, Link> findLinks(ConnectionKey key, LinkType type, Collection<String> externalIds) {
        return find(key)
                .map(district -> district.links().find(type, externalIds))
                .orElseGet(Map::of);
    }

    @Override
    public void insertLinks(ConnectionKey key, List<Link> links) {
        get(key).links().insert(links);
    }

    @Override
    public void updateLinks(ConnectionKey key, List<Link> links) {
        get(key).links().update(links);
    }

    @Override
    public void raiseMembersVersion(ConnectionKey key, Collection<String> classIds) {
        get(key).links().raiseMembersVersion(classIds);
    }

    @Override
    public StateCursor<Enrollment> enrollments(ConnectionKey key) {
        return new IteratorCursor<>(
                find(key).map(district -> district.enrollments().iterator()).orElseGet(Collections::emptyIterator));
    }

    @Override
    public void insertEnrollments(ConnectionKey key, List<Enrollment> enrollments) {
        get(key).enrollments().insert(enrollments);
    }

    @Override
    public void updateEnrollments(ConnectionKey key, List<Enrollment> enrollments) {
        get(key).enrollments().update(enrollments);
    }

    @Override
    public void deleteEnrollments(ConnectionKey key, List<Enrollment> enrollments) {
        get(key).enrollments().delete(enrollments);
    }

    @Override
    public void insertRun(RunReport run) {
        get(run.connection());
        runs.insert(run);
    }

    @Override
    public boolean updateRun(RunReport run) {
        return runs.update(run);
    }

    @Override
    public Optional<RunReport> run(String runId) {
        return runs.find(runId);
    }

    @Override
    public List<RunReport> runs(ConnectionKey key, int limit) {
        return runs.newest(key, limit);
    }

    private Optional<District> find(ConnectionKey key) {
        return Optional.ofNullable(districts.get(key));
    }

    private District get(ConnectionKey key) {
        return find(key)
                .orElseThrow(() -> new IllegalStateException(
                        "The district was never connected. Nothing was written. Add its connection first [district="
                                + key.district() + "]"));
    }
}
