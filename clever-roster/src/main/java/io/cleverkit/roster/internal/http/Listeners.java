package io.cleverkit.roster.internal.http;

import static java.util.Collections.newSetFromMap;
import static java.util.Collections.synchronizedMap;

import io.cleverkit.roster.CleverListener;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells all listeners, and lets none of them do harm. Thread-safe. */
final class Listeners {
    private static final Logger log = LoggerFactory.getLogger(Listeners.class);

    private final List<CleverListener> listeners;
    private final Set<CleverListener> failed = newSetFromMap(synchronizedMap(new IdentityHashMap<>()));

    Listeners(List<CleverListener> listeners) {
        this.listeners = List.copyOf(listeners);
    }

    boolean isEmpty() {
        return listeners.isEmpty();
    }

    void tell(Consumer<CleverListener> news) {
        for (CleverListener listener : listeners) {
            try {
                news.accept(listener);
            } catch (RuntimeException broken) {
                complain(listener, broken);
            }
        }
    }

    /** Its class only: nobody knows what its message holds. */
    private void complain(CleverListener listener, RuntimeException broken) {
        if (failed.add(listener)) {
            log.warn(
                    "A listener failed; its failures have no effect and are not logged again [listener={}, failure={}]",
                    listener.getClass().getName(),
                    broken.getClass().getName());
        }
    }
}
