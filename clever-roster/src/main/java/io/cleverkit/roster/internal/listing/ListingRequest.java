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
 * @param pageSize records a page, or {@link #UNPAGED}
 * @param after id after which to begin, or null for the beginning
 * @param scope which of them
 */
public record ListingRequest<T>(
        Api api, RecordType<T> type, int pageSize, @Nullable String after, Scope scope) {
    /** Everything in one answer, without asking for a limit. */
    public static final int UNPAGED = Integer.MAX_VALUE;

    /** All records of a type. */
    public static <T> ListingRequest<T> all(Api api, RecordType<T> type, int pageSize) {
        return new ListingRequest<>(api, type, pageSize, null, Scope.all(type));
    }

    /**
     * Those that belong to another record.
     *
     * @param owner the path of that record
     * @param relation the path segment
     */
    public static <T> ListingRequest<T> related(
            Api api, RecordType<T> type, int pageSize, String owner, String relation) {
        return new ListingRequest<>(api, type, pageSize, null, Scope.related(owner, relation));
    }

    public ListingRequest<T> withTimeout(Duration timeout) {
        return new ListingRequest<>(api.within(api.limits().withTimeout(timeout)), type, pageSize, after, scope);
    }

    public ListingRequest<T> withReadAhead(int records) {
        return new ListingRequest<>(api.reading(api.ahead().withRecords(records)), type, pageSize, after, scope);
    }

    public ListingRequest<T> withPageSize(int records) {
        return new ListingRequest<>(api, type, records, after, scope);
    }

    public ListingRequest<T> withAfter(String id) {
        return new ListingRequest<>(api, type, pageSize, id, scope);
    }

    /** The page just before an id instead of what comes after one. */
    public ListingRequest<T> withBefore(String id) {
        return new ListingRequest<>(api, type, pageSize, null, scope.with("ending_before", id));
    }

    public ListingRequest<T> withRole(UserRole only) {
        return with("role", only.value());
    }

    /** Only those for which Clever finds this to hold; values given before are replaced. */
    public ListingRequest<T> with(String parameter, String... values) {
        return new ListingRequest<>(api, type, pageSize, after, scope.with(parameter, values));
    }

    /** Begins a way through. */
    public Reading<T> open() {
        ListingWalk<T> walk = new ListingWalk<>(this);
        return api.ahead().records() == 0 ? walk : new ReadAhead<>(walk, api.ahead());
    }

    String operation() {
        return scope.operation();
    }

    /** The address of the page after an id. */
    URI pageAfter(@Nullable String id) {
        Scope page = id == null ? scope : scope.without("ending_before").with("starting_after", id);
        return page.uri(api, pageSize == UNPAGED ? null : pageSize);
    }
}
