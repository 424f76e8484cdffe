package io.cleverkit.sso;

/**
 * What to expect of {@code id_token}s. One that is sent is verified, always; who the person is comes from {@code /me} all the
 * same, and both must agree. Rests on OpenID Connect Core §3.1.3.7 and on the page <em>OIDC implementation</em> of Clever's
 * documentation.
 */
public enum IdTokenPolicy {
    /** Verifies it where Clever sends one, as it does once its support has switched that on. The default. */
    VERIFY_IF_SENT,

    /**
     * Refuses log-ins without one; for applications that Clever's support has switched. Log-ins of the Clever Library, which
     * never have one, are exempt where {@link CleverLoginBuilder#libraryLogins} admits them.
     */
    REQUIRED
}
