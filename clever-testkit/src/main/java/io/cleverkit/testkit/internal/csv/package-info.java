/** Districts from the files that districts upload to Clever. */
@NullMarked
package io.cleverkit.testkit.internal.csv;

import org.jspecify.annotations.NullMarked;
