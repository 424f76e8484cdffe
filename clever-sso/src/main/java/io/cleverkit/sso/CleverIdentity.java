package io.cleverkit.sso;

import io.cleverkit.roster.model.UserRole;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Who logged in, as far as Clever knows: a district, an id in it, and every role the person holds.
 *
 * <p>{@link #district()} and {@link #cleverId()} together are the key; neither is one alone. Name and e-mail address may be
 * absent and must not keep anybody out. The e-mail address is not verified by Clever and opens no account by itself. Rests on
 * the pages <em>Users</em> and <em>Multi-role users</em> of Clever's documentation.
 *
 * <p>Example: {@code CleverIdentity.builder().district(d).cleverId(id).addRoles(role).build()}.
 */
@Value.Immutable
@SsoStyle
public interface CleverIdentity {
    /** Clever id of the district. */
    String district();

    /** Clever id of the person, of API version 3; meaningful within the district only. */
    @Value.Redacted
    String cleverId();

    /** Every role the person holds, at least one, each with its own ids. */
    @Value.Redacted
    List<IdentityRole> roles();

    /** First name. */
    @Value.Redacted
    Optional<String> firstName();

    /** Last name. */
    @Value.Redacted
    Optional<String> lastName();

    /** E-mail address as Clever sent it: not verified, perhaps malformed, perhaps shared with others. */
    @Value.Redacted
    Optional<String> email();

    /**
     * The role that this log-in is for, where Clever says so: in the {@code id_token}, or in {@code /userinfo} of somebody with
     * several roles. Always one that the person holds.
     */
    Optional<UserRole> loginRole();

    /** Whether a teacher let the application in through the Clever Library, rather than the district. */
    @Value.Default
    default boolean library() {
        return false;
    }

    /** Returns the kinds of role the person holds. */
    default Set<UserRole> roleKinds() {
        return roles().stream().map(IdentityRole::role).collect(Collectors.toUnmodifiableSet());
    }

    /** Returns what the person is in one kind of role. */
    default Optional<IdentityRole> role(UserRole kind) {
        return roles().stream().filter(role -> role.role().equals(kind)).findFirst();
    }

    /**
     * Whether this is the person of a session that was opened for that district and Clever id; no if one of them is not known. If
     * not, the browser's session is somebody else's: end it with all that belongs to it, and never merge the two. School
     * devices are shared.
     */
    default boolean isSamePersonAs(@Nullable String sessionDistrict, @Nullable String sessionCleverId) {
        return district().equals(sessionDistrict) && cleverId().equals(sessionCleverId);
    }

    /**
     * Returns the role to begin with: {@link #loginRole()} if Clever said one, else district administrator, staff, teacher,
     * student, in this order, so that it is the same each time; a role of another kind only where it is all there is.
     */
    default UserRole landingRole() {
        Stream<UserRole> usual = Stream.of(UserRole.DISTRICT_ADMIN, UserRole.STAFF, UserRole.TEACHER, UserRole.STUDENT);
        return Stream.concat(loginRole().stream(), usual)
                .filter(roleKinds()::contains)
                .findFirst()
                .orElseGet(() -> roles().get(0).role());
    }

    /** Returns what to show so that everybody sees whose session it is: the name, else the e-mail address, else nothing. */
    default Optional<String> displayName() {
        String name = Stream.concat(firstName().stream(), lastName().stream())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining(" "));
        return name.isEmpty() ? email() : Optional.of(name);
    }

    /** Checks that there is a role: somebody without one is not known well enough to be let in. */
    @Value.Check
    default void check() {
        if (roles().isEmpty()) {
            throw new IllegalStateException("roles: an identity has at least one role");
        }
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link CleverIdentity}. Not thread-safe. */
    final class Builder extends ImmutableCleverIdentity.Builder {
        Builder() {}
    }
}
