package io.cleverkit.sync.spi;

/**
 * Hands out the records of one list, one by one. Not thread-safe.
 *
 * @param <T> the record
 */
public interface SourceCursor<T> extends AutoCloseable {
    /**
     * Moves to the next record.
     *
     * @return false at the end of the list
     * @throws SourceUnavailableException when the list cannot be read on
     */
    boolean advance();

    /** Returns the record that {@link #advance()} moved to. */
    T current();

    /**
     * Tells, after the end, whether the list was read whole: only then does a record's absence mean anything. A source that
     * cannot prove it answers false; the run then creates and updates, and archives nothing.
     */
    boolean complete();

    /**
     * How many records were passed over because they lacked what is always sent, so that nothing could be told from them. They are
     * there all the same: {@link RosterReading#probe} must say so.
     */
    default int partial() {
        return 0;
    }

    @Override
    void close();
}
