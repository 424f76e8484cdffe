package io.cleverkit.sync.internal.run;

import io.cleverkit.sync.FingerprintKey;
import io.cleverkit.sync.GuardLimits;
import io.cleverkit.sync.internal.state.StateBackedStorage;
import io.cleverkit.sync.spi.OrganizationStore;
import io.cleverkit.sync.spi.RosterSource;
import io.cleverkit.sync.spi.UserStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** What the engine was built with. */
public record EngineConfig(
        StateBackedStorage storage,
        RosterSource source,
        OrganizationStore organizations,
        UserStore users,
        FingerprintKey fingerprintKey,
        List<FingerprintKey> previousFingerprintKeys,
        int mappingVersion,
        GuardLimits guardLimits,
        int batchSize,
        Duration leaseTime,
        Clock clock) {}
