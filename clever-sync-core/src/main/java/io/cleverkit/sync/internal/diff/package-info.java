/** Walks what the source has and what we remember side by side, in bounded memory, and concludes nothing by itself. */
@NullMarked
package io.cleverkit.sync.internal.diff;

import org.jspecify.annotations.NullMarked;
