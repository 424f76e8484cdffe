package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.HasId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A list that can be paged: records or events by ascending id, some of them left out. */
record Listing<T extends HasId>(NavigableMap<String, T> records, Predicate<T> filter) {

    static <T extends HasId> Listing<T> of(Stream<T> records) {
        NavigableMap<String, T> map = new TreeMap<>();
        records.forEach(record -> map.put(record.id(), record));
        return new Listing<>(map, record -> true);
    }

    Listing<T> where(Predicate<T> condition) {
        return new Listing<>(records, filter.and(condition));
    }

    long count() {
        return records.values().stream().filter(filter).count();
    }

    List<T> first(int limit) {
        return take(records, limit);
    }

    /** Up to {@code limit} records with ids greater than the given one, which need not exist. */
    List<T> after(String id, int limit) {
        return take(records.tailMap(id, false), limit);
    }

    /** The last {@code limit} records before the given id, ascending. */
    List<T> before(String id, int limit) {
        return reversed(take(records.headMap(id, false).descendingMap(), limit));
    }

    /** The last {@code limit} records up to and with the given id, ascending. */
    List<T> upTo(String id, int limit) {
        return reversed(take(records.headMap(id, true).descendingMap(), limit));
    }

    List<T> last(int limit) {
        return reversed(take(records.descendingMap(), limit));
    }

    private List<T> take(NavigableMap<String, T> from, int limit) {
        List<T> taken = new ArrayList<>();
        for (T record : from.values()) {
            if (filter.test(record)) {
                taken.add(record);
                if (taken.size() == limit) {
                    break;
                }
            }
        }
        return taken;
    }

    private static <E> List<E> reversed(List<E> list) {
        Collections.reverse(list);
        return list;
    }
}
