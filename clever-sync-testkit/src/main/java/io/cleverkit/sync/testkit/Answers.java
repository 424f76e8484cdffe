package io.cleverkit.sync.testkit;

import io.cleverkit.sync.spi.ItemResult;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Answers each item once: an operation that was done is answered as before and not done again; one that was refused is tried
 * again. Guarded by the store that owns it.
 */
final class Answers {
    private final Map<String, ItemResult> done = new HashMap<>();
    private final CallJournal journal = new CallJournal();
    private final Faults faults = new Faults();

    /**
     * What an item is known by.
     *
     * @param operationId its operation
     * @param ids those that a fault may name
     */
    record Identity(String operationId, List<String> ids) {}

    <I> List<ItemResult> to(
            StoreCall call, List<I> items, Function<I, Identity> identity, Function<I, ItemResult> change) {
        journal.note(call, items.size());
        for (I item : items) {
            faults.throwIfToldTo(identity.apply(item).ids());
        }
        List<ItemResult> results = new ArrayList<>();
        for (I item : items) {
            results.add(toOne(item, identity.apply(item), change));
        }
        return List.copyOf(results);
    }

    private <I> ItemResult toOne(I item, Identity identity, Function<I, ItemResult> change) {
        ItemResult before = done.get(identity.operationId());
        if (before != null) {
            return before;
        }
        Optional<ItemResult> refusal = faults.refusal(identity.ids());
        ItemResult result = refusal.orElseGet(() -> change.apply(item));
        if (result.refusal().isEmpty()) {
            done.put(identity.operationId(), result);
        }
        return result;
    }

    CallJournal journal() {
        return journal;
    }

    Faults faults() {
        return faults;
    }
}
