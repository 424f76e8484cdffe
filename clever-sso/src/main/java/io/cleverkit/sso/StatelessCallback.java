package io.cleverkit.sso;

/**
 * What to do with an arrival that carries no {@code state}: the portal and Instant Login links make one every time, and so
 * does whoever forges a log-in.
 *
 * <p>Such a code says only that somebody wants to log in. Rests on RFC 6749 §10.12 and on the pages <em>OAuth
 * implementation</em> and <em>Best practices and edge cases</em> of Clever's documentation.
 */
public enum StatelessCallback {
    /**
     * Throws the code away and sends the browser to Clever once more, with a state of ours. Invisible to the person, who has a
     * session at Clever. The default.
     */
    RESTART,

    /** Refuses. The portal and Instant Login links do not work then; for products that offer the button only. */
    REJECT,

    /**
     * Exchanges the code without any protection: anybody can make a browser log in as somebody else by sending it a link. It
     * exists for migrations from software that did the same, and for nothing else.
     */
    ACCEPT_UNPROTECTED
}
