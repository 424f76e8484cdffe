/** Turns mapped records into keyed hashes: what changed is seen, what it was is not kept. */
@NullMarked
package io.cleverkit.sync.internal.fingerprint;

import org.jspecify.annotations.NullMarked;
