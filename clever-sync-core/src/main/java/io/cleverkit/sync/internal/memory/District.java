package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.internal.state.Connection;
import java.time.Instant;
import java.util.Optional;

/** All that is remembered of one district, but its runs. Thread-safe. */
final class District {
    private final Links links = new Links();
    private final Enrollments enrollments = new Enrollments();
    private final LeaseRecord lease = new LeaseRecord();
    private Connection connection;

    District(Connection connection) {
        this.connection = connection;
    }

    synchronized Connection connection() {
        return connection;
    }

    synchronized void setStatus(ConnectionStatus status) {
        connection = new Connection(connection.key(), status, connection.nextRunAt());
    }

    synchronized boolean moveNextRun(Optional<Instant> expected, Optional<Instant> next) {
        if (!connection.nextRunAt().equals(expected)) {
            return false;
        }
        connection = new Connection(connection.key(), connection.status(), next);
        return true;
    }

    Links links() {
        return links;
    }

    Enrollments enrollments() {
        return enrollments;
    }

    LeaseRecord lease() {
        return lease;
    }
}
