package io.cleverkit.testkit.internal.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What can be paged: records or events in the order of their ids, read from either end or from any id, which need not exist.
 *
 * <p>Streams are made as they are read: whoever takes a page of them pays for a page. Reading takes no lock. Thread-safe.
 */
public interface Records<T extends HasId> {
    /** How many there are. */
    long count();

    /** All, ascending. */
    Stream<T> ascending();

    /** Those with greater ids, ascending. */
    Stream<T> after(String id);

    /** All, descending. */
    Stream<T> descending();

    /** Those with smaller ids, descending. */
    Stream<T> before(String id);

    /** Those with smaller ids and the one with this id, descending. */
    Stream<T> upTo(String id);

    /** Up to {@code limit} of the first, ascending. Like the other lists it may make a record each time it is read. */
    default List<T> first(int limit) {
        return ascending().limit(limit).toList();
    }

    /** Up to {@code limit} with greater ids, ascending. */
    default List<T> after(String id, int limit) {
        return after(id).limit(limit).toList();
    }

    /** The last {@code limit}, ascending. */
    default List<T> last(int limit) {
        return turned(descending(), limit);
    }

    /** The last {@code limit} with smaller ids, ascending. */
    default List<T> before(String id, int limit) {
        return turned(before(id), limit);
    }

    /** The last {@code limit} with smaller ids or this one, ascending. */
    default List<T> upTo(String id, int limit) {
        return turned(upTo(id), limit);
    }

    private List<T> turned(Stream<T> descending, int limit) {
        List<T> found = descending.limit(limit).collect(Collectors.toCollection(ArrayList::new));
        Collections.reverse(found);
        return found;
    }

    /** The ids, ascending. */
    default Stream<String> ids() {
        return ascending().map(HasId::id);
    }

    /** Those of them that meet the condition. */
    default Records<T> where(Predicate<? super T> condition) {
        return new FilteredRecords<>(this, condition);
    }

    /** A live view of a map from ids. */
    static <T extends HasId> Records<T> of(NavigableMap<String, T> map) {
        return new MappedRecords<>(map);
    }
}
