package io.cleverkit.sync.testkit;

import java.util.EnumMap;
import java.util.Map;

/** Counts how often a store was called and with how many items, failed calls included. Thread-safe. */
public final class CallJournal {
    private final Map<StoreCall, Integer> calls = new EnumMap<>(StoreCall.class);
    private final Map<StoreCall, Integer> items = new EnumMap<>(StoreCall.class);

    CallJournal() {}

    synchronized void note(StoreCall call, int size) {
        calls.merge(call, 1, Integer::sum);
        items.merge(call, size, Integer::sum);
    }

    /** Returns how often the store was asked for this. */
    public synchronized int calls(StoreCall call) {
        return calls.getOrDefault(call, 0);
    }

    /** Returns how many items those calls had together. */
    public synchronized int items(StoreCall call) {
        return items.getOrDefault(call, 0);
    }

    /** Returns how often the store was called at all; zero after a dry run. */
    public synchronized int calls() {
        return calls.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Forgets all calls, so that a test can look at what comes after. */
    public synchronized void clear() {
        calls.clear();
        items.clear();
    }

    @Override
    public synchronized String toString() {
        return "CallJournal[calls=" + calls + ", items=" + items + "]";
    }
}
