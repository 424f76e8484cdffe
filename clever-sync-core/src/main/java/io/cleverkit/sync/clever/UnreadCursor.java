package io.cleverkit.sync.clever;

import io.cleverkit.sync.spi.SourceCursor;
import java.util.NoSuchElementException;

/** A list that is out of scope: it has no records, and says itself that this means nothing. */
final class UnreadCursor<T> implements SourceCursor<T> {
    @Override
    public boolean advance() {
        return false;
    }

    @Override
    public T current() {
        throw new NoSuchElementException("A list that is not read has no records");
    }

    @Override
    public boolean complete() {
        return false;
    }

    @Override
    public void close() {
        // There is nothing open.
    }
}
