/**
 * The HTTP pipeline: small steps, each with one job, around one tiny interface. Read
 * {@link io.cleverkit.roster.internal.http.CleverHttp} first; it says in which order the steps stand and why.
 *
 * <p>Exported to {@code io.cleverkit.sso} alone, which sends the code exchange through
 * {@link io.cleverkit.roster.internal.http.CleverHttp#exchangeOnce}.
 */
@NullMarked
package io.cleverkit.roster.internal.http;

import org.jspecify.annotations.NullMarked;
