/**
 * Walks a listing page by page and verifies on the way that nothing came twice and nothing is missing. Read
 * {@link io.cleverkit.roster.internal.listing.ListingWalk} first.
 */
@NullMarked
package io.cleverkit.roster.internal.listing;

import org.jspecify.annotations.NullMarked;
