package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * The client id and client secret of one Clever application, from its settings page in Clever's dashboard.
 *
 * <p>{@link #toString()} shows neither. Immutable and thread-safe.
 */
public final class ApplicationCredentials {
    private final String clientId;
    private final String clientSecret;

    private ApplicationCredentials(String clientId, String clientSecret) {
        this.clientId = clientId;
        this.clientSecret = clientSecret;
    }

    /**
     * Wraps the credentials of an application.
     *
     * @param clientId the client id; not blank and without a colon, which HTTP's basic scheme (RFC 7617) cannot carry
     * @param clientSecret the client secret; not blank
     * @throws IllegalArgumentException if one of them is blank, or the id has a colon
     */
    public static ApplicationCredentials of(String clientId, String clientSecret) {
        if (requireNonNull(clientId, "clientId").isBlank() || clientId.indexOf(':') >= 0) {
            throw new IllegalArgumentException("clientId: must not be blank nor have a colon");
        }
        if (requireNonNull(clientSecret, "clientSecret").isBlank()) {
            throw new IllegalArgumentException("clientSecret: must not be blank");
        }
        return new ApplicationCredentials(clientId, clientSecret);
    }

    /** Returns the client id. */
    public String clientId() {
        return clientId;
    }

    /** Returns the client secret itself. Do not log it. */
    public String revealSecret() {
        return clientSecret;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ApplicationCredentials that
                && that.clientId.equals(clientId)
                && that.clientSecret.equals(clientSecret);
    }

    @Override
    public int hashCode() {
        return 31 * clientId.hashCode() + clientSecret.hashCode();
    }

    /** Returns a constant text. */
    @Override
    public String toString() {
        return "ApplicationCredentials[***]";
    }
}
