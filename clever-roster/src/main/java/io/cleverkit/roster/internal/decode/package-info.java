/**
 * Turns Clever's JSON into values while it arrives. One small reader for each type, written as a table of its fields;
 * {@link io.cleverkit.roster.internal.decode.RecordParser} holds the rules they share: what counts as nothing, and where a
 * field of a wrong type goes.
 */
@NullMarked
package io.cleverkit.roster.internal.decode;

import org.jspecify.annotations.NullMarked;
