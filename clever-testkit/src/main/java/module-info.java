/**
 * A fake Clever: the whole platform on loopback, for tests, demonstrations and development without an account.
 *
 * <p>Start at {@link io.cleverkit.testkit.FakeClever}; in JUnit 5 at
 * {@link io.cleverkit.testkit.junit.FakeCleverExtension}, with AssertJ at
 * {@link io.cleverkit.testkit.assertj.FakeCleverAssertions}. This module depends on no other module of Cleverkit and has a model
 * and a codec of its own, so that a misreading of Clever's wire format cannot hide in client and fake alike.
 */
module io.cleverkit.testkit {
    requires com.fasterxml.jackson.core;
    requires com.fasterxml.jackson.databind;
    requires de.siegmar.fastcsv;
    requires java.net.http;
    requires static org.assertj.core;
    requires static org.junit.jupiter.api;
    // Brings JSpecify's annotations too: the jar carries that package, and no module may read it from two places.
    requires transitive wiremock.standalone;

    exports io.cleverkit.testkit;
    exports io.cleverkit.testkit.assertj;
    exports io.cleverkit.testkit.junit;
}
