/** Tells requests that Clever has no answer for from those that it has, and what was probably meant. */
@NullMarked
package io.cleverkit.testkit.internal.unplanned;

import org.jspecify.annotations.NullMarked;
