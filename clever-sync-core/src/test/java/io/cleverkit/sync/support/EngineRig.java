package io.cleverkit.sync.support;

import io.cleverkit.sync.CleverSync;
import io.cleverkit.sync.CleverSyncBuilder;
import io.cleverkit.sync.FingerprintKey;
import io.cleverkit.sync.RunReport;
import io.cleverkit.sync.RunRequest;
import io.cleverkit.sync.SyncStorage;
import java.util.List;
import java.util.stream.IntStream;

/** A district, a host and the engine between them. */
public final class EngineRig implements AutoCloseable {
    public static final FingerprintKey KEY = FingerprintKey.of("k1", new byte[32]);

    public final TestDistrict district = new TestDistrict();
    public final TestHost host = new TestHost();
    public final SyncStorage storage;
    public final CleverSync sync;

    public EngineRig() {
        this(SyncStorage.inMemory());
    }

    public EngineRig(SyncStorage storage) {
        this.storage = storage;
        this.sync = builder().build();
        sync.connect(TestDistrict.KEY);
    }

    /** A builder with everything that is required. */
    public CleverSyncBuilder builder() {
        return CleverSync.builder()
                .storage(storage)
                .source(district)
                .organizations(host)
                .users(host.accounts)
                .fingerprintKey(KEY)
                .batchSize(16);
    }

    public RunReport run() {
        return sync.run(TestDistrict.KEY, RunRequest.manual());
    }

    /** Three schools, 40 students each, four teachers, eight classes. */
    public EngineRig standard() {
        for (int s = 0; s < 3; s++) {
            district.school("s" + s);
            for (int i = 0; i < 40; i++) {
                district.student("u%d%02d".formatted(s, i), "s" + s);
            }
        }
        for (int t = 0; t < 6; t++) {
            district.teacher("t" + t, "s" + t / 2);
            district.section("c" + t, "s" + t / 2, List.of("t" + t), students(t / 2, t % 2 * 20, 20));
        }
        return this;
    }

    private static List<String> students(int school, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> "u%d%02d".formatted(school, i))
                .toList();
    }

    @Override
    public void close() {
        sync.close();
    }
}
