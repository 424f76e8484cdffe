package io.cleverkit.roster.model;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.immutables.value.Value;

/**
 * Something that happened to a record of a district.
 *
 * <p>Exactly one of {@link #user()}, {@link #section()} and their like is there, the one that {@link EventType#recordType()}
 * names; none, if this library does not know the type of record or the record has no id, and then {@link #type()} tells. An
 * object of an unknown type is in {@link #unknown()} as {@code data.object}.
 *
 * <p>Events of one district order by id. The same event may be read again, and there may be gaps that nobody tells of:
 * Clever keeps events for thirty days. Rests on the events page of Clever's documentation, API versions 3.0 and 3.1.
 *
 * <p>Example: {@code Event.builder().id("64206e45").type(EventType.of("users.updated")).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Event extends CleverRecord {
    /** Clever id: 24 hexadecimal digits today, never interpreted. */
    @Override
    String id();

    /** What happened to which type of record. */
    Optional<EventType> type();

    /** When; whole seconds, shared by many events. Order by {@link #id()} instead. */
    Optional<Instant> created();

    /** The person: as it is since then, or as it last was if it was deleted. */
    Optional<User> user();

    /** The section: as it is since then, or as it last was if it was deleted. */
    Optional<Section> section();

    /** The school: as it is since then, or as it last was if it was deleted. */
    Optional<School> school();

    /** The term: as it is since then, or as it last was if it was deleted. */
    Optional<Term> term();

    /** The course: as it is since then, or as it last was if it was deleted. */
    Optional<Course> course();

    /** The district: as it is since then, or as it last was if it was deleted. */
    Optional<District> district();

    /** The resource: as it is since then, or as it last was if it was deleted. */
    Optional<Resource> resource();

    /**
     * What was different before an update, as the JSON text of a partial record; {@code ""} in it means that the field was
     * empty. For information only: it may lack or add fields, and whether a list is given whole is not documented. Clever
     * specifies it beside the event's data and sends it within; it is read from both places.
     */
    @Value.Redacted
    Optional<String> previousAttributes();

    /** What this library does not know or could not read, as JSON text by field name; {@code data.} before what is in there. */
    @Value.Default
    @Value.Redacted
    default Map<String, String> unknown() {
        return Map.of();
    }

    /** Returns the record that the event is about, whatever its type. */
    default Optional<CleverRecord> object() {
        return Stream.<Optional<? extends CleverRecord>>of(
                        user(), section(), school(), term(), course(), district(), resource())
                .flatMap(Optional::stream)
                .<CleverRecord>map(record -> record)
                .findFirst();
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Event}; every field but the id may be left out. Not thread-safe. */
    final class Builder extends ImmutableEvent.Builder {
        Builder() {}
    }
}
