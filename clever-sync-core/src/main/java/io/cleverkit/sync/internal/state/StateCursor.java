package io.cleverkit.sync.internal.state;

/** Hands out stored rows one by one. Not thread-safe. */
public interface StateCursor<T> extends AutoCloseable {
    /** Moves to the next row; false at the end. */
    boolean advance();

    T current();

    @Override
    void close();
}
