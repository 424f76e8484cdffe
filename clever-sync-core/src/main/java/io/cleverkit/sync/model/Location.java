package io.cleverkit.sync.model;

import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/** A school of an organization. Only the fields that the mapping declares are filled. */
@Value.Immutable
@CleverkitStyle
public interface Location {
    /** Name as the district gave it; not unique. */
    String name();

    /** The district's own id of the school; unique within the district at best. */
    Optional<String> sisId();

    /** School number. */
    Optional<String> schoolNumber();

    /** State's id of the school. */
    Optional<String> stateId();

    /** Id given by the National Center for Education Statistics. */
    Optional<String> ncesId();

    /** Lowest grade, in the source's words. */
    Optional<String> lowGrade();

    /** Highest grade, in the source's words. */
    Optional<String> highGrade();

    /** Telephone number, unformatted. */
    Optional<String> phone();

    /** Street and number. */
    Optional<String> street();

    /** City. */
    Optional<String> city();

    /** Two-letter state. */
    Optional<String> state();

    /** ZIP code. */
    Optional<String> zip();

    /** Extension fields, and whatever a mapping of the host's own adds. */
    Map<String, String> attributes();

    /** Returns an empty builder; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link Location}. Not thread-safe. */
    final class Builder extends ImmutableLocation.Builder {
        Builder() {}
    }
}
