package io.cleverkit.roster.model;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Whether one student was there on one day; such a record has no id.
 *
 * <p>Rests on the attendance pages of Clever's documentation, API version 3.1. Clever keeps records for six months.
 *
 * <p>Example: {@code AttendanceRecord.builder().attendanceDate(...).studentId(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface AttendanceRecord {
    /** The day. */
    Optional<LocalDate> attendanceDate();

    /** Whether the student was there. */
    @Value.Redacted
    Optional<AttendanceStatus> attendanceStatus();

    /** Whether it is about a day or a section. */
    Optional<AttendanceType> attendanceType();

    /** Excuse, in the district's words. */
    @Value.Redacted
    Optional<String> excuseCode();

    /** Id of the record in the student information system. */
    @Value.Redacted
    Optional<String> sisId();

    /** Clever id of the student. */
    @Value.Redacted
    Optional<String> studentId();

    /** Clever id of the school. */
    Optional<String> schoolId();

    /** Clever id of the section. */
    Optional<String> sectionId();

    /** Clever id of the district. */
    Optional<String> districtId();

    /** When Clever created the record. */
    Optional<Instant> created();

    /** When Clever last changed the record. */
    Optional<Instant> lastModified();

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

    /** Builds {@link AttendanceRecord}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableAttendanceRecord.Builder {
        Builder() {}
    }
}
