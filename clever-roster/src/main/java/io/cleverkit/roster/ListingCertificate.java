package io.cleverkit.roster;

import java.util.Optional;
import org.immutables.value.Value;

/**
 * What is known about how a listing was read.
 *
 * <p>Only a {@linkplain #complete() complete} listing proves that a record it does not hold is not there. While reading it
 * was verified that ids ascend strictly across all pages (so nothing came twice), that no page came again and that every
 * {@code next} link was followed. A listing read page by page is still no snapshot: what changed meanwhile may be missing,
 * as Clever's page on paging says.
 */
@Value.Immutable
@CleverStyle
public interface ListingCertificate {
    /** Pages read to their end, an empty last one among them. */
    long pages();

    /** Records handed out. */
    long records();

    /** Elements without an id. They were counted and skipped, and the listing is not complete. */
    long unidentified();

    /** Id of the first record handed out. */
    @Value.Redacted
    Optional<String> firstId();

    /** Id of the last record handed out. */
    @Value.Redacted
    Optional<String> lastId();

    /**
     * Whether the end was reached and stated: the last page named its links and {@code next} was not among them. False
     * before the end, and when the last page had no links at all.
     */
    boolean endStated();

    /** Whether the listing began at the beginning; false after {@link Listing#startingAfter}. */
    boolean fromBeginning();

    /** Returns whether every record of the listing was handed out, as far as it can be known. */
    default boolean complete() {
        return endStated() && fromBeginning() && unidentified() == 0;
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link ListingCertificate}, for instance for a source of records of your own. Not thread-safe. */
    final class Builder extends ImmutableListingCertificate.Builder {
        Builder() {}
    }
}
