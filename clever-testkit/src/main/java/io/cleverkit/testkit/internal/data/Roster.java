package io.cleverkit.testkit.internal.data;

import java.util.Optional;
import java.util.Set;

/**
 * All records of a district at one time, ascending by id, with what finds them by what they name; unshared records are among
 * them. Reading takes no lock and sees each record whole. Thread-safe.
 */
public interface Roster {
    /** Every record of a kind. */
    Records<StoredRecord> all(Kind kind);

    /** The names of the roles that users have. */
    Set<String> roles();

    /** The users with a role; none when nobody has it. */
    Records<StoredRecord> users(String role);

    /** Finds a record. */
    Optional<StoredRecord> find(Kind kind, String id);

    /** Finds records by what they name. */
    Index index();
}
