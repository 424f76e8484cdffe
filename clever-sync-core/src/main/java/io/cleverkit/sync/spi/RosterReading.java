package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.AccountRole;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * One reading of one district. Used by one thread; closed by the engine, also after a failure.
 *
 * <p>A reading that fails anywhere throws {@link SourceUnavailableException}: it is never an empty result. The engine then
 * changes nothing on the host's side.
 */
public interface RosterReading extends AutoCloseable {
    /** Reads what the district itself is called and how its connection stands. */
    SourceDistrict district();

    /** Opens the list of schools, ascending by external id as bytes. */
    SourceCursor<SourceLocation> locations();

    /** Opens the list of people, one record per person and account role, ascending by external id as bytes, then role. */
    SourceCursor<SourceAccount> accounts();

    /**
     * The account roles whose people {@link #accounts()} lists; all of them, unless the source lists only some. Of the others
     * nothing is concluded: their accounts stay as they are.
     */
    default Set<AccountRole> accountRoles() {
        return EnumSet.allOf(AccountRole.class);
    }

    /** Opens the list of sections, ascending by external id as bytes. */
    SourceCursor<SourceClassroom> classrooms();

    /**
     * Looks a single school or person up, to be sure before archiving it. The answer is empty when the source cannot say;
     * the record is then left alone.
     */
    Optional<Presence> probe(Probe probe, String externalId);

    @Override
    void close();

    /** What is looked up. */
    enum Probe {
        /** A school. */
        LOCATION,
        /** A person, in any of {@link #accountRoles()}. */
        ACCOUNT
    }

    /** Whether the record is there. */
    enum Presence {
        /** It is. */
        PRESENT,
        /** The source says that it has no such record. */
        ABSENT
    }
}
