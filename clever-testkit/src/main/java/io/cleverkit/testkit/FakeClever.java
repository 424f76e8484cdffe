package io.cleverkit.testkit;

/** Entry point: a fake Clever platform on loopback. */
public final class FakeClever {
    private FakeClever() {}
}
