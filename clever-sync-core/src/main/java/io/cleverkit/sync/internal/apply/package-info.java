/** Carries a plan out, batch by batch, each in one transaction with what we remember of it. */
@NullMarked
package io.cleverkit.sync.internal.apply;

import org.jspecify.annotations.NullMarked;
