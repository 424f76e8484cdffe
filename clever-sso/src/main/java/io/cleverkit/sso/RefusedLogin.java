package io.cleverkit.sso;

import io.cleverkit.sso.spi.HostAccount;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/** A log-in that came to nothing, as an operator needs it. Unlike {@link RefusalReason} it tells about the person: never log it. */
@Value.Immutable
@SsoStyle
public interface RefusedLogin {
    /** Why. */
    RefusalReason reason();

    /** Who it was, where it came so far that this is certain: always for what {@link AccountResolver} refuses. */
    @Value.Redacted
    Optional<CleverIdentity> identity();

    /**
     * The accounts that came near: the archived ones, those without a seat, or those that share the e-mail address. An operator
     * who knows better links one of them to the Clever id.
     */
    @Value.Redacted
    List<HostAccount> candidates();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link RefusedLogin}. Not thread-safe. */
    final class Builder extends ImmutableRefusedLogin.Builder {
        Builder() {}
    }
}
