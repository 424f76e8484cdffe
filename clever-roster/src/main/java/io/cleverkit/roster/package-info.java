/**
 * Reads districts, schools, people, sections, courses and terms from Clever. Start at
 * {@link io.cleverkit.roster.CleverRoster}.
 *
 * <p>All calls block; all exceptions are {@link io.cleverkit.roster.CleverException}. Nothing that fails is ever turned
 * into an empty result.
 */
@NullMarked
package io.cleverkit.roster;

import org.jspecify.annotations.NullMarked;
