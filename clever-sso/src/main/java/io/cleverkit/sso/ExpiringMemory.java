package io.cleverkit.sso;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A map that forgets: each entry at its time, the oldest one when there is no room.
 *
 * <p>One lock for everything: no step under it takes longer than a few map operations. Entries live about equally long, so
 * those that are over are found at the old end, and each write clears them away from there.
 */
final class ExpiringMemory<V> {
    private final int capacity;
    private final Map<String, Entry<V>> entries = new LinkedHashMap<>();

    ExpiringMemory(int capacity) {
        this.capacity = capacity;
    }

    synchronized void put(String key, V value, Instant forgetAt, Instant now) {
        forgetOld(now);
        entries.remove(key);
        add(key, new Entry<>(value, forgetAt));
    }

    synchronized boolean putIfAbsent(String key, V value, Instant forgetAt, Instant now) {
        forgetOld(now);
        Entry<V> present = entries.get(key);
        if (present != null && present.isKept(now)) {
            return false;
        }
        put(key, value, forgetAt, now);
        return true;
    }

    synchronized @Nullable V remove(String key, Instant now) {
        Entry<V> entry = entries.remove(key);
        return entry != null && entry.isKept(now) ? entry.value() : null;
    }

    synchronized int size() {
        return entries.size();
    }

    private void add(String key, Entry<V> entry) {
        if (entries.size() >= capacity) {
            Iterator<String> oldest = entries.keySet().iterator();
            oldest.next();
            oldest.remove();
        }
        entries.put(key, entry);
    }

    private void forgetOld(Instant now) {
        Iterator<Entry<V>> oldestFirst = entries.values().iterator();
        while (oldestFirst.hasNext() && !oldestFirst.next().isKept(now)) {
            oldestFirst.remove();
        }
    }

    private record Entry<V>(V value, Instant forgetAt) {
        boolean isKept(Instant now) {
            return now.isBefore(forgetAt);
        }
    }
}
