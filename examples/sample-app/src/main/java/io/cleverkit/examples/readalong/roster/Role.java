package io.cleverkit.examples.readalong.roster;

import io.cleverkit.roster.model.UserRole;
import java.util.Collection;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** What an account of Readalong is for. */
public enum Role {
    /** Sees how the integration does. */
    ADMIN("Administrator"),
    /** Reads. */
    STUDENT("Student"),
    /** Teaches. */
    TEACHER("Teacher");

    private final String label;

    Role(String label) {
        this.label = label;
    }

    /** Returns what people see. */
    public String label() {
        return label;
    }

    /** Returns the roles at Clever that such an account stands for. */
    public Set<UserRole> cleverRoles() {
        return switch (this) {
            case ADMIN -> Set.of(UserRole.STAFF, UserRole.DISTRICT_ADMIN);
            case STUDENT -> Set.of(UserRole.STUDENT);
            case TEACHER -> Set.of(UserRole.TEACHER);
        };
    }

    /** Returns what somebody with these roles at Clever has accounts for; nothing for parents and other contacts. */
    public static Set<Role> of(Collection<UserRole> cleverRoles) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : values()) {
            if (!Collections.disjoint(role.cleverRoles(), cleverRoles)) {
                roles.add(role);
            }
        }
        return roles;
    }
}
