/**
 * What the host receives: {@link io.cleverkit.sync.model.Organization}, {@link io.cleverkit.sync.model.Location},
 * {@link io.cleverkit.sync.model.Classroom} and {@link io.cleverkit.sync.model.Account}, in the host's words.
 *
 * <p>All values are immutable and thread-safe, their builders are not. Personal data never shows in a {@code toString()}.
 */
@NullMarked
package io.cleverkit.sync.model;

import org.jspecify.annotations.NullMarked;
