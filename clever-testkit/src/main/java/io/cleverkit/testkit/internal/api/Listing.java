package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** A list that can be paged: records by ascending id, some of them left out. */
record Listing(NavigableMap<String, StoredRecord> records, Predicate<StoredRecord> filter) {

    static Listing of(Stream<StoredRecord> records) {
        NavigableMap<String, StoredRecord> map = new TreeMap<>();
        records.forEach(record -> map.put(record.id(), record));
        return new Listing(map, record -> true);
    }

    Listing where(Predicate<StoredRecord> condition) {
        return new Listing(records, filter.and(condition));
    }

    long count() {
        return records.values().stream().filter(filter).count();
    }

    List<StoredRecord> first(int limit) {
        return take(records, limit);
    }

    /** Up to {@code limit} records with ids greater than the given one, which need not exist. */
    List<StoredRecord> after(String id, int limit) {
        return take(records.tailMap(id, false), limit);
    }

    /** The last {@code limit} records before the given id, ascending. */
    List<StoredRecord> before(String id, int limit) {
        return reversed(take(records.headMap(id, false).descendingMap(), limit));
    }

    /** The last {@code limit} records up to and with the given id, ascending. */
    List<StoredRecord> upTo(String id, int limit) {
        return reversed(take(records.headMap(id, true).descendingMap(), limit));
    }

    List<StoredRecord> last(int limit) {
        return reversed(take(records.descendingMap(), limit));
    }

    private List<StoredRecord> take(NavigableMap<String, StoredRecord> from, int limit) {
        List<StoredRecord> taken = new ArrayList<>();
        for (StoredRecord record : from.values()) {
            if (filter.test(record)) {
                taken.add(record);
                if (taken.size() == limit) {
                    break;
                }
            }
        }
        return taken;
    }

    private static List<StoredRecord> reversed(List<StoredRecord> list) {
        Collections.reverse(list);
        return list;
    }
}
