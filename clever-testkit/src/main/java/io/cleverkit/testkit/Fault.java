package io.cleverkit.testkit;

/**
 * What can go wrong with an answer. The request is acted upon (a code is spent, a submission graded) unless another answer comes in
 * place of its own, from {@link #RATE_LIMITED} to {@link #EMPTY_BODY}, or the fault says otherwise.
 */
public enum Fault {
    // Another answer in place of the right one.

    /** 429 with the rate limit's headers; {@code x-ratelimit-reset} lies the fault's delay ahead, one second unless given. */
    RATE_LIMITED,
    /** 429 that does not say when to come back. */
    RATE_LIMITED_WITHOUT_RESET,
    /** 401, as when the token were revoked. */
    UNAUTHORIZED,
    /** 404 for what is there. */
    NOT_FOUND,
    /** 500 with a JSON message. */
    SERVER_ERROR,
    /** 502 with the HTML page of a gateway. */
    BAD_GATEWAY,
    /** 503 with the HTML page of a gateway. */
    UNAVAILABLE,
    /** 200 with an HTML page in place of JSON. */
    HTML,
    /** 200 with a JSON content type and no body. */
    EMPTY_BODY,

    // The right answer, spoilt.

    /** The right answer, the fault's delay later; one second unless given. */
    SLOW,
    /** Valid HTTP, but the JSON ends in the middle. */
    TRUNCATED,

    // On the wire.

    /** Nothing comes, ever; the request is not acted upon. */
    TIMEOUT_BEFORE,
    /** Nothing comes, ever, though the request is acted upon. */
    TIMEOUT_AFTER,
    /** The connection is reset without an answer; the request is not acted upon. */
    RESET,
    /** The connection is reset without an answer, though the request is acted upon. */
    RESET_AFTER,
    /** The connection is reset in the middle of the body. */
    RESET_IN_BODY,
    /** The connection is closed in the middle of the body. */
    CUT,
    /** The body stops in the middle, and nothing more ever comes. */
    STALL,
    /** The body comes a few bytes at a time, all of it over the fault's delay; one second unless given. */
    DRIP,
    /** {@code Content-Length} promises less than the body has. */
    WRONG_LENGTH,

    // Lists only; other answers stay right.

    /** 200 with an empty list and no next page, whatever there is. */
    EMPTY_LIST,
    /** A page that was served already comes again before the right one does. */
    DUPLICATE_PAGE,
    /** The page's records in reverse order. */
    REORDERED_PAGE,
    /** The page's first record stands in it twice. */
    DUPLICATE_RECORD,
    /** The page has the default size, 100, whatever was asked for. */
    LIMIT_IGNORED,
    /** The page has no {@code next}, whatever follows. */
    NEXT_MISSING,
    /** The page's {@code next} leads to itself; for ever with {@link FakeFaults.Aim#always}. */
    NEXT_LOOPS,
    /** The page is valid HTTP whose JSON ends in the middle, if it is the last one; others stay right. */
    LAST_PAGE_TRUNCATED,
    /** The records say that they belong to another district. Not for events. */
    FOREIGN_RECORDS,
    /** After this page is made, a copy of its last record appears at the end of the list. Not for events. */
    APPEARING_RECORD,
    /** After this page is made, the record that would have come next is deleted. Not for events. */
    VANISHING_RECORD
}
