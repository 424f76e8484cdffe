/**
 * The host's side of a sync: the stores that the engine writes through, and what reads them back. A vendor's own integration
 * begins here: see {@link io.cleverkit.examples.readalong.roster.ReadalongOrganizations}, then
 * {@link io.cleverkit.examples.readalong.roster.ReadalongAccounts}.
 */
@NullMarked
package io.cleverkit.examples.readalong.roster;

import org.jspecify.annotations.NullMarked;
