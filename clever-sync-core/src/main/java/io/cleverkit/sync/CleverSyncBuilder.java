package io.cleverkit.sync;

import io.cleverkit.sync.internal.run.EngineConfig;
import io.cleverkit.sync.internal.state.StateBackedStorage;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.RosterSource;
import io.cleverkit.sync.spi.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Builds a {@link CleverSync}. Storage, source, both stores and the fingerprint key are required, the rest has defaults. Not
 * thread-safe.
 */
public final class CleverSyncBuilder {
    private @Nullable SyncStorage storage;
    private @Nullable RosterSource source;
    private @Nullable OrganizationStore organizations;
    private @Nullable UserStore users;
    private @Nullable FingerprintKey fingerprintKey;
    private final List<FingerprintKey> previousFingerprintKeys = new ArrayList<>();
    private int mappingVersion = 1;
    private GuardLimits guardLimits = GuardLimits.DEFAULT;
    private Optional<NightlySchedule> nightly = Optional.of(NightlySchedule.DEFAULT);
    private int batchSize = 500;
    private Duration leaseTime = Duration.ofSeconds(30);
    private Clock clock = Clock.systemUTC();

    CleverSyncBuilder() {}

    /** Where the engine keeps what it remembers. Required. */
    public CleverSyncBuilder storage(SyncStorage value) {
        storage = Objects.requireNonNull(value, "storage");
        return this;
    }

    /** Where rosters are read. Required. */
    public CleverSyncBuilder source(RosterSource value) {
        source = Objects.requireNonNull(value, "source");
        return this;
    }

    /** Where the host keeps organizations, locations and classes. Required. */
    public CleverSyncBuilder organizations(OrganizationStore value) {
        organizations = Objects.requireNonNull(value, "organizations");
        return this;
    }

    /** Where the host keeps accounts. Required. */
    public CleverSyncBuilder users(UserStore value) {
        users = Objects.requireNonNull(value, "users");
        return this;
    }

    /** The secret that hashes are made with. Required: without it a stolen state would tell who is in it. */
    public CleverSyncBuilder fingerprintKey(FingerprintKey value) {
        fingerprintKey = Objects.requireNonNull(value, "fingerprintKey");
        return this;
    }

    /**
     * A secret that hashes were made with before; may be called several times. None by default. Records hashed with a key that is
     * not given count as changed and are written again.
     */
    public CleverSyncBuilder previousFingerprintKey(FingerprintKey value) {
        previousFingerprintKeys.add(Objects.requireNonNull(value, "previousFingerprintKey"));
        return this;
    }

    /** Version of the mapping that the source applies, noted with each record; 1 by default. */
    public CleverSyncBuilder mappingVersion(int value) {
        if (value < 1) {
            throw new IllegalArgumentException("mappingVersion must be at least 1");
        }
        mappingVersion = value;
        return this;
    }

    /** How much a run may remove before it waits for a person; {@link GuardLimits#DEFAULT} by default. */
    public CleverSyncBuilder guardLimits(GuardLimits value) {
        guardLimits = Objects.requireNonNull(value, "guardLimits");
        return this;
    }

    /** When districts are synchronized each night; {@link NightlySchedule#DEFAULT} by default. */
    public CleverSyncBuilder nightly(NightlySchedule value) {
        nightly = Optional.of(value);
        return this;
    }

    /** Starts no nightly runs. */
    public CleverSyncBuilder nightlyDisabled() {
        nightly = Optional.empty();
        return this;
    }

    /**
     * How many operations share a transaction; 500 by default, 1 to 10,000. Fewer hold locks for a shorter time, more are
     * quicker.
     */
    public CleverSyncBuilder batchSize(int value) {
        if (value < 1 || value > 10_000) {
            throw new IllegalArgumentException("batchSize must be from 1 to 10,000");
        }
        batchSize = value;
        return this;
    }

    /**
     * How long a district stays reserved for a process that no longer shows signs of life; 30 seconds by default, at least one. It
     * is prolonged three times as often. Shorter means that another process goes on sooner, longer that a stalled one is
     * given more time.
     */
    public CleverSyncBuilder leaseTime(Duration value) {
        if (value.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("leaseTime must be at least one second");
        }
        leaseTime = value;
        return this;
    }

    /** What time it is; the system's by default. */
    public CleverSyncBuilder clock(Clock value) {
        clock = Objects.requireNonNull(value, "clock");
        return this;
    }

    /**
     * Builds the engine, which begins nothing by itself.
     *
     * @throws IllegalStateException when something required is missing
     */
    public CleverSync build() {
        SyncStorage given = required(storage, "storage");
        // The only implementation there can be: the interface is sealed.
        StateBackedStorage backed = (StateBackedStorage) given;
        EngineConfig config = new EngineConfig(
                backed,
                required(source, "source"),
                required(organizations, "organizations"),
                required(users, "users"),
                required(fingerprintKey, "fingerprintKey"),
                List.copyOf(previousFingerprintKeys),
                mappingVersion,
                guardLimits,
                batchSize,
                leaseTime,
                clock);
        return new CleverSync(config, nightly);
    }

    private static <T> T required(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalStateException(name + " is required to build a CleverSync");
        }
        return value;
    }
}
