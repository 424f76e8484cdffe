package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads a listing record by record and knows at the end whether it was complete.
 *
 * <pre>{@code
 * try (RecordCursor<User> users = district.users().open()) {
 *     while (users.advance()) {
 *         keep(users.current());
 *     }
 *     if (users.certificate().complete()) { … }
 * }
 * }</pre>
 *
 * <p>Records are handed out while their page still arrives; memory does not grow with the listing. A page that breaks off
 * is read again, and no record is handed out twice. Nothing is sent before the first {@link #advance()}. Not thread-safe.
 * After a failure the cursor is of no more use. Closing stops a transfer that is under way.
 *
 * @param <T> what the listing lists
 */
public final class RecordCursor<T> implements AutoCloseable {
    private final Reading<T> reading;
    private @Nullable T current;

    RecordCursor(Reading<T> reading) {
        this.reading = reading;
    }

    /**
     * Moves to the next record and returns whether there is one.
     *
     * @throws ReadIncompleteException if a page stays unreadable, or what came contradicts itself
     * @throws CleverException if a page could not be had
     * @throws IllegalStateException if the cursor failed before or was closed before the end
     */
    public boolean advance() {
        current = reading.next();
        return current != null;
    }

    /**
     * Returns the record that {@link #advance()} moved to.
     *
     * @throws IllegalStateException before the first one and after the last
     */
    public T current() {
        if (current == null) {
            throw new IllegalStateException("there is no current record: advance() has to return true first");
        }
        return current;
    }

    /**
     * Returns how the listing was read.
     *
     * @throws IllegalStateException before the end, that is before {@link #advance()} returned false
     */
    public ListingCertificate certificate() {
        if (!reading.isDone()) {
            throw new IllegalStateException("the certificate is there when advance() has returned false");
        }
        return reading.certificate();
    }

    /** Stops the transfer, if one is under way; more than once does no harm. */
    @Override
    public void close() {
        current = null;
        reading.close();
    }
}
