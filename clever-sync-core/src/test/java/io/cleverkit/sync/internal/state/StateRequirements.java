package io.cleverkit.sync.internal.state;

import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.model.ConnectionKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;

/** What all requirements share: an empty state and two districts. */
abstract class StateRequirements {
    static final ConnectionKey NORTH = new ConnectionKey("app-1", "north");
    static final ConnectionKey SOUTH = new ConnectionKey("app-1", "south");
    static final ConnectionKey UNKNOWN = new ConnectionKey("app-2", "north");

    StateFixture fixture;
    SyncState state;

    protected abstract StateFixture fixture();

    @BeforeEach
    void open() {
        fixture = fixture();
        state = fixture.emptyState();
        state.addConnection(pending(SOUTH));
        state.addConnection(pending(NORTH));
    }

    static Connection pending(ConnectionKey key) {
        return new Connection(key, ConnectionStatus.PENDING, Optional.empty());
    }

    void inTransaction(Runnable work) {
        fixture.inTransaction(work);
    }

    static <T> List<T> readAll(StateCursor<T> cursor) {
        List<T> rows = new ArrayList<>();
        try (cursor) {
            while (cursor.advance()) {
                rows.add(cursor.current());
            }
        }
        return rows;
    }

    /** Starts all of them at the same moment and returns what each of them answered. */
    static <T> List<T> race(int racers, Callable<T> racer) {
        ExecutorService threads = Executors.newFixedThreadPool(racers);
        CyclicBarrier start = new CyclicBarrier(racers);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < racers; i++) {
                running.add(threads.submit(() -> {
                    start.await(20, TimeUnit.SECONDS);
                    return racer.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> one : running) {
                answers.add(one.get(60, TimeUnit.SECONDS));
            }
            return answers;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new AssertionError("a racer failed or never came back", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
