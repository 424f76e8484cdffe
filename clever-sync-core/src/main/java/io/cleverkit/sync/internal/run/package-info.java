/** Puts the stages together: one run of one district, from the first page read to the last batch written. */
@NullMarked
package io.cleverkit.sync.internal.run;

import org.jspecify.annotations.NullMarked;
