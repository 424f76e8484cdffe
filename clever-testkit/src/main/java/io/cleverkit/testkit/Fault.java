package io.cleverkit.testkit;

/** What can go wrong with an answer. */
public enum Fault {
    /** 429 with the rate limit's headers; {@code x-ratelimit-reset} lies the fault's delay ahead, one second unless given. */
    RATE_LIMITED,
    /** 500 with a JSON message. */
    SERVER_ERROR,
    /** 502 with the HTML page of a gateway. */
    BAD_GATEWAY,
    /** 503 with the HTML page of a gateway. */
    UNAVAILABLE,
    /** The right answer, the fault's delay later; one second unless given. */
    SLOW,
    /** Valid HTTP, but the JSON ends in the middle. */
    TRUNCATED,
    /** The connection is reset without an answer. */
    RESET,
    /** 200 with an HTML page in place of JSON. */
    HTML,
    /** 200 with an empty list and no next page, whatever there is. Lists only; other answers stay right. */
    EMPTY_LIST,
    /** A page that was served already comes again before the right one does. Lists only. */
    DUPLICATE_PAGE,
    /** The page's records in reverse order. Lists only. */
    REORDERED_PAGE,
    /** After this page is made, a copy of its last record appears at the end of the list. Lists only. */
    APPEARING_RECORD,
    /** After this page is made, the record that would have come next is deleted. Lists only. */
    VANISHING_RECORD
}
