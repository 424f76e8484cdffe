package io.cleverkit.sync.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An account of one person in one role. Everything but the role is personal data of a child or an employee and redacted
 * in {@code toString()}. Only the fields that the mapping declares are filled.
 */
@Value.Immutable
@CleverkitStyle
public interface Account {
    /** What the account is for. */
    AccountRole role();

    /** Given name; empty text when the source has none. */
    @Value.Redacted
    String first();

    /** Middle name. */
    @Value.Redacted
    Optional<String> middle();

    /** Family name; empty text when the source has none. */
    @Value.Redacted
    String last();

    /** E-mail address as the source gave it: unverified, perhaps malformed, perhaps shared. */
    @Value.Redacted
    Optional<String> email();

    /** User name in the district. */
    @Value.Redacted
    Optional<String> username();

    /** The district's own id of the person in this role; unique within the district only. */
    @Value.Redacted
    Optional<String> sisId();

    /** Student or teacher number, or staff id. */
    @Value.Redacted
    Optional<String> number();

    /** State's id of the person. */
    @Value.Redacted
    Optional<String> stateId();

    /** Grade, in the source's words; students only. */
    @Value.Redacted
    Optional<String> grade();

    /** Job title; employees only. */
    @Value.Redacted
    Optional<String> title();

    /** Host ids of the locations, ascending by the source's id, without those that are not mirrored. */
    List<String> locations();

    /** Extension fields, and whatever a mapping of the host's own adds. */
    @Value.Redacted
    Map<String, String> attributes();

    /** Returns an empty builder; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds an {@link Account}. Not thread-safe. */
    final class Builder extends ImmutableAccount.Builder {
        Builder() {}
    }
}
