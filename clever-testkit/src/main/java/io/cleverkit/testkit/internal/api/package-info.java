/** The Data API: lists, single records, relations, paging, rate limit. */
@NullMarked
package io.cleverkit.testkit.internal.api;

import org.jspecify.annotations.NullMarked;
