package io.cleverkit.testkit.internal.api;

/** How a page is spoilt by a fault; the names are those of the faults. */
public enum PageTwist {
    NONE,
    /** The page before this one comes again; on a first page, {@code next} leads to the first page once more. */
    DUPLICATE_PAGE,
    /** The records of the page in reverse order. */
    REORDERED_PAGE,
    /** No records and no next page, with status 200. */
    EMPTY_LIST,
    /** Once the page is made, the record that would come next is deleted. */
    VANISHING_RECORD,
    /** Once the page is made, a copy of its last record appears under a new id, at the end of the list. */
    APPEARING_RECORD
}
