package io.cleverkit.roster.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * A district that has connected the application.
 *
 * <p>Rests on the districts page of Clever's documentation, API versions 3.0 and 3.1.
 *
 * <p>Example: {@code District.builder().id("58da8c63").name(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface District extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** Name. */
    Optional<String> name();

    /** How the connection fares. Take unknown states for healthy. */
    Optional<DistrictState> state();

    /** What is wrong, in words for the district's administrators; never decide by it. */
    @Value.Redacted
    Optional<String> error();

    /** When the district's data last came to Clever; absent before the first time. */
    Optional<Instant> lastSync();

    /** When data scoped to the application last came through Clever; only if Clever turned that on for it. */
    Optional<Instant> lastCleverSync();

    /** From when people may log in. */
    Optional<LocalDate> launchDate();

    /** When a planned pause begins; data is frozen from then on. */
    Optional<Instant> pauseStart();

    /** When a planned pause ends. */
    Optional<Instant> pauseEnd();

    /** Where the data comes from: {@code sftp} or the name of a student information system. */
    Optional<String> sisType();

    /** How people log in to Clever, in Clever's words; empty {@code Optional} when not sent. */
    Optional<List<String>> loginMethods();

    /** Address of the district's Clever portal. */
    Optional<String> portalUrl();

    /** Whom Clever lists as the district's contact. */
    Optional<DistrictContact> contact();

    /** Id at the National Center for Education Statistics. */
    Optional<String> ncesId();

    /** Id at Market Data Retrieval. */
    Optional<String> mdrNumber();

    /** Learning management system connected; API version 3.1. */
    Optional<LmsType> lmsType();

    /** How that connection fares; API version 3.1. */
    Optional<LmsState> lmsState();

    /** When data last went to the learning management system; in Clever's documentation only. */
    Optional<Instant> lastLmsSync();

    /** How much of the roster was matched there, in percent; in Clever's documentation only. */
    Optional<BigDecimal> lmsMatchedPercentage();

    /** When attendance last came to Clever; API version 3.1. */
    Optional<Instant> lastAttendanceSync();

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

    /** Builds {@link District}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableDistrict.Builder {
        Builder() {}
    }
}
