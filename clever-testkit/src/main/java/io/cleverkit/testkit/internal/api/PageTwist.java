package io.cleverkit.testkit.internal.api;

/** How a page is spoilt by a fault; the names are those of the faults. */
public enum PageTwist {
    NONE,
    /** The page before this one comes again; on a first page, {@code next} leads to the first page once more. */
    DUPLICATE_PAGE,
    /** The records of the page in reverse order. */
    REORDERED_PAGE,
    /** The page's first record stands in it twice. */
    DUPLICATE_RECORD,
    /** The page has the default size, whatever was asked for. */
    LIMIT_IGNORED,
    /** The page is the last one, whatever follows. */
    NEXT_MISSING,
    /** The next page is said to be this one. */
    NEXT_LOOPS,
    /** The JSON of the last page ends in the middle. */
    LAST_PAGE_TRUNCATED,
    /** The records say that they belong to another district. */
    FOREIGN_RECORDS,
    /** No records and no next page, with status 200. */
    EMPTY_LIST,
    /** Once the page is made, the record that would come next is deleted. */
    VANISHING_RECORD,
    /** Once the page is made, a copy of its last record appears under a new id, at the end of the list. */
    APPEARING_RECORD
}
