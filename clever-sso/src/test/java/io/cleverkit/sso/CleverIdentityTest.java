package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.cleverkit.roster.model.DistrictAdminRole;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.StaffRole;
import io.cleverkit.roster.model.StudentRole;
import io.cleverkit.roster.model.TeacherRole;
import io.cleverkit.roster.model.UserRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An identity")
class CleverIdentityTest {
    private static CleverIdentity.Builder identity(UserRole... kinds) {
        CleverIdentity.Builder builder = CleverIdentity.builder().district("d1").cleverId("u1");
        for (UserRole kind : kinds) {
            builder.addRoles(IdentityRole.builder().role(kind).build());
        }
        return builder;
    }

    @Test
    @DisplayName("is the person of a session only with the same district and the same Clever id")
    void samePerson() {
        CleverIdentity ada = CleverIdentity.builder()
                .district("d1")
                .cleverId("u1")
                .addRoles(IdentityRole.builder().role(UserRole.STUDENT).build())
                .build();

        assertThat(ada.isSamePersonAs("d1", "u1")).isTrue();
        assertThat(ada.isSamePersonAs("d1", "u2")).isFalse();
        assertThat(ada.isSamePersonAs("d2", "u1")).isFalse();
        assertThat(ada.isSamePersonAs(null, "u1")).isFalse();
        assertThat(ada.isSamePersonAs("d1", null)).isFalse();
    }

    @Test
    @DisplayName("lands as administrator before staff, teacher and student, in whatever order the roles came")
    void landingRole() {
        assertThat(identity(UserRole.TEACHER, UserRole.STAFF, UserRole.DISTRICT_ADMIN)
                        .build()
                        .landingRole())
                .isEqualTo(UserRole.DISTRICT_ADMIN);
        assertThat(identity(UserRole.TEACHER, UserRole.STAFF).build().landingRole())
                .isEqualTo(UserRole.STAFF);
        assertThat(identity(UserRole.of("librarian"), UserRole.TEACHER).build().landingRole())
                .isEqualTo(UserRole.TEACHER);
        assertThat(identity(UserRole.CONTACT).build().landingRole()).isEqualTo(UserRole.CONTACT);
    }

    @Test
    @DisplayName("has at least one role")
    void noRole() {
        assertThatIllegalStateException().isThrownBy(() -> identity().build());
    }

    @Test
    @DisplayName("is called by the name, else the e-mail address, else not at all")
    void displayName() {
        CleverIdentity.Builder teacher = identity(UserRole.TEACHER);
        assertThat(teacher.build().displayName()).isEmpty();
        assertThat(teacher.email("x@y.example").build().displayName()).contains("x@y.example");
        assertThat(teacher.lastName("Łukasiewicz").build().displayName()).contains("Łukasiewicz");
        assertThat(teacher.firstName(" ").build().displayName()).contains("Łukasiewicz");
        assertThat(teacher.firstName("Jan").build().displayName()).contains("Jan Łukasiewicz");
    }

    @Test
    @DisplayName("takes of each role the ids that belong to it, and of a role nobody knows the name")
    void roles() {
        Roles roles = Roles.builder()
                .student(StudentRole.builder()
                        .sisId("s1")
                        .studentNumber("s2")
                        .stateId("s3")
                        .legacyId("s4")
                        .school("s5")
                        .schools(List.of("s5"))
                        .build())
                .teacher(TeacherRole.builder()
                        .sisId("t1")
                        .teacherNumber("t2")
                        .stateId("t3")
                        .legacyId("t4")
                        .school("t5")
                        .build())
                .staff(StaffRole.builder()
                        .staffId("f2")
                        .legacyId("f4")
                        .schools(List.of())
                        .build())
                .districtAdmin(DistrictAdminRole.builder().legacyId("a4").build())
                .putUnknown("librarian", "{}")
                .build();

        assertThat(IdentityRoles.of(roles))
                .containsExactly(
                        IdentityRole.builder()
                                .role(UserRole.STUDENT)
                                .sisId("s1")
                                .number("s2")
                                .stateId("s3")
                                .legacyId("s4")
                                .school("s5")
                                .schools(List.of("s5"))
                                .build(),
                        IdentityRole.builder()
                                .role(UserRole.TEACHER)
                                .sisId("t1")
                                .number("t2")
                                .stateId("t3")
                                .legacyId("t4")
                                .school("t5")
                                .build(),
                        IdentityRole.builder()
                                .role(UserRole.STAFF)
                                .number("f2")
                                .legacyId("f4")
                                .schools(List.of())
                                .build(),
                        IdentityRole.builder()
                                .role(UserRole.DISTRICT_ADMIN)
                                .legacyId("a4")
                                .build(),
                        IdentityRole.builder().role(UserRole.of("librarian")).build());
    }
}
