package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Invents people. At fixed distances somebody has no e-mail address, two schools, two roles: every district of some size has
 * all of the odd cases that an integration must survive.
 */
final class PeopleMaker {
    private static final int STUDENTS_PER_TEACHER = 20;

    private final DistrictData district;
    private final Random random;
    private final List<String> withContact = new ArrayList<>();
    private int employees;
    private int students;

    PeopleMaker(DistrictData district, Random random) {
        this.district = district;
        this.random = random;
    }

    void employees(MadeSchool school, int studentCount) {
        int teachers = Math.max(2, (studentCount + STUDENTS_PER_TEACHER - 1) / STUDENTS_PER_TEACHER);
        for (int i = 0; i < teachers; i++) {
            Person person = person("t", employees++);
            ObjectNode roles = Json.object();
            roles.set("teacher", UserFields.teacher(school.id, person));
            // The first teacher of each school also works in its office.
            if (i == 0) {
                roles.set("staff", UserFields.staff(List.of(school.id), person, "Assistant Principal"));
            }
            school.teachers.add(new MadeSchool.Teacher(put(person, roles), person.last()));
        }
        for (String title : List.of("Principal", "Librarian")) {
            Person person = person("s", employees++);
            ObjectNode roles = Json.object();
            roles.set("staff", UserFields.staff(List.of(school.id), person, title));
            put(person, roles);
        }
    }

    void districtAdmins(List<MadeSchool> schools) {
        Person pure = person("a", employees++);
        put(pure, UserFields.admin("Director of Technology"));
        Person both = person("a", employees++);
        ObjectNode roles = UserFields.admin("Superintendent");
        roles.set(
                "staff",
                UserFields.staff(schools.stream().map(school -> school.id).toList(), both, "Superintendent"));
        put(both, roles);
    }

    void students(MadeSchool school, int count, MadeSchool neighbour) {
        for (int i = 0; i < count; i++) {
            int number = students++;
            Person person = person("", number);
            String grade = school.level.grades.get(i % school.level.grades.size());
            List<String> schools = new ArrayList<>(List.of(school.id));
            if (number % 29 == 11 && !neighbour.id.equals(school.id)) {
                schools.add(neighbour.id);
            }
            boolean hasEmail = number % 17 != 5;
            ObjectNode role = UserFields.student(random, person, school.id, schools, grade, number);
            if (hasEmail) {
                role.put("email", person.email());
            }
            ObjectNode roles = Json.object();
            roles.set("student", role);
            String id = hasEmail ? put(person, roles) : putWithoutEmail(person, roles);
            school.add(grade, id);
            if (number % 3 == 0) {
                withContact.add(id);
            }
        }
    }

    /** Every third student has a contact; every fourth contact has two children here. */
    void contacts() {
        for (int i = 0; i < withContact.size(); i++) {
            ObjectNode role =
                    Json.object().put("phone", "").put("phone_type", "Cell").put("sis_id", "");
            relate(role, withContact.get(i));
            if (i % 4 == 1 && i + 1 < withContact.size()) {
                relate(role, withContact.get(i + 1));
            }
            ObjectNode user = Json.object();
            user.putObject("name")
                    .put("last", Person.pick(random, Names.FIRST) + " " + Person.pick(random, Names.LAST));
            user.putObject("roles").set("contact", role);
            Dated.put(district, Kind.USERS, user);
        }
    }

    private static void relate(ObjectNode role, String student) {
        role.withArray("student_relationships")
                .addObject()
                .put("student", student)
                .put("relationship", "Parent")
                .put("type", "Parent/Guardian");
    }

    private String put(Person person, ObjectNode roles) {
        return Dated.put(district, Kind.USERS, UserFields.user(person, roles).put("email", person.email()));
    }

    private String putWithoutEmail(Person person, ObjectNode roles) {
        return Dated.put(district, Kind.USERS, UserFields.user(person, roles));
    }

    private Person person(String prefix, int number) {
        return Person.invent(random, prefix, number);
    }
}
