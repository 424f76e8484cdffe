package io.cleverkit.testkit.internal.data;

import java.util.NavigableMap;
import java.util.stream.Stream;

/** The values of a map from ids. */
record MappedRecords<T extends HasId>(NavigableMap<String, T> map) implements Records<T> {
    @Override
    public long count() {
        return map.size();
    }

    @Override
    public Stream<T> ascending() {
        return map.values().stream();
    }

    @Override
    public Stream<T> after(String id) {
        return map.tailMap(id, false).values().stream();
    }

    @Override
    public Stream<T> descending() {
        return map.descendingMap().values().stream();
    }

    @Override
    public Stream<T> before(String id) {
        return map.headMap(id, false).descendingMap().values().stream();
    }

    @Override
    public Stream<T> upTo(String id) {
        return map.headMap(id, true).descendingMap().values().stream();
    }

    @Override
    public Stream<String> ids() {
        return map.keySet().stream();
    }
}
