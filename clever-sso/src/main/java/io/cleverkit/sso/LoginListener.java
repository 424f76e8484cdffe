package io.cleverkit.sso;

/**
 * Hears of log-ins that came to nothing, so that an administrator can see and correct them.
 *
 * <p><b>Threading:</b> called on the thread of the log-in, from several at once, before the result is returned; be quick.
 * <b>Failure:</b> what it throws is logged without its message and changes nothing. Each method does nothing unless overridden.
 */
public interface LoginListener {
    /** Somebody was refused. Anybody can cause this as often as they like, so bound what is kept. */
    default void refused(RefusedLogin login) {}
}
