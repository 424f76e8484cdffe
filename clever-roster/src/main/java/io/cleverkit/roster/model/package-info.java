/**
 * What Clever knows about a district, as immutable values. Read {@link io.cleverkit.roster.model.User} and
 * {@link io.cleverkit.roster.model.Section} first.
 *
 * <p>Rules that hold for every value here:
 *
 * <ul>
 *   <li>Only the id of a record is certain; a district may withhold everything else. For text, <em>absent</em>,
 *       {@code null} and {@code ""} are the same nothing: an empty {@code Optional}.
 *   <li>A list or an object that was <em>not sent</em> is an empty {@code Optional}; one that was sent empty is an
 *       {@code Optional} of an empty list or object. Never take the first for the second: not knowing the students of
 *       a section is not the same as a section without students.
 *   <li>What this library does not know, or cannot read because it has another JSON type than Clever documents, is kept
 *       in {@code unknown()} as JSON text and never harms the rest of the record.
 *   <li>{@code toString()} masks everything that is about a person.
 *   <li>Values are immutable and thread-safe; builders are not thread-safe.
 * </ul>
 */
@NullMarked
package io.cleverkit.roster.model;

import org.jspecify.annotations.NullMarked;
