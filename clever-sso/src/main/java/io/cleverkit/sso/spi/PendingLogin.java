package io.cleverkit.sso.spi;

import java.time.Instant;
import org.immutables.value.Value;

/**
 * A log-in that has begun and waits for the browser to come back from Clever: one row of a {@link LoginStateStore}.
 *
 * <p>It is made of three columns on purpose. What the library needs to remember is inside {@link #payload()}, so a later
 * version can remember more without a change to the host's table. No value here lets its reader finish somebody's log-in:
 * the state and the browser's secret are present as digests only.
 *
 * <p>Example: {@code PendingLogin.builder().stateHash(hash).payload(text).forgetAt(instant).build()}.
 */
@Value.Immutable
@SsoStyle
public interface PendingLogin {
    /** The key: a digest of the {@code state} parameter, 43 characters of the URL-safe Base64 alphabet. */
    @Value.Redacted
    String stateHash();

    /** Text of the library's own, at most 4,000 characters of printable ASCII; keep it as it is. */
    @Value.Redacted
    String payload();

    /** From this instant on the store may forget the row and must no longer give it back. */
    Instant forgetAt();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link PendingLogin}. Not thread-safe. */
    final class Builder extends ImmutablePendingLogin.Builder {
        Builder() {}
    }
}
