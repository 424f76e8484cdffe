package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A school of one district.
 *
 * <p>Rests on the schools page of Clever's documentation, API versions 3.0 and 3.1.
 *
 * <p>Example: {@code School.builder().id("58da8c63").district(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface School extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** Id of the district. */
    Optional<String> district();

    /** Name. */
    Optional<String> name();

    /** Id in the student information system; unique within the district only. */
    @Value.Redacted
    Optional<String> sisId();

    /** School number. */
    Optional<String> schoolNumber();

    /** Id the state gave. */
    @Value.Redacted
    Optional<String> stateId();

    /** Id at the National Center for Education Statistics. */
    Optional<String> ncesId();

    /** Id at Market Data Retrieval. */
    Optional<String> mdrNumber();

    /** Lowest grade taught. */
    Optional<Grade> lowGrade();

    /** Highest grade taught. */
    Optional<Grade> highGrade();

    /** Telephone number. */
    @Value.Redacted
    Optional<String> phone();

    /** Address. */
    Optional<Location> location();

    /** Principal. */
    Optional<Principal> principal();

    /** When Clever created the record. */
    Optional<Instant> created();

    /** When Clever last changed the record. */
    Optional<Instant> lastModified();

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

    /** Builds {@link School}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableSchool.Builder {
        Builder() {}
    }
}
