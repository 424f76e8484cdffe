package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.LinkedPage;
import io.cleverkit.roster.internal.decode.ValueReader;
import io.cleverkit.roster.internal.http.Budget;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to list where only links lead on.
 *
 * @param api whose
 * @param scope which records, and from where
 * @param reader reads one
 * @param pageSize records a page
 * @param largestPage what Clever allows
 * @param cursor the parameter that begins after a place
 */
public record LinkedRequest<T>(
        Api api, Scope scope, ValueReader<T> reader, int pageSize, int largestPage, String cursor) {
    private static final String BEFORE = "ending_before";

    public static <T> LinkedRequest<T> of(
            Api api, String operation, String path, ValueReader<T> reader, int largestPage, String cursor) {
        return new LinkedRequest<>(api, Scope.at(operation, path), reader, largestPage, largestPage, cursor);
    }

    public LinkedRequest<T> withPageSize(int records) {
        if (records < 1 || records > largestPage) {
            throw new IllegalArgumentException("records: must be 1 to " + largestPage);
        }
        return new LinkedRequest<>(api, scope, reader, records, largestPage, cursor);
    }

    public LinkedRequest<T> with(String parameter, String value) {
        return new LinkedRequest<>(api, scope.with(parameter, value), reader, pageSize, largestPage, cursor);
    }

    public LinkedRequest<T> withAfter(String place) {
        return with(cursor, place);
    }

    public LinkedRequest<T> withBefore(String place) {
        if (!cursor.equals("starting_after")) {
            throw new UnsupportedOperationException("Clever does not page this backwards");
        }
        return new LinkedRequest<>(
                api, scope.without(cursor).with(BEFORE, place), reader, pageSize, largestPage, cursor);
    }

    /** Reads the first page. */
    public LinkedPage<T> page() {
        LinkedAnswer<T> answer = LinkedAnswer.read(this, first(), api.limits().begin());
        return LinkedPage.<T>builder()
                .records(answer.records())
                .next(parameter(answer.next(), cursor))
                .previous(parameter(answer.previous(), BEFORE))
                .unreadable(answer.unreadable())
                .build();
    }

    private static @Nullable String parameter(@Nullable URI link, String name) {
        return link == null ? null : NextLink.parameter(link.getRawQuery(), name);
    }

    URI first() {
        return scope.uri(api, pageSize);
    }

    Budget budget() {
        return api.limits().begin();
    }
}
