package io.cleverkit.roster;

import io.cleverkit.roster.internal.listing.Api;
import io.cleverkit.roster.internal.listing.ListingRequest;
import io.cleverkit.roster.internal.listing.RecordType;

/**
 * What belongs to one record.
 *
 * @param api whose
 * @param owner the path of the record
 */
record Relations(Api api, String owner) {
    <T> T one(RecordType<T> type, String relation) {
        String operation = "read " + relation + " of " + owner.substring(1, owner.indexOf('/', 1));
        return api.envelope(operation, owner + "/" + relation, type.reader());
    }

    <T> ListingRequest<T> many(RecordType<T> type, String relation) {
        return ListingRequest.related(api, type, Listing.DEFAULT_PAGE_SIZE, owner, relation);
    }
}
