/** Invented districts, from a seed. */
@NullMarked
package io.cleverkit.testkit.internal.generate;

import org.jspecify.annotations.NullMarked;
