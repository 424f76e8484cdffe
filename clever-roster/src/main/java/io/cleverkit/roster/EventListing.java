package io.cleverkit.roster;

import static java.util.Objects.requireNonNull;

import io.cleverkit.roster.internal.listing.ListingRequest;
import io.cleverkit.roster.model.Event;
import io.cleverkit.roster.model.EventRecordType;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A {@link Listing} of events, oldest first, as far back as Clever keeps them, which is thirty days.
 *
 * <p>To follow a district, begin {@linkplain #startingAfter after} the last event you have dealt with. That id may be gone
 * by then, and Clever does not say so: what happened between it and the oldest event kept is missing, so compare times. An
 * application for which events are not switched on in Clever's dashboard gets none. Keep the id of the last event of a
 * filtered listing for the same filter only.
 */
public final class EventListing extends Listing<Event> {
    /** Documented for no more than this use; it stands for an id after all others. */
    private static final String AFTER_ALL = "last";

    EventListing(ListingRequest<Event> request) {
        super(request);
    }

    /**
     * Lists only events about these types of records.
     *
     * @throws IllegalArgumentException if there are none
     */
    public EventListing recordTypes(EventRecordType... types) {
        if (requireNonNull(types, "types").length == 0) {
            throw new IllegalArgumentException("types: must be one or more");
        }
        String[] values = Stream.of(types).map(EventRecordType::value).toArray(String[]::new);
        return new EventListing(request().with("record_type", values));
    }

    /** Lists only events that concern this school; none about the district itself are among them. */
    public EventListing school(String id) {
        return new EventListing(request().with("school", requireNonNull(id, "id")));
    }

    /**
     * Reads the newest event, if there is any: where to begin when everything until now has been read otherwise.
     *
     * @throws CleverException if it could not be had
     */
    public Optional<Event> newest() {
        List<Event> newest = pageSize(1).pageBefore(AFTER_ALL).records();
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.get(newest.size() - 1));
    }

    @Override
    public EventListing pageSize(int records) {
        return new EventListing(request().withPageSize(checkedPageSize(records)));
    }

    @Override
    public EventListing startingAfter(String id) {
        return new EventListing(request().withAfter(requireNonNull(id, "id")));
    }

    @Override
    public EventListing timeout(Duration limit) {
        return new EventListing(request().withTimeout(requireNonNull(limit, "limit")));
    }

    @Override
    public EventListing readAhead(int records) {
        return new EventListing(request().withReadAhead(records));
    }
}
