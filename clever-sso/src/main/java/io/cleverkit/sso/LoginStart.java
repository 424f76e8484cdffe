package io.cleverkit.sso;

import java.net.URI;
import org.immutables.value.Value;

/** The first step of a log-in: send this cookie and redirect the browser to this address (status 302 or 303). */
@Value.Immutable
@SsoStyle
public interface LoginStart {
    /** Clever's authorize page with a fresh state. For this browser only; never cached, never shared. */
    @Value.Redacted
    URI uri();

    /** The cookie to send with the redirect. */
    LoginCookie cookie();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LoginStart}. Not thread-safe. */
    final class Builder extends ImmutableLoginStart.Builder {
        Builder() {}
    }
}
