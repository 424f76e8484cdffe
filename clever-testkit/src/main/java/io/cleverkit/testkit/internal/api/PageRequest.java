package io.cleverkit.testkit.internal.api;

import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Params;
import java.util.Optional;
import java.util.regex.Pattern;

/** Which page is asked for. */
record PageRequest(int limit, Optional<String> startingAfter, Optional<String> endingBefore) {
    /** Above this, Clever answers 413 (its page "Error messages"). */
    static final int MAX_LIMIT = 10_000;

    private static final int DEFAULT_LIMIT = 100;
    private static final Pattern CURSOR = Pattern.compile("[A-Za-z0-9_-]{1,64}");
    private static final String LAST = "last";

    /**
     * Reads the paging parameters. Clever does not say what a malformed one is answered with; here it is 400.
     *
     * @throws LimitTooLargeException when the limit is above 10,000
     */
    static PageRequest of(Params params) {
        Optional<String> after = params.first("starting_after");
        Optional<String> before = params.first("ending_before");
        if (after.isPresent() && before.isPresent()) {
            throw new BadRequestException("starting_after and ending_before exclude each other");
        }
        after.ifPresent(PageRequest::checkCursor);
        before.ifPresent(PageRequest::checkCursor);
        return new PageRequest(params.first("limit").map(PageRequest::limitOf).orElse(DEFAULT_LIMIT), after, before);
    }

    boolean endsAtLast() {
        return endingBefore.filter(LAST::equals).isPresent();
    }

    PageRequest withDefaultLimit() {
        return new PageRequest(DEFAULT_LIMIT, startingAfter, endingBefore);
    }

    private static int limitOf(String text) {
        if (!text.matches("[0-9]{1,18}") || Long.parseLong(text) == 0) {
            throw new BadRequestException("limit must be a whole number from 1 to 10000");
        }
        long limit = Long.parseLong(text);
        if (limit > MAX_LIMIT) {
            throw new LimitTooLargeException();
        }
        return (int) limit;
    }

    private static void checkCursor(String cursor) {
        if (!CURSOR.matcher(cursor).matches()) {
            throw new BadRequestException("a cursor must be the id of a record");
        }
    }
}
