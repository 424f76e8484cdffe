package io.cleverkit.testkit.internal.data;

import java.util.function.Predicate;
import java.util.stream.Stream;

/** Those of others that meet a condition. */
record FilteredRecords<T extends HasId>(Records<T> all, Predicate<? super T> condition) implements Records<T> {
    @Override
    public long count() {
        return ascending().count();
    }

    @Override
    public Stream<T> ascending() {
        return all.ascending().filter(condition);
    }

    @Override
    public Stream<T> after(String id) {
        return all.after(id).filter(condition);
    }

    @Override
    public Stream<T> descending() {
        return all.descending().filter(condition);
    }

    @Override
    public Stream<T> before(String id) {
        return all.before(id).filter(condition);
    }

    @Override
    public Stream<T> upTo(String id) {
        return all.upTo(id).filter(condition);
    }
}
