package io.cleverkit.sso.testkit;

import java.util.concurrent.Exchanger;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Where two threads meet half-way through a step that should have been atomic, so that a race is lost for certain. */
final class Meeting {
    private final Exchanger<Boolean> exchanger = new Exchanger<>();

    /** Waits a moment for another thread to get here; tells whether one did. Whoever is alone goes on alone. */
    boolean await() {
        try {
            return exchanger.exchange(true, 4, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
