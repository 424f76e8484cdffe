package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.ReadIncompleteException.Cause;
import org.jspecify.annotations.Nullable;

/**
 * Watches that ids ascend strictly, within a page and from page to page. Ids are ASCII, so comparing characters compares
 * bytes.
 */
final class PageOrder {
    /** The greatest id before the page being read. */
    private @Nullable String before;

    /** The id read last in this reading of the page. */
    private @Nullable String previous;

    /** The greatest id handed out; a page that is read again is skipped up to it. */
    private @Nullable String handedOut;

    private @Nullable String firstOfPage;
    private @Nullable String firstOfPageBefore;

    PageOrder(@Nullable String after) {
        this.before = after;
    }

    /** A page is read from its start, perhaps again. */
    void beginPage() {
        previous = before;
        firstOfPage = null;
    }

    /** Returns what is wrong with this id coming now, or null if nothing is. */
    @Nullable
    Cause violatedBy(String id) {
        boolean firstHere = firstOfPage == null;
        if (firstHere) {
            firstOfPage = id;
        }
        if (previous != null && id.compareTo(previous) <= 0) {
            return firstHere && id.equals(firstOfPageBefore) ? Cause.PAGE_REPEATED : Cause.IDS_NOT_ASCENDING;
        }
        previous = id;
        return null;
    }

    /** Returns whether the record was not handed out before, and takes note of it. */
    boolean isNew(String id) {
        if (handedOut != null && id.compareTo(handedOut) <= 0) {
            return false;
        }
        handedOut = id;
        return true;
    }

    void endPage() {
        before = previous;
        if (firstOfPage != null) {
            firstOfPageBefore = firstOfPage;
        }
    }
}
