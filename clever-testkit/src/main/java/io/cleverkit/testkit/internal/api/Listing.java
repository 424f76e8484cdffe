package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.HasId;
import io.cleverkit.testkit.internal.data.Records;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A list that can be paged: records or events by ascending id, some of them left out. */
record Listing<T extends HasId>(Records<T> records) {

    Listing(NavigableMap<String, T> records, Predicate<T> filter) {
        this(Records.of(records).where(filter));
    }

    static <T extends HasId> Listing<T> of(Stream<T> records) {
        NavigableMap<String, T> map = new TreeMap<>();
        records.forEach(record -> map.put(record.id(), record));
        return new Listing<>(Records.of(map));
    }

    Listing<T> where(Predicate<T> condition) {
        return new Listing<>(records.where(condition));
    }

    long count() {
        return records.count();
    }

    List<T> all() {
        return records.ascending().toList();
    }

    List<T> first(int limit) {
        return take(records.ascending(), limit);
    }

    /** Up to {@code limit} records with ids greater than the given one, which need not exist. */
    List<T> after(String id, int limit) {
        return take(records.after(id), limit);
    }

    /** The last {@code limit} records before the given id, ascending. */
    List<T> before(String id, int limit) {
        return reversed(take(records.before(id), limit));
    }

    /** The last {@code limit} records up to and with the given id, ascending. */
    List<T> upTo(String id, int limit) {
        return reversed(take(records.upTo(id), limit));
    }

    List<T> last(int limit) {
        return reversed(take(records.descending(), limit));
    }

    private List<T> take(Stream<T> from, int limit) {
        return from.limit(limit).collect(Collectors.toCollection(ArrayList::new));
    }

    private static <E> List<E> reversed(List<E> list) {
        Collections.reverse(list);
        return list;
    }
}
