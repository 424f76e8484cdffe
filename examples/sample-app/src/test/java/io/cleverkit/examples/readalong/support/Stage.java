package io.cleverkit.examples.readalong.support;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeCleverBuilder;
import io.cleverkit.testkit.FakeDistrict;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Readalong and a fake Clever that knows where it is, so that browsers can go to and fro. */
public final class Stage implements AutoCloseable {
    private final FakeClever fake;
    private final App app;

    private Stage(FakeClever fake, App app) {
        this.fake = fake;
        this.app = app;
    }

    /** Starts both, with the districts that are added here, and waits for the first run of the first of them. */
    public static Stage start(UnaryOperator<FakeCleverBuilder> districts) {
        return start(districts, fake -> {}, Map.of());
    }

    /** The same, with something to be done at Clever before Readalong looks. */
    public static Stage start(UnaryOperator<FakeCleverBuilder> districts, Consumer<FakeClever> before) {
        return start(districts, before, Map.of());
    }

    /** The same, with more variables for Readalong. */
    public static Stage start(UnaryOperator<FakeCleverBuilder> districts, Map<String, String> more) {
        return start(districts, fake -> {}, more);
    }

    private static Stage start(
            UnaryOperator<FakeCleverBuilder> districts, Consumer<FakeClever> before, Map<String, String> more) {
        int port = App.freePort();
        FakeClever fake = districts
                .apply(FakeClever.builder()
                        .applicationName("Readalong")
                        .redirectUri("http://localhost:" + port + "/login/clever/callback"))
                .start();
        try {
            before.accept(fake);
            Map<String, String> variables = new HashMap<>(more);
            variables.put("PORT", Integer.toString(port));
            variables.putIfAbsent("DB_URL", "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            App app = App.start(fake, variables);
            app.awaitFirstRun(fake.districts().get(0).id());
            return new Stage(fake, app);
        } catch (RuntimeException | AssertionError e) {
            fake.close();
            throw e;
        }
    }

    public FakeClever fake() {
        return fake;
    }

    /** The first district. */
    public FakeDistrict district() {
        return fake.districts().get(0);
    }

    public App app() {
        return app;
    }

    /** An address at Clever. */
    public URI clever(String path) {
        return fake.url().resolve(path);
    }

    /** The Instant Login link for people of the first district. */
    public URI instantLoginLink() {
        return clever("/oauth/instant-login?client_id=" + fake.clientId() + "&district_id="
                + district().id());
    }

    @Override
    public void close() {
        app.close();
        fake.close();
    }
}
