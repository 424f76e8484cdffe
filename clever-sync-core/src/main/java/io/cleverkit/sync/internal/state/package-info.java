/**
 * What the engine remembers, as an interface: links, enrollments, runs, connections and the lease. Exported to {@code
 * clever-sync-jdbc} alone. Holds ids, hashes and counts, never a name, an e-mail address or a birth date.
 */
@NullMarked
package io.cleverkit.sync.internal.state;

import org.jspecify.annotations.NullMarked;
