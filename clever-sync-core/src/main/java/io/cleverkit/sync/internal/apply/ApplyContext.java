package io.cleverkit.sync.internal.apply;

import io.cleverkit.sync.RecordKind;
import io.cleverkit.sync.internal.fingerprint.Fingerprinter;
import io.cleverkit.sync.internal.plan.RunLog;
import io.cleverkit.sync.internal.state.Lease;
import io.cleverkit.sync.internal.state.SyncState;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.spi.BatchContext;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What all writers of one run share. Not thread-safe. */
public final class ApplyContext {
    private final SyncState state;
    private final Lease lease;
    private final String runId;
    private final Batches batches;
    private final Fingerprinter fingerprinter;
    private final int mappingVersion;
    private final RunLog log;
    private final Map<RecordKind, Tally> tallies = new EnumMap<>(RecordKind.class);
    private Optional<String> organizationId = Optional.empty();

    public ApplyContext(
            SyncState state,
            Lease lease,
            String runId,
            Batches batches,
            Fingerprinter fingerprinter,
            int mappingVersion,
            RunLog log) {
        this.state = state;
        this.lease = lease;
        this.runId = runId;
        this.batches = batches;
        this.fingerprinter = fingerprinter;
        this.mappingVersion = mappingVersion;
        this.log = log;
        for (RecordKind kind : RecordKind.values()) {
            tallies.put(kind, new Tally());
        }
    }

    SyncState state() {
        return state;
    }

    ConnectionKey connection() {
        return lease.connection();
    }

    Batches batches() {
        return batches;
    }

    Fingerprinter fingerprinter() {
        return fingerprinter;
    }

    int mappingVersion() {
        return mappingVersion;
    }

    public RunLog log() {
        return log;
    }

    public Tally tally(RecordKind kind) {
        Tally tally = tallies.get(kind);
        if (tally == null) {
            throw new IllegalStateException("every kind has a tally");
        }
        return tally;
    }

    void organizationId(String hostId) {
        organizationId = Optional.of(hostId);
    }

    BatchContext batchContext() {
        return BatchContext.builder()
                .connection(connection())
                .organizationId(organizationId)
                .runId(runId)
                .epoch(lease.epoch())
                .build();
    }

    HostIds noHostIds() {
        return HostIds.of(state, connection(), List.of(), List.of());
    }
}
