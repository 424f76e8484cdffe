package io.cleverkit.examples.readalong;

import io.cleverkit.examples.readalong.config.CleverSettings;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.GeneratedDistrict;
import java.net.URI;

/** Clever for those who have none: a fake on another port of this machine, with a district of its own. */
final class Demo implements AutoCloseable {
    private static final long SEED = 7;

    private final FakeClever fake;

    private Demo(FakeClever fake) {
        this.fake = fake;
    }

    static Demo start(String callback) {
        return new Demo(FakeClever.builder()
                .applicationName("Readalong")
                .redirectUri(callback)
                .district(GeneratedDistrict.ofSeed(SEED))
                .start());
    }

    CleverSettings settings() {
        return new CleverSettings(fake.url(), fake.url(), fake.clientId(), fake.clientSecret());
    }

    /** Where anybody of the district can be signed in as. */
    URI portal() {
        return fake.url().resolve("/portal");
    }

    @Override
    public void close() {
        fake.close();
    }
}
