package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.LinkedRequest;
import io.cleverkit.roster.internal.listing.LinkedWalk;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * What to list where records have no id of their own, so that only Clever's links lead from page to page; nothing is sent
 * until it is read. It can be read any number of times, each time anew.
 *
 * <p>Whether it was complete cannot be proved as for a {@link Listing}: there are no ids that would have to ascend. It is
 * verified that no link leads back. Pages are read whole. Immutable and thread-safe; each option returns a new listing.
 *
 * @param <T> what is listed
 */
public sealed class LinkedListing<T> permits AttendanceListing {
    private final LinkedRequest<T> request;

    LinkedListing(LinkedRequest<T> request) {
        this.request = request;
    }

    final LinkedRequest<T> request() {
        return request;
    }

    /**
     * Asks for pages of this many records.
     *
     * @param records from 1 to the default, which is the most Clever allows: 1,000 for attendance, 100 for submissions
     * @throws IllegalArgumentException if it is out of that range
     */
    public LinkedListing<T> pageSize(int records) {
        return new LinkedListing<>(request.withPageSize(records));
    }

    /** Begins where a page ended: with its {@link LinkedPage#next()}. For submissions that is good for two hours. */
    public LinkedListing<T> startingAfter(String cursor) {
        return new LinkedListing<>(request.withAfter(requireNonNull(cursor, "cursor")));
    }

    /**
     * Goes through all records, in the order in which Clever sends them. Nothing is sent before the first is asked for.
     *
     * <p>The stream throws {@link CleverException} if a page could not be had and {@link CleverResponseException} if the
     * links lead back or an element is no record; a failure never looks like the end.
     */
    public Stream<T> stream() {
        Spliterator<T> records = Spliterators.spliteratorUnknownSize(
                new LinkedWalk<>(request), Spliterator.ORDERED | Spliterator.NONNULL);
        return StreamSupport.stream(records, false);
    }

    /**
     * Reads one page.
     *
     * @throws CleverException if it could not be had
     */
    public LinkedPage<T> page() {
        return request.page();
    }

    /**
     * Reads the page just before a place.
     *
     * @param cursor a {@link LinkedPage#previous()}
     * @throws UnsupportedOperationException if Clever does not page this backwards, which are submissions
     * @throws CleverException if it could not be had
     */
    public LinkedPage<T> pageBefore(String cursor) {
        return request.withBefore(requireNonNull(cursor, "cursor")).page();
    }
}
