package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.data.HasId;
import io.cleverkit.testkit.internal.data.Records;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Predicate;
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
        return records.first(limit);
    }

    /** Up to {@code limit} records with ids greater than the given one, which need not exist. */
    List<T> after(String id, int limit) {
        return records.after(id, limit);
    }

    /** The last {@code limit} records before the given id, ascending. */
    List<T> before(String id, int limit) {
        return records.before(id, limit);
    }

    /** The last {@code limit} records up to and with the given id, ascending. */
    List<T> upTo(String id, int limit) {
        return records.upTo(id, limit);
    }

    List<T> last(int limit) {
        return records.last(limit);
    }
}
