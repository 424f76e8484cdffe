package io.cleverkit.roster.model;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/** Names the roles that are there. */
final class RolesHeld {
    private RolesHeld() {}

    static Set<UserRole> of(Roles roles) {
        Set<UserRole> held = new LinkedHashSet<>();
        roles.student().ifPresent(role -> held.add(UserRole.STUDENT));
        roles.teacher().ifPresent(role -> held.add(UserRole.TEACHER));
        roles.staff().ifPresent(role -> held.add(UserRole.STAFF));
        roles.districtAdmin().ifPresent(role -> held.add(UserRole.DISTRICT_ADMIN));
        roles.contact().ifPresent(role -> held.add(UserRole.CONTACT));
        roles.unknown().keySet().forEach(name -> held.add(UserRole.of(name)));
        return Collections.unmodifiableSet(held);
    }
}
