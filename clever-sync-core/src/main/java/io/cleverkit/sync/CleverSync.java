package io.cleverkit.sync;

import io.cleverkit.sync.internal.run.DistrictRun;
import io.cleverkit.sync.internal.run.EngineConfig;
import io.cleverkit.sync.internal.run.LeaseKeeper;
import io.cleverkit.sync.internal.run.Problems;
import io.cleverkit.sync.internal.state.Connection;
import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.Link;
import io.cleverkit.sync.internal.state.LinkType;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Entry point: mirrors districts into the host's own stores and says what it did.
 *
 * <p>One per application, built once, closed at the end. Thread-safe. A district has at most one run at a time, over all
 * processes that share its storage; different districts run side by side.
 *
 * <p>A run is safe to repeat, and whatever stops one in the middle, the next makes up for it: each compares what the source has
 * with what was written and changes only what differs.
 */
public final class CleverSync implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CleverSync.class);
    private static final Warning DELTA_BECAME_FULL = new Warning(
            "DELTA_BECAME_FULL",
            "A delta was asked for, which is not built yet, so everything was read instead",
            Optional.empty());
    private static final Duration PATIENCE_AT_CLOSE = Duration.ofSeconds(8);

    private final EngineConfig config;
    private final SyncState state;
    private final Optional<NightlySchedule> nightly;
    private final LeaseKeeper leases;
    private final ExecutorService executor;
    private final AtomicBoolean closing = new AtomicBoolean();
    private final String holder = UUID.randomUUID().toString();

    CleverSync(EngineConfig config, Optional<NightlySchedule> nightly) {
        this.config = config;
        this.state = config.storage().state();
        this.nightly = nightly;
        this.leases = new LeaseKeeper(state, config.leaseTime());
        this.executor = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "cleverkit-sync");
            thread.setDaemon(true);
            return thread;
        });
    }

    /** Returns a builder with the collaborators that have no default. */
    public static CleverSyncBuilder builder() {
        return new CleverSyncBuilder();
    }

    /**
     * Makes a district known. Nothing is read yet.
     *
     * @return whether it was new
     */
    public boolean connect(ConnectionKey connection) {
        Instant now = clock().instant();
        Optional<Instant> next = nightly.map(schedule -> schedule.next(connection, now));
        return state.addConnection(new Connection(connection, ConnectionStatus.PENDING, next));
    }

    /** Notes that a district no longer lets us in. Nothing is archived: losing a connection is never a removal. */
    public void disconnected(ConnectionKey connection) {
        state.setStatus(known(connection).key(), ConnectionStatus.DISCONNECTED);
    }

    /**
     * Starts a run and returns its id at once.
     *
     * @throws UnknownConnectionException when the district was never connected
     * @throws RunInProgressException when a run of the district is on
     */
    public String start(ConnectionKey connection, RunRequest request) {
        return begin(connection, request).started().runId();
    }

    /**
     * Runs to the end in the background, and waits for it.
     *
     * @return what it did, whether it succeeded or not
     * @throws UnknownConnectionException when the district was never connected
     * @throws RunInProgressException when a run of the district is on
     */
    public RunReport run(ConnectionKey connection, RunRequest request) {
        Begun begun = begin(connection, request);
        try {
            return begun.end().get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "Interrupted while waiting; the run itself goes on [run="
                            + begun.started().runId() + "]",
                    e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "The outcome of a run could not be stored [run="
                            + begun.started().runId() + "]",
                    e.getCause());
        }
    }

    private Begun begin(ConnectionKey connection, RunRequest request) {
        Objects.requireNonNull(request, "request");
        known(connection);
        if (closing.get()) {
            throw new IllegalStateException("This engine is closed, so it starts no runs");
        }
        Lease lease = state.acquire(connection, holder, config.leaseTime())
                .orElseThrow(() -> new RunInProgressException(connection, runningNow(connection)));
        try {
            closeInterruptedRuns(connection);
            RunReport started = started(connection, request);
            state.insertRun(started);
            AtomicBoolean lost = leases.keep(lease);
            DistrictRun run = new DistrictRun(config, lease, started, () -> closing.get() || lost.get());
            return new Begun(started, CompletableFuture.supplyAsync(() -> execute(run, lease), executor));
        } catch (RuntimeException e) {
            leases.giveBack(lease);
            throw e;
        }
    }

    private RunReport execute(DistrictRun run, Lease lease) {
        try {
            return run.execute();
        } catch (RuntimeException e) {
            LOG.error(
                    "The outcome of a run could not be stored; it is repeated by itself [district={}, cause={}]",
                    lease.connection().district(),
                    e.getClass().getName());
            throw e;
        } finally {
            leases.giveBack(lease);
        }
    }

    private RunReport started(ConnectionKey connection, RunRequest request) {
        return RunReport.builder()
                .runId(UUID.randomUUID().toString())
                .connection(connection)
                .kind(RunKind.FULL)
                .trigger(request.trigger())
                .dryRun(request.dryRun())
                .warnings(request.kind() == RunKind.DELTA ? List.of(DELTA_BECAME_FULL) : List.of())
                .state(RunState.RUNNING)
                .startedAt(clock().instant())
                .progress(new RunProgress(RunProgress.Phase.STARTING, 0, OptionalInt.empty()))
                .build();
    }

    private Optional<String> runningNow(ConnectionKey connection) {
        return newestRun(connection).filter(run -> !run.state().isOver()).map(RunReport::runId);
    }

    private Optional<RunReport> newestRun(ConnectionKey connection) {
        return state.runs(connection, 1).stream().findFirst();
    }

    /** Whoever holds the lease knows that no other run of the district is alive, whatever the state says. */
    private void closeInterruptedRuns(ConnectionKey connection) {
        newestRun(connection)
                .filter(run -> !run.state().isOver())
                .ifPresent(run -> state.updateRun(RunReport.builder()
                        .from(run)
                        .state(RunState.FAILED)
                        .finishedAt(clock().instant())
                        .problem(Problems.interrupted())
                        .build()));
    }

    /**
     * Starts whatever is due: nightly runs, and repetitions of runs that were cut off when their process ended. Call it every few
     * seconds, from every process, from anything that can: called twice it starts nothing twice, called late it makes up for
     * one run.
     *
     * @return ids of the runs that this call started
     */
    public List<String> runDue() {
        List<String> started = new ArrayList<>();
        for (Connection connection : state.connections()) {
            try {
                startDue(connection).ifPresent(started::add);
            } catch (RunInProgressException e) {
                // Then it is not this call that has to start it.
                LOG.debug(
                        "A due run is on already [district={}]",
                        connection.key().district());
            } catch (RuntimeException e) {
                // One broken district never stops the others.
                LOG.warn(
                        "A due run could not be started [district={}, cause={}]",
                        connection.key().district(),
                        e.getClass().getName());
            }
        }
        return started;
    }

    private Optional<String> startDue(Connection connection) {
        Optional<RunReport> cutOff = cutOffRun(connection.key());
        if (cutOff.isPresent()) {
            RunReport run = cutOff.get();
            return Optional.of(start(connection.key(), new RunRequest(run.trigger(), run.kind(), run.dryRun())));
        }
        if (!takesPartInNights(connection) || !takeTurn(connection)) {
            return Optional.empty();
        }
        return Optional.of(start(connection.key(), RunRequest.of(RunTrigger.SCHEDULED)));
    }

    private Optional<RunReport> cutOffRun(ConnectionKey connection) {
        return newestRun(connection).filter(run -> {
            if (run.state() == RunState.RUNNING) {
                return !state.isHeld(connection);
            }
            return run.problem().map(Problems::isToBeRepeated).orElse(false);
        });
    }

    private static boolean takesPartInNights(Connection connection) {
        return connection.status() == ConnectionStatus.CONNECTED || connection.status() == ConnectionStatus.PAUSED;
    }

    /** Whether it is this process's turn to start the district's nightly run now. */
    private boolean takeTurn(Connection connection) {
        Instant now = clock().instant();
        Optional<Instant> due = connection.nextRunAt();
        Optional<Instant> next = nightly.map(schedule -> schedule.next(connection.key(), now));
        if (due.isPresent() && nightly.isPresent() && due.get().isAfter(now)) {
            return false;
        }
        if (due.isEmpty() && next.isEmpty()) {
            return false;
        }
        boolean moved = state.moveNextRun(connection.key(), due, next);
        return moved && due.isPresent() && nightly.isPresent();
    }

    /** Returns all districts that are known, ordered by application, then district. */
    public List<ConnectionInfo> connections() {
        return state.connections().stream().map(this::info).toList();
    }

    /** Returns what is known of a district; empty when it was never connected. */
    public Optional<ConnectionInfo> connection(ConnectionKey connection) {
        return state.connection(connection).map(this::info);
    }

    private ConnectionInfo info(Connection connection) {
        ConnectionKey key = connection.key();
        Optional<String> organization =
                state.findLinks(key, LinkType.ORGANIZATION, List.of(key.district())).values().stream()
                        .map(Link::hostId)
                        .findAny();
        return new ConnectionInfo(key, connection.status(), organization, connection.nextRunAt());
    }

    /** Returns a run, also while it is on; empty when there is none with this id. */
    public Optional<RunReport> findRun(String runId) {
        return state.run(runId);
    }

    /**
     * Returns the newest runs of a district, newest first.
     *
     * @param limit how many at most, at least 1
     */
    public List<RunReport> history(ConnectionKey connection, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("limit must be at least 1");
        }
        return state.runs(connection, limit);
    }

    /**
     * Lets each run finish the batch in hand and stops it. Stopped runs are repeated by {@link #runDue()} of whichever process
     * calls it next.
     */
    @Override
    public void close() {
        closing.set(true);
        executor.shutdown();
        try {
            if (!executor.awaitTermination(PATIENCE_AT_CLOSE.toMillis(), TimeUnit.MILLISECONDS)) {
                executor.shutdownNow();
            }
        } catch (InterruptedException e) {
            executor.shutdownNow();
            Thread.currentThread().interrupt();
        }
        leases.close();
    }

    private Connection known(ConnectionKey connection) {
        return state.connection(connection).orElseThrow(() -> new UnknownConnectionException(connection));
    }

    private Clock clock() {
        return config.clock();
    }

    private record Begun(RunReport started, CompletableFuture<RunReport> end) {}
}
