package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.ChangeCounts;
import io.cleverkit.sync.ConnectionStatus;
import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.RunProblem;
import io.cleverkit.sync.RunProgress;
import io.cleverkit.sync.RunProgress.Phase;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunState;
import io.cleverkit.sync.internal.apply.Applier;
import io.cleverkit.sync.internal.apply.ApplyContext;
import io.cleverkit.sync.internal.apply.Batches;
import io.cleverkit.sync.internal.fingerprint.Fingerprinter;
import io.cleverkit.sync.internal.guard.Guard;
import io.cleverkit.sync.internal.plan.RunLog;
import io.cleverkit.sync.internal.plan.RunPlan;
import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.LeaseLostException;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.spi.RosterReading;
import io.cleverkit.sync.spi.SourceDistrict;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one district, from the first page read to the last batch written. Used once, by one thread. */
public final class DistrictRun {
    private static final Logger LOG = LoggerFactory.getLogger(DistrictRun.class);

    private final EngineConfig config;
    private final SyncState state;
    private final Lease lease;
    private final RunLog log = new RunLog();
    private final RunMonitor monitor;
    private final Fingerprinter fingerprinter;
    private final ApplyContext context;
    private RunReport report;

    public DistrictRun(EngineConfig config, Lease lease, RunReport started, BooleanSupplier stopAsked) {
        this.config = config;
        this.state = config.storage().state();
        this.lease = lease;
        this.report = started;
        started.warnings().forEach(log::add);
        this.fingerprinter = new Fingerprinter(config.fingerprintKey(), config.previousFingerprintKeys());
        this.monitor = new RunMonitor(this::tell, stopAsked);
        Batches batches =
                new Batches(config.storage(), lease, config.leaseTime(), stopAsked, monitor::step, config.batchSize());
        this.context =
                new ApplyContext(state, lease, started.runId(), batches, fingerprinter, config.mappingVersion(), log);
    }

    /** Runs to the end, whatever happens, and returns what came of it. */
    public RunReport execute() {
        try (RosterReading reading = config.source().read(lease.connection())) {
            readAndApply(reading);
        } catch (LeaseLostException e) {
            // The process that took over has already closed this run in the state, so nothing more may be written of
            // it.
            LOG.warn(
                    "A run was taken over by another process [district={}]",
                    lease.connection().district());
            return ended(RunState.FAILED).problem(Problems.of(e)).build();
        } catch (RuntimeException e) {
            fail(e);
        }
        state.updateRun(report);
        return report;
    }

    private void readAndApply(RosterReading reading) {
        SourceDistrict district = reading.district();
        if (district.health() == SourceDistrict.Health.PAUSED) {
            state.setStatus(lease.connection(), ConnectionStatus.PAUSED);
            log.warn("DISTRICT_PAUSED", "The district is paused, so nothing was read and nothing was changed");
            report = ended(RunState.SKIPPED).build();
            return;
        }
        Planner planner = new Planner(
                reading,
                district,
                state,
                lease.connection(),
                fingerprinter,
                new Guard(config.guardLimits()),
                log,
                monitor);
        RunPlan plan = planner.plan();
        finish(plan, report.dryRun() ? PlanCounts.of(plan) : apply(plan));
    }

    private Map<RecordKind, ChangeCounts> apply(RunPlan plan) {
        state.setStatus(lease.connection(), ConnectionStatus.CONNECTED);
        if (!plan.isHeldAsAWhole()) {
            monitor.phase(Phase.APPLYING, plan.size());
            new Applier(config.organizations(), config.users(), context).apply(plan);
            PlanCounts.unchanged(plan)
                    .forEach((kind, count) -> context.tally(kind).unchanged(count));
        }
        return counts();
    }

    private Map<RecordKind, ChangeCounts> counts() {
        Map<RecordKind, ChangeCounts> counts = new EnumMap<>(RecordKind.class);
        for (RecordKind kind : RecordKind.values()) {
            counts.put(kind, context.tally(kind).counts());
        }
        return counts;
    }

    private void finish(RunPlan plan, Map<RecordKind, ChangeCounts> counts) {
        RunState end = plan.findings().isEmpty() ? RunState.SUCCEEDED : RunState.HELD;
        report = ended(end).changes(counts).findings(plan.findings()).build();
    }

    private void fail(RuntimeException e) {
        RunProblem problem = Problems.of(e);
        if (problem.code().equals(Problems.DISCONNECTED)) {
            state.setStatus(lease.connection(), ConnectionStatus.DISCONNECTED);
        }
        // Messages of other people's exceptions may hold personal data, so only their kind is told.
        LOG.warn(
                "A run failed [district={}, run={}, code={}, cause={}, at={}]",
                lease.connection().district(),
                report.runId(),
                problem.code(),
                e.getClass().getName(),
                e.getStackTrace().length == 0 ? "?" : e.getStackTrace()[0]);
        report = ended(RunState.FAILED).changes(counts()).problem(problem).build();
    }

    private RunReport.Builder ended(RunState end) {
        return RunReport.builder()
                .from(report)
                .state(end)
                .finishedAt(config.clock().instant())
                .progress(new RunProgress(Phase.DONE, monitor.progress().done(), OptionalInt.empty()))
                .warnings(log.warnings());
    }

    private void tell(RunProgress progress) {
        report = RunReport.builder().from(report).progress(progress).build();
        state.updateRun(report);
    }
}
