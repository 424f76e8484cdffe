package io.cleverkit.sso;

import java.time.Duration;
import org.immutables.value.Value;

/**
 * The cookie that ties a log-in to the browser it began in. The library describes it; the host sends it, either with its
 * framework's own cookie type or as the ready {@link #header()}.
 *
 * <p>{@code SameSite=Lax} because the browser comes back from Clever's site by a top-level navigation, which {@code Strict}
 * would not accompany. Over https the name starts with {@code __Host-}, which keeps neighbouring subdomains from planting one.
 * Rests on RFC 6265bis §4.1.2.7 and §4.1.3.
 */
@Value.Immutable
@SsoStyle
public interface LoginCookie {
    /** Name; the same for every log-in, see {@link CleverLogin#cookieName()}. */
    String name();

    /** Value: URL-safe text without a need for quoting; empty when the cookie is to be removed. */
    @Value.Redacted
    String value();

    /** How long the browser keeps it; zero removes it. */
    Duration maxAge();

    /** Path, always {@code /}: a {@code __Host-} cookie has no other. */
    default String path() {
        return "/";
    }

    /** Whether scripts cannot read it, always {@code true}. */
    default boolean httpOnly() {
        return true;
    }

    /** Whether it travels over https only: whenever the redirect URI does. */
    boolean secure();

    /** The {@code SameSite} attribute, always {@code Lax}. */
    default String sameSite() {
        return "Lax";
    }

    /** Returns the value of a {@code Set-Cookie} header. */
    default String header() {
        return name() + '=' + value() + "; Max-Age=" + maxAge().toSeconds() + "; Path=" + path() + "; HttpOnly"
                + (secure() ? "; Secure" : "") + "; SameSite=" + sameSite();
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link LoginCookie}. Not thread-safe. */
    final class Builder extends ImmutableLoginCookie.Builder {
        Builder() {}
    }
}
