/**
 * The reconciliation engine: mirrors a district into the host's own stores, and says what it did.
 *
 * <p>Read {@link io.cleverkit.sync.CleverSync} first, then {@link io.cleverkit.sync.RunReport}. What a host implements is in
 * {@code io.cleverkit.sync.spi}; rosters from Clever come through {@code io.cleverkit.sync.clever}.
 */
@NullMarked
package io.cleverkit.sync;

import org.jspecify.annotations.NullMarked;
