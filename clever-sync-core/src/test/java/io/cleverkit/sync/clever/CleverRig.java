package io.cleverkit.sync.clever;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.SyncStorage;
import io.cleverkit.sync.model.ConnectionKey;
import io.cleverkit.sync.support.EngineRig;
import io.cleverkit.sync.support.TestHost;
import io.cleverkit.testkit.DistrictSource;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;

/** A fake Clever with one district, a host, and everything of ours between them. */
final class CleverRig implements AutoCloseable {
    final FakeClever fake;
    final FakeDistrict district;
    final TestHost host = new TestHost();
    final CleverRoster clever;
    final ApplicationCredentials application;
    final ConnectionKey key;
    final CleverSync sync;
    volatile RosterScope scope = RosterScope.FULL_ROSTER;

    CleverRig(DistrictSource source) {
        this(source, RosterMapping.of(1, RosterField.all()));
    }

    CleverRig(DistrictSource source, RosterMapping mapping) {
        fake = FakeClever.builder().district(source).withoutRateLimit().start();
        district = fake.district();
        clever = CleverRoster.builder()
                .apiUrl(fake.url())
                .authUrl(fake.url())
                // Nothing passes by waiting here, so nobody waits.
                .sleeper(time -> {})
                .build();
        application = ApplicationCredentials.of(fake.clientId(), fake.clientSecret());
        key = new ConnectionKey(fake.clientId(), district.id());
        sync = CleverSync.builder()
                .storage(SyncStorage.inMemory())
                .source(CleverRosterSource.of(clever, mapping, application).withScope(connection -> scope))
                .organizations(host)
                .users(host.accounts)
                .fingerprintKey(EngineRig.KEY)
                .build();
        sync.connect(key);
    }

    RunReport run() {
        return sync.run(key, RunRequest.manual());
    }

    CleverDiscovery discovery() {
        return CleverDiscovery.of(sync, clever, application);
    }

    @Override
    public void close() {
        sync.close();
        fake.close();
    }
}
