package io.cleverkit.roster.model;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/**
 * The roles of one person, each with what Clever knows of the person in it.
 *
 * <p>A role that is absent is one the person does not hold or the district does not share. A role we do not know, or one
 * that is not a JSON object, is in {@link #unknown()}.
 *
 * <p>Example: {@code Roles.builder().student(...).build()}.
 */
@Value.Immutable
@CleverStyle
public interface Roles {
    /** The person as a student; never together with another role. */
    Optional<StudentRole> student();

    /** The person as a teacher. */
    Optional<TeacherRole> teacher();

    /** The person as a member of staff. */
    Optional<StaffRole> staff();

    /** The person as an administrator of the district. */
    Optional<DistrictAdminRole> districtAdmin();

    /** The person as a contact of students; never together with another role. */
    Optional<ContactRole> contact();

    /** What this library does not know or could not read, as JSON text by field name. */
    @Value.Default
    @Value.Redacted
    default Map<String, String> unknown() {
        return Map.of();
    }

    /** Returns the roles the person holds, those this library does not know among them. */
    default Set<UserRole> held() {
        return RolesHeld.of(this);
    }

    /** Starts a new value. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds {@link Roles}; every field may be left out. Not thread-safe. */
    final class Builder extends ImmutableRoles.Builder {
        Builder() {}
    }
}
