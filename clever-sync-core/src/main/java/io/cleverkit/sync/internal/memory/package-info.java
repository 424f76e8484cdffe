/** The engine's state in memory, for tests and trials: {@link io.cleverkit.sync.internal.memory.InMemorySyncState}. */
@NullMarked
package io.cleverkit.sync.internal.memory;

import org.jspecify.annotations.NullMarked;
