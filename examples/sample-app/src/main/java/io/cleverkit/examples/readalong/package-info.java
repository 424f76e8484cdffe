/**
 * Readalong, a small reading product whose customers are school districts on Clever. Read
 * {@link io.cleverkit.examples.readalong.Readalong} first: it puts the product and the library together.
 */
@NullMarked
package io.cleverkit.examples.readalong;

import org.jspecify.annotations.NullMarked;
