package io.cleverkit.sync.jdbc;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.internal.state.Connection;
import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.LeaseLostException;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two processes and one district: the first stands still in the middle of a batch, the second wants to take over. */
@DisplayName("Fencing")
class FencingTest {
    private static final ConnectionKey KEY = new ConnectionKey("app", "north");
    private static final Duration TTL = Duration.ofSeconds(30);

    private final ExecutorService owner = Executors.newSingleThreadExecutor();
    private final CountDownLatch fenced = new CountDownLatch(1);
    private final CountDownLatch awake = new CountDownLatch(1);

    @AfterEach
    void stop() {
        awake.countDown();
        owner.shutdownNow();
    }

    enum Server {
        H2,
        POSTGRES;

        DataSource database() {
            return this == H2 ? io.cleverkit.sync.jdbc.H2.withTables() : Postgres.withTables();
        }
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName(
            "nobody takes over while a batch is open, even past the end of its lease; afterwards its writes are there")
    void takeOverWaitsForTheBatch(Server server) throws Exception {
        JdbcFixture database = connected(server.database());
        SyncState taker = database.reopen();
        Lease lease = database.emptyState().acquire(KEY, "owner", TTL).orElseThrow();
        Future<?> batch = standStillInBatch(database, lease, TTL);

        // What is committed says that the lease is over; the open batch has prolonged it.
        assertThat(taker.acquire(KEY, "taker", TTL)).isEmpty();

        awake.countDown();
        batch.get(30, SECONDS);
        assertThat(taker.isHeld(KEY)).isTrue();
        assertThat(taker.connection(KEY).orElseThrow().status()).isEqualTo(ConnectionStatus.PENDING);
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("an owner that slept between two batches is refused, and its transaction leaves nothing")
    void sleeperIsRefused(Server server) {
        JdbcFixture database = connected(server.database());
        SyncState sleeper = database.emptyState();
        Lease lost = sleeper.acquire(KEY, "sleeper", TTL).orElseThrow();
        database.advance(TTL.plusSeconds(1));
        Lease taken = database.reopen().acquire(KEY, "taker", TTL).orElseThrow();

        assertThatThrownBy(() -> database.inTransaction(() -> sleeper.fence(lost, TTL)))
                .isInstanceOf(LeaseLostException.class);

        assertThat(taken.epoch()).isGreaterThan(lost.epoch());
        database.inTransaction(() -> sleeper.fence(taken, TTL));
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("renewing beside an open batch of one's own neither waits nor says that the lease is lost")
    void renewalBesideABatch(Server server) throws Exception {
        JdbcFixture database = connected(server.database());
        Lease lease = database.emptyState().acquire(KEY, "owner", TTL).orElseThrow();
        Future<?> batch = standStillInBatch(database, lease, TTL);

        assertThat(database.reopen().renew(lease, TTL)).isTrue();

        awake.countDown();
        batch.get(30, SECONDS);
    }

    @Test
    @DisplayName(
            "PostgreSQL ends a batch that stands still for longer than its lease, so that another process takes over")
    void standstillIsEnded() {
        JdbcFixture database = connected(Postgres.withTables());
        Duration shortly = Duration.ofMillis(300);
        Lease lease = database.emptyState().acquire(KEY, "owner", shortly).orElseThrow();
        Future<?> batch = standStillInBatch(database, lease, shortly);

        SyncState taker = database.reopen();
        Optional<Lease> taken = await().atMost(Duration.ofSeconds(30))
                .until(() -> taker.acquire(KEY, "taker", TTL), Optional::isPresent);

        awake.countDown();
        assertThat(taken.orElseThrow().epoch()).isGreaterThan(lease.epoch());
        assertThatThrownBy(() -> batch.get(30, SECONDS)).hasRootCauseInstanceOf(java.sql.SQLException.class);
    }

    private Future<?> standStillInBatch(JdbcFixture database, Lease lease, Duration ttl) {
        SyncState state = database.emptyState();
        database.advance(ttl.plusSeconds(1));
        Future<?> batch = owner.submit(() -> database.inTransaction(() -> {
            state.fence(lease, ttl);
            fenced.countDown();
            waitFor(awake);
        }));
        waitFor(fenced);
        return batch;
    }

    private static JdbcFixture connected(DataSource dataSource) {
        JdbcFixture database = new JdbcFixture(dataSource);
        database.emptyState().addConnection(new Connection(KEY, ConnectionStatus.PENDING, Optional.empty()));
        return database;
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
