package io.cleverkit.sync.internal.memory;

import io.cleverkit.sync.internal.state.StateCursor;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An iterator as a cursor. Not thread-safe. */
final class IteratorCursor<T> implements StateCursor<T> {
    private final Iterator<T> rows;
    private @Nullable T current;

    IteratorCursor(Iterator<T> rows) {
        this.rows = rows;
    }

    @Override
    public boolean advance() {
        if (!rows.hasNext()) {
            current = null;
            return false;
        }
        current = rows.next();
        return true;
    }

    @Override
    public T current() {
        if (current == null) {
            throw new IllegalStateException("the cursor is not on a row");
        }
        return current;
    }

    @Override
    public void close() {
        current = null;
    }
}
