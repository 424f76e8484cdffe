package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.model.UserRole;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What to list and from where.
 *
 * @param api whose
 * @param type what
 * @param pageSize records a page
 * @param after id after which to begin, or null for the beginning
 * @param role only people with this role, or null for all
 */
public record ListingRequest<T>(
        Api api,
        RecordType<T> type,
        int pageSize,
        @Nullable String after,
        @Nullable UserRole role) {

    public ListingRequest<T> withTimeout(Duration timeout) {
        return new ListingRequest<>(api.within(api.limits().withTimeout(timeout)), type, pageSize, after, role);
    }

    public ListingRequest<T> withReadAhead(int records) {
        return new ListingRequest<>(api.reading(api.ahead().withRecords(records)), type, pageSize, after, role);
    }

    public ListingRequest<T> withPageSize(int records) {
        return new ListingRequest<>(api, type, records, after, role);
    }

    public ListingRequest<T> withAfter(String id) {
        return new ListingRequest<>(api, type, pageSize, id, role);
    }

    public ListingRequest<T> withRole(UserRole only) {
        return new ListingRequest<>(api, type, pageSize, after, only);
    }

    /** Begins a way through. */
    public Reading<T> open() {
        ListingWalk<T> walk = new ListingWalk<>(this);
        return api.ahead().records() == 0 ? walk : new ReadAhead<>(walk, api.ahead());
    }

    String operation() {
        return "list " + type.path();
    }

    /** The address of the page after an id. */
    URI pageAfter(@Nullable String id) {
        StringBuilder uri = new StringBuilder(api.host())
                .append('/')
                .append(api.version())
                .append('/')
                .append(type.path())
                .append("?limit=")
                .append(pageSize);
        if (role != null) {
            uri.append("&role=").append(Path.encode(role.value()));
        }
        if (id != null) {
            uri.append("&starting_after=").append(Path.encode(id));
        }
        return URI.create(uri.toString());
    }
}
