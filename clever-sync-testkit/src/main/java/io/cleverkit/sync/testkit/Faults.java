package io.cleverkit.sync.testkit;

import io.cleverkit.sync.spi.ItemResult;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a store in memory does wrong on purpose, for records with a certain external id; for enrollments, with a certain host
 * id of the class or the account. A fault lasts until it is {@linkplain #clear() cleared}. Thread-safe.
 */
public final class Faults {
    private final Map<String, ItemResult> refused = new HashMap<>();
    private final Map<String, Supplier<? extends RuntimeException>> thrown = new HashMap<>();

    Faults() {}

    /** Lets the store refuse every item with this id, as it would one that breaks a rule of the host's. */
    public synchronized void refuse(String id, String code, String message) {
        refused.put(Objects.requireNonNull(id, "id"), ItemResult.refused(code, message));
    }

    /** Lets the store throw on every call that has an item with this id; such a call changes nothing. */
    public synchronized void throwOn(String id, Supplier<? extends RuntimeException> exception) {
        thrown.put(Objects.requireNonNull(id, "id"), Objects.requireNonNull(exception, "exception"));
    }

    /** Lets the store work again. */
    public synchronized void clear() {
        refused.clear();
        thrown.clear();
    }

    synchronized void throwIfToldTo(Collection<String> ids) {
        for (String id : ids) {
            Supplier<? extends RuntimeException> exception = thrown.get(id);
            if (exception != null) {
                throw exception.get();
            }
        }
    }

    synchronized Optional<ItemResult> refusal(Collection<String> ids) {
        return ids.stream().map(refused::get).filter(Objects::nonNull).findFirst();
    }
}
