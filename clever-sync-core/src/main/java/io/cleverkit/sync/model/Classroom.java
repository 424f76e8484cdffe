package io.cleverkit.sync.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A class of a location. Who belongs to it arrives as {@link io.cleverkit.sync.spi.EnrollmentChange}s; only its primary
 * teacher is named here. Only the fields that the mapping declares are filled.
 */
@Value.Immutable
@CleverkitStyle
public interface Classroom {
    /** Name as the source gave it; not unique, and it changes when the teacher or the period does. */
    String name();

    /** Host id of the location. Always present in what a store receives. */
    Optional<String> location();

    /** Host id of the primary teacher's account; empty when the class names none, or one that has no account. */
    Optional<String> primaryTeacher();

    /** The district's own id of the section; districts reuse these from term to term. */
    Optional<String> sisId();

    /** Section number. */
    Optional<String> sectionNumber();

    /** Subject, in the source's words. */
    Optional<String> subject();

    /** Grade, in the source's words; it need not match its students'. */
    Optional<String> grade();

    /** Period of the day. */
    Optional<String> period();

    /** Name of the course. */
    Optional<String> courseName();

    /** Number of the course. */
    Optional<String> courseNumber();

    /** Name of the term. */
    Optional<String> termName();

    /** First day of the term, {@code YYYY-MM-DD}. */
    Optional<String> termStart();

    /** Last day of the term, {@code YYYY-MM-DD}. */
    Optional<String> termEnd();

    /** Extension fields, and whatever a mapping of the host's own adds. */
    Map<String, String> attributes();

    /** Returns an empty builder; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Classroom}. Not thread-safe. */
    final class Builder extends ImmutableClassroom.Builder {
        Builder() {}
    }
}
