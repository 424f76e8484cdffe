package io.cleverkit.roster.internal.listing;

import java.net.URI;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How many records a page of one walk has; smaller once Clever could not cope. Not thread-safe. */
final class PageSize {
    private static final Logger log = LoggerFactory.getLogger(PageSize.class);
    private static final Pattern LIMIT = Pattern.compile("(?<=[?&]limit=)\\d+");

    /** Clever's own default; what does not get through like this has another reason than its size. */
    private static final int LEAST = 100;

    private int records;
    private boolean shrunk;

    PageSize(int records) {
        this.records = records;
    }

    int records() {
        return records;
    }

    /** Makes it a quarter, or returns false if it is small already or not ours to choose. */
    boolean shrink(ListingRequest<?> listing) {
        if (records <= LEAST || listing.pageSize() == ListingRequest.UNPAGED) {
            return false;
        }
        records = Math.max(LEAST, records / 4);
        if (!shrunk) {
            log.warn(
                    "Clever could not deliver a page of this size, going on with smaller ones [district={}, operation={},"
                            + " records={}]",
                    listing.api().district(),
                    listing.operation(),
                    records);
        }
        shrunk = true;
        return true;
    }

    /** The address of a page, with this size instead of its own once that has shrunk. */
    URI applyTo(URI page) {
        return shrunk ? URI.create(LIMIT.matcher(page.toString()).replaceFirst(Integer.toString(records))) : page;
    }
}
