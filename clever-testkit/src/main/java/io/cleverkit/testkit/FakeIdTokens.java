package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.oauth.IdTokens;

/** What {@code id_token}s are like from now on, and the keys they are signed with. Thread-safe. */
public final class FakeIdTokens {
    private final IdTokens tokens;

    FakeIdTokens(IdTokens tokens) {
        this.tokens = tokens;
    }

    /** Gives every token the flaw. */
    public void flawed(TokenFlaw flaw) {
        tokens.flaw(flaw.name());
    }

    /** Gives tokens no flaw any more. */
    public void sound() {
        tokens.flaw("");
    }

    /** Signs with another key from now on; the former one stays published until {@link #retireOldKeys}. */
    public void rotateKeys() {
        tokens.rotateKeys();
    }

    /** Publishes the current key only. */
    public void retireOldKeys() {
        tokens.retireOldKeys();
    }

    /** Whether {@code email_verified} is true; Clever says false until its support switches it for an application. */
    public void emailVerified(boolean verified) {
        tokens.emailVerified(verified);
    }
}
