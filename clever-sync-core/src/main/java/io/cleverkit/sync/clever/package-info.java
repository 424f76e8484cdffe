/**
 * Rosters from Clever: {@link io.cleverkit.sync.clever.CleverRosterSource} reads them for the engine, {@link
 * io.cleverkit.sync.clever.RosterMapping} says which fields, {@link io.cleverkit.sync.clever.RosterScope} how much of a district,
 * {@link io.cleverkit.sync.clever.CleverDiscovery} finds new districts. The only package of the engine that knows Clever's types.
 */
@NullMarked
package io.cleverkit.sync.clever;

import org.jspecify.annotations.NullMarked;
