package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.ListingRequest;
import io.cleverkit.roster.internal.listing.ListingWalk;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/**
 * What to list; nothing is sent until it is read. It can be read any number of times, each time anew.
 *
 * <p>Three forms: {@link #stream()} for going through, {@link #open()} for going through and knowing whether everything was
 * there, {@link #page()} for one page at a time. Rests on the page about paging and limits of Clever's documentation.
 * Immutable and thread-safe; each option returns a new listing.
 *
 * @param <T> what is listed
 */
public sealed class Listing<T> permits EventListing, UserListing {
    /**
     * The most that Clever allows. Every page costs a round trip in which nothing arrives, and a request of the 1,200 a
     * minute, while memory does not grow with the page.
     */
    static final int DEFAULT_PAGE_SIZE = 10_000;

    private final ListingRequest<T> request;

    Listing(ListingRequest<T> request) {
        this.request = request;
    }

    final ListingRequest<T> request() {
        return request;
    }

    /**
     * Asks for pages of this many records.
     *
     * @param records 1 to 10,000, which is the default and Clever's limit: the fewest round trips, and records are handed
     *     out while their page arrives, so that memory does not grow with it. Smaller pages lose less when a connection
     *     breaks off, and suit {@link #page()}
     * @throws IllegalArgumentException if it is out of that range
     */
    public Listing<T> pageSize(int records) {
        return new Listing<>(request.withPageSize(checkedPageSize(records)));
    }

    static int checkedPageSize(int records) {
        if (records < 1 || records > 10_000) {
            throw new IllegalArgumentException("records: must be 1 to 10000");
        }
        return records;
    }

    /**
     * Begins after this id, which need not exist any more.
     *
     * @param id an id, or {@link Page#next()}
     */
    public Listing<T> startingAfter(String id) {
        return new Listing<>(request.withAfter(requireNonNull(id, "id")));
    }

    /**
     * Limits the time of one reading, from its opening to its end: requests, waits, repetitions, and whatever you do
     * between two records. Default that of the {@link DistrictClient#timeout district client}, or none.
     *
     * <p>When it is over, reading on throws {@link ReadIncompleteException}.
     *
     * @throws IllegalArgumentException if it is not positive
     */
    public Listing<T> timeout(Duration limit) {
        return new Listing<>(request.withTimeout(requireNonNull(limit, "limit")));
    }

    /**
     * Reads so many records ahead, on another thread, where that helps: once you have taken more than half of a page's
     * time, the next records are read and decoded while you work on the present ones. Twice this number may be in memory.
     *
     * @param records 0 to 100,000; default 2,000. 0 turns it off, for the least memory or for a thread that must be alone
     * @throws IllegalArgumentException if it is out of that range
     */
    public Listing<T> readAhead(int records) {
        return new Listing<>(request.withReadAhead(records));
    }

    /**
     * Goes through all records, in ascending order of their ids. Nothing is sent before the first one is asked for.
     *
     * <p>Use it in a {@code try}-with-resources block: closing it stops the transfer, and reading to the end closes it. The
     * stream throws what {@link RecordCursor#advance()} throws; a failure never looks like the end. Elements without an id
     * are skipped with a warning in the log; whoever has to know reads with {@link #open()}.
     */
    public Stream<T> stream() {
        return RecordStream.of(open(), request.api().district(), request.type().path());
    }

    /** Opens a cursor, which verifies what it reads; see {@link RecordCursor}. Close it. */
    public RecordCursor<T> open() {
        return new RecordCursor<>(request.open());
    }

    /** Everything at once, where that is little by its nature. */
    final List<T> whole() {
        try (Stream<T> records = stream()) {
            return records.toList();
        }
    }

    /**
     * Reads one page whole.
     *
     * @throws ReadIncompleteException if it stays unreadable, or what came contradicts itself
     * @throws CleverException if it could not be had
     */
    public Page<T> page() {
        try (ListingWalk<T> walk = new ListingWalk<>(request)) {
            return walk.page();
        }
    }

    /**
     * Reads the page just before an id, in ascending order: as many records as a page has, the last ones whose ids are less.
     *
     * @param id an id, which need not exist any more: that of a page's first record to go on backwards. {@code last} stands
     *     for an id after all others
     * @throws ReadIncompleteException if it stays unreadable, or what came contradicts itself
     * @throws CleverException if it could not be had
     */
    public Page<T> pageBefore(String id) {
        try (ListingWalk<T> walk = new ListingWalk<>(request.withBefore(requireNonNull(id, "id")))) {
            return walk.page();
        }
    }
}
