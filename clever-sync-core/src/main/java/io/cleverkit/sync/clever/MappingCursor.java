package io.cleverkit.sync.clever;

import io.cleverkit.roster.RecordCursor;
import io.cleverkit.sync.spi.SourceCursor;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns Clever's records into the engine's as they come: each into none, one or several. A record that is too partial to be mapped
 * is counted and passed over; since the engine asks before it archives, it is not taken for gone.
 */
final class MappingCursor<C, T> implements SourceCursor<T> {
    private final RecordCursor<C> records;
    private final Function<C, Optional<List<T>>> mapping;
    private Iterator<T> mapped = List.<T>of().iterator();
    private @Nullable T current;
    private boolean ended;
    private int partial;

    MappingCursor(RecordCursor<C> records, Function<C, Optional<List<T>>> mapping) {
        this.records = records;
        this.mapping = mapping;
    }

    @Override
    public boolean advance() {
        while (!mapped.hasNext()) {
            if (!Failures.translate(records::advance)) {
                ended = true;
                current = null;
                return false;
            }
            Optional<List<T>> values = mapping.apply(records.current());
            if (values.isEmpty()) {
                partial++;
            }
            mapped = values.orElse(List.of()).iterator();
        }
        current = mapped.next();
        return true;
    }

    @Override
    public T current() {
        if (current == null) {
            throw new IllegalStateException("advance() must have answered true before");
        }
        return current;
    }

    @Override
    public boolean complete() {
        return ended && records.certificate().complete();
    }

    @Override
    public int partial() {
        return partial;
    }

    @Override
    public void close() {
        records.close();
    }
}
