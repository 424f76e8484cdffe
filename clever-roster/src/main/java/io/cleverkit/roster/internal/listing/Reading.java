package io.cleverkit.roster.internal.listing;

import io.cleverkit.roster.ListingCertificate;
import org.jspecify.annotations.Nullable;

/** One way through a listing, record by record. Used by one thread at a time. */
public interface Reading<T> extends AutoCloseable {
    /** Returns the next record, or null at the end. */
    @Nullable
    T next();

    /** Returns whether the end was reached. */
    boolean isDone();

    /** How far it has come; of use at the end. */
    ListingCertificate certificate();

    /** Stops the transfer, if one is under way. */
    @Override
    void close();
}
