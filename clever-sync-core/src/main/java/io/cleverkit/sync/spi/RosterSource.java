package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.ConnectionKey;

/**
 * Where rosters are read: Clever, through {@code CleverRosterSource}, or anything else that can say what a district has now.
 *
 * <p><b>Threading:</b> called from several threads, for different districts at once.
 */
@FunctionalInterface
public interface RosterSource {
    /**
     * Begins one reading of a district. Nothing need be read yet.
     *
     * @throws SourceUnavailableException when the district cannot be reached
     */
    RosterReading read(ConnectionKey connection);
}
