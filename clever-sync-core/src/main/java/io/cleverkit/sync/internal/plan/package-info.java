/**
 * What a run intends: for each record that differs, one operation; for each pair of class and person that differs, another.
 * Nothing here touches the host or the state.
 */
@NullMarked
package io.cleverkit.sync.internal.plan;

import org.jspecify.annotations.NullMarked;
