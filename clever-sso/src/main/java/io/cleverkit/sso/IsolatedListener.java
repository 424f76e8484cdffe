package io.cleverkit.sso;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a listener's mistakes away from the log-in that it hears of. */
record IsolatedListener(LoginListener listener) implements LoginListener {
    private static final Logger log = LoggerFactory.getLogger(IsolatedListener.class);

    @Override
    public void refused(RefusedLogin login) {
        try {
            listener.refused(login);
        } catch (RuntimeException e) {
            // Not the message: it may repeat what the listener was told about the person.
            log.warn("The login listener failed [exception={}]", e.getClass().getName());
        }
    }
}
