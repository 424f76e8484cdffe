/**
 * A fake Clever: the whole platform on loopback, for tests, demonstrations and development without an account.
 *
 * <p>Start at {@link io.cleverkit.testkit.FakeClever}. This module depends on no other module of Cleverkit and has a model
 * and a codec of its own, so that a misreading of Clever's wire format cannot hide in client and fake alike.
 */
module io.cleverkit.testkit {
    requires static org.jspecify;

    exports io.cleverkit.testkit;
}
