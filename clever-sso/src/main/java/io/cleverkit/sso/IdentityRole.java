package io.cleverkit.sso;

import io.cleverkit.roster.model.UserRole;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One role of a person, with the ids that belong to the role and not to the person. Each is absent where the district shares
 * none.
 *
 * <p>Example: {@code IdentityRole.builder().role(UserRole.TEACHER).sisId("T7").build()}.
 */
@Value.Immutable
@SsoStyle
public interface IdentityRole {
    /** The kind of role. */
    UserRole role();

    /** Id in the student information system; unique within the district and the kind of role only. */
    @Value.Redacted
    Optional<String> sisId();

    /** Student number, teacher number or staff id. */
    @Value.Redacted
    Optional<String> number();

    /** Id the state gave. */
    @Value.Redacted
    Optional<String> stateId();

    /** Id before API version 3, for hosts that still have it in their tables. */
    @Value.Redacted
    Optional<String> legacyId();

    /** Clever id of the primary school. */
    Optional<String> school();

    /** Clever ids of all schools; empty {@code Optional} when not sent, which is not the same as none. */
    Optional<List<String>> schools();

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link IdentityRole}. Not thread-safe. */
    final class Builder extends ImmutableIdentityRole.Builder {
        Builder() {}
    }
}
