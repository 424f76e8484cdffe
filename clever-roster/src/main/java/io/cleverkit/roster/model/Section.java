package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A class of one school: who is taught what by whom.
 *
 * <p>Rests on the sections page of Clever's documentation, API versions 3.0 and 3.1.
 *
 * <p>Example: {@code Section.builder().id("58da8c63").district(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Section extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** Id of the school; students of other schools may sit in it. */
    Optional<String> school();

    /** Name, made by Clever from course, last name of the teacher and period: not unique, and it changes with them. */
    @Value.Redacted
    Optional<String> name();

    /** Id in the student information system; unique within the district only. */
    @Value.Redacted
    Optional<String> sisId();

    /** Section number. */
    Optional<String> sectionNumber();

    /** Grade; need not match the students' grades. */
    Optional<Grade> grade();

    /** Subject. */
    Optional<Subject> subject();

    /** Period. */
    Optional<String> period();

    /** Id of the course. */
    Optional<String> course();

    /** Id of the term. */
    Optional<String> termId();

    /** Id of the primary teacher. */
    @Value.Redacted
    Optional<String> teacher();

    /** Ids of all teachers, the primary one first; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<String>> teachers();

    /** Ids of the students; may hold ids that the district does not share and that cannot be read; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<List<String>> students();

    /** When Clever created the record. */
    Optional<Instant> created();

    /** When Clever last changed the record. */
    Optional<Instant> lastModified();

    /** LMS Connect; API version 3.1. */
    Optional<LmsStatus> lmsStatus();

    /** Extra columns that the application agreed with Clever; empty {@code Optional} when not sent. */
    @Value.Redacted
    Optional<Map<String, String>> ext();

    /** What this library does not know or could not read, as JSON text by field name. */
    @Value.Default
    @Value.Redacted
    default Map<String, String> unknown() {
        return Map.of();
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Section}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableSection.Builder {
        Builder() {}
    }
}
