package io.cleverkit.sso;

import io.cleverkit.roster.model.DistrictAdminRole;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.StaffRole;
import io.cleverkit.roster.model.StudentRole;
import io.cleverkit.roster.model.TeacherRole;
import io.cleverkit.roster.model.UserRole;
import java.util.List;

/** Takes from the roles of a user record what a log-in needs, and leaves the rest (birth dates and the like) behind. */
final class IdentityRoles {
    private IdentityRoles() {}

    static List<IdentityRole> of(Roles roles) {
        return roles.held().stream().map(kind -> of(kind, roles)).toList();
    }

    private static IdentityRole of(UserRole kind, Roles roles) {
        IdentityRole.Builder builder = IdentityRole.builder().role(kind);
        if (kind.equals(UserRole.STUDENT)) {
            roles.student().ifPresent(role -> fill(builder, role));
        } else if (kind.equals(UserRole.TEACHER)) {
            roles.teacher().ifPresent(role -> fill(builder, role));
        } else if (kind.equals(UserRole.STAFF)) {
            roles.staff().ifPresent(role -> fill(builder, role));
        } else if (kind.equals(UserRole.DISTRICT_ADMIN)) {
            roles.districtAdmin().ifPresent(role -> fill(builder, role));
        }
        return builder.build();
    }

    private static void fill(IdentityRole.Builder builder, StudentRole role) {
        builder.sisId(role.sisId())
                .number(role.studentNumber())
                .stateId(role.stateId())
                .legacyId(role.legacyId())
                .school(role.school())
                .schools(role.schools());
    }

    private static void fill(IdentityRole.Builder builder, TeacherRole role) {
        builder.sisId(role.sisId())
                .number(role.teacherNumber())
                .stateId(role.stateId())
                .legacyId(role.legacyId())
                .school(role.school())
                .schools(role.schools());
    }

    private static void fill(IdentityRole.Builder builder, StaffRole role) {
        builder.number(role.staffId()).legacyId(role.legacyId()).schools(role.schools());
    }

    private static void fill(IdentityRole.Builder builder, DistrictAdminRole role) {
        builder.legacyId(role.legacyId());
    }
}
