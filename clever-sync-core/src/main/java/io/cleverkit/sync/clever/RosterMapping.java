package io.cleverkit.sync.clever;

import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.School;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Term;
import io.cleverkit.roster.model.User;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.spi.SourceAccount;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which fields of Clever's records become which of the host's. Schools become locations, sections classes; a student becomes a
 * STUDENT account, a teacher a TEACHER account, staff and district administrators one ADMIN account; contacts become nothing.
 *
 * <p>Immutable and thread-safe. The version is the host's to raise whenever it declares other fields: it is noted with each
 * record, and records that map the same stay untouched.
 */
public final class RosterMapping {
    private final int version;
    private final Set<RosterField> fields;

    private RosterMapping(int version, Set<RosterField> fields) {
        this.version = version;
        this.fields = fields;
    }

    /**
     * Returns a mapping that takes these fields.
     *
     * @param version at least 1
     */
    public static RosterMapping of(int version, Set<RosterField> fields) {
        if (version < 1) {
            throw new IllegalArgumentException("version must be at least 1");
        }
        EnumSet<RosterField> copy = EnumSet.noneOf(RosterField.class);
        copy.addAll(fields);
        return new RosterMapping(version, Collections.unmodifiableSet(copy));
    }

    /** Returns the version, to be passed to {@code CleverSyncBuilder.mappingVersion} as well. */
    public int version() {
        return version;
    }

    /** Returns the fields that are taken. */
    public Set<RosterField> fields() {
        return fields;
    }

    boolean takes(RosterField field) {
        return fields.contains(field);
    }

    Location location(School school) {
        return LocationMapping.map(school, this);
    }

    /** The accounts of a person, in the order of their roles; empty in itself when the record is too partial to tell. */
    Optional<List<SourceAccount>> accounts(User user) {
        return AccountMapping.map(user, this);
    }

    Classroom classroom(Section section, Optional<Course> course, Optional<Term> term) {
        return ClassroomMapping.map(section, course, term, this);
    }

    <T> Optional<T> taken(RosterField field, Optional<T> value) {
        return takes(field) ? value : Optional.empty();
    }

    /** Shows the version and the fields. */
    @Override
    public String toString() {
        return "RosterMapping[version=" + version + ", fields=" + fields + "]";
    }
}
