package io.cleverkit.sync.jdbc;

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
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The engine's state in tables: hands each question to the table that knows. Thread-safe. */
final class JdbcSyncState implements SyncState {
    private final ConnectionTable connections;
    private final LeaseTable leases;
    private final LinkTable links;
    private final EnrollmentTable enrollments;
    private final RunTable runs;

    JdbcSyncState(Database database) {
        this.connections = new ConnectionTable(database);
        this.leases = new LeaseTable(database, connections);
        this.links = new LinkTable(database, connections);
        this.enrollments = new EnrollmentTable(database, connections);
        this.runs = new RunTable(database, connections);
    }

    @Override
    public boolean addConnection(Connection connection) {
        return connections.add(connection);
    }

    @Override
    public Optional<Connection> connection(ConnectionKey key) {
        return connections.find(key);
    }

    @Override
    public List<Connection> connections() {
        return connections.all();
    }

    @Override
    public void setStatus(ConnectionKey key, ConnectionStatus status) {
        connections.setStatus(key, status);
    }

    @Override
    public boolean moveNextRun(ConnectionKey key, Optional<Instant> expected, Optional<Instant> next) {
        return connections.moveNextRun(key, expected, next);
    }

    @Override
    public Optional<Lease> acquire(ConnectionKey key, String holder, Duration ttl) {
        return leases.acquire(key, holder, ttl);
    }

    @Override
    public boolean renew(Lease lease, Duration ttl) {
        return leases.renew(lease, ttl);
    }

    @Override
    public void release(Lease lease) {
        leases.release(lease);
    }

    @Override
    public boolean isHeld(ConnectionKey key) {
        return leases.isHeld(key);
    }

    @Override
    public void fence(Lease lease, Duration ttl) {
        leases.fence(lease, ttl);
    }

    @Override
    public StateCursor<Link> links(ConnectionKey key, LinkType type) {
        return links.all(key, type);
    }

    @Override
    public Map<LinkKey, Link> findLinks(ConnectionKey key, LinkType type, Collection<String> externalIds) {
        return links.find(key, type, externalIds);
    }

    @Override
    public void insertLinks(ConnectionKey key, List<Link> inserted) {
        links.insert(key, inserted);
    }

    @Override
    public void updateLinks(ConnectionKey key, List<Link> updated) {
        links.update(key, updated);
    }

    @Override
    public void raiseMembersVersion(ConnectionKey key, Collection<String> classIds) {
        links.raiseMembersVersion(key, classIds);
    }

    @Override
    public StateCursor<Enrollment> enrollments(ConnectionKey key) {
        return enrollments.all(key);
    }

    @Override
    public void insertEnrollments(ConnectionKey key, List<Enrollment> inserted) {
        enrollments.insert(key, inserted);
    }

    @Override
    public void updateEnrollments(ConnectionKey key, List<Enrollment> updated) {
        enrollments.update(key, updated);
    }

    @Override
    public void deleteEnrollments(ConnectionKey key, List<Enrollment> deleted) {
        enrollments.delete(key, deleted);
    }

    @Override
    public void insertRun(RunReport run) {
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
}
