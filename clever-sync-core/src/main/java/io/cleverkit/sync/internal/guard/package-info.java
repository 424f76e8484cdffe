/** Says what a plan may not do without a person: pure arithmetic on counts. */
@NullMarked
package io.cleverkit.sync.internal.guard;

import org.jspecify.annotations.NullMarked;
