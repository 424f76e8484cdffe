package io.cleverkit.sso.spi;

import org.immutables.value.Value;

/**
 * An account of the host's product, as far as a log-in needs to know it.
 *
 * <p>Example: {@code HostAccount.builder().accountId("42").role("TEACHER").label("Teacher").active(true).build()}.
 */
@Value.Immutable
@SsoStyle
public interface HostAccount {
    /** The host's own id. */
    @Value.Redacted
    String accountId();

    /** The role of the account in the host's own words, for its program. */
    String role();

    /** What the person sees when there are several to choose from; {@link #role()} unless set. */
    @Value.Default
    @Value.Redacted
    default String label() {
        return role();
    }

    /** Whether the account may be used; an archived one may not. */
    boolean active();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link HostAccount}. Not thread-safe. */
    final class Builder extends ImmutableHostAccount.Builder {
        Builder() {}
    }
}
