package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            roles.set("teacher", teacher(school, person));
            // The first teacher of each school also works in its office.
            if (i == 0) {
                roles.set("staff", staff(List.of(school.id), person, "Assistant Principal"));
            }
            school.teachers.add(new MadeSchool.Teacher(put(person, roles), person.last));
        }
        for (String title : List.of("Principal", "Librarian")) {
            Person person = person("s", employees++);
            ObjectNode roles = Json.object();
            roles.set("staff", staff(List.of(school.id), person, title));
            put(person, roles);
        }
    }

    void districtAdmins(List<MadeSchool> schools) {
        Person pure = person("a", employees++);
        put(pure, admin("Director of Technology"));
        Person both = person("a", employees++);
        ObjectNode roles = admin("Superintendent");
        roles.set("staff", staff(schools.stream().map(school -> school.id).toList(), both, "Superintendent"));
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
            ObjectNode role = student(person, school.id, schools, grade, number);
            if (hasEmail) {
                role.put("email", person.email);
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
            user.putObject("name").put("last", pick(Names.FIRST) + " " + pick(Names.LAST));
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

    private ObjectNode student(Person person, String school, List<String> schools, String grade, int number) {
        String sisId = Integer.toString(200_000_000 + number * 7);
        ObjectNode role = Json.object()
                .put("school", school)
                .put("sis_id", sisId)
                .put("student_number", sisId)
                .put("state_id", Integer.toString(500_000_000 + number))
                .put("grade", grade)
                .put("gender", number % 31 == 17 ? "X" : number % 2 == 0 ? "F" : "M")
                .put("dob", dob(grade))
                .put("graduation_year", "")
                .put("hispanic_ethnicity", number % 4 == 0 ? "Y" : "N")
                .put("race", "")
                .put("ell_status", number % 9 == 2 ? "Y" : "N")
                .put("frl_status", number % 5 == 1 ? "Free" : "Paid")
                .put("gifted_status", number % 12 == 4 ? "Y" : "N");
        role.set("schools", Json.arrayOf(schools));
        role.set("enrollments", Json.array());
        role.putObject("credentials").put("district_username", person.login);
        role.putObject("location")
                .put("address", "")
                .put("city", "")
                .put("state", "")
                .put("zip", "97" + (100 + random.nextInt(900)));
        return role;
    }

    private String dob(String grade) {
        int age = grade.equals("Kindergarten") ? 5 : 5 + Integer.parseInt(grade);
        return (1 + random.nextInt(12)) + "/" + (1 + random.nextInt(28)) + "/" + (2025 - age);
    }

    private static ObjectNode teacher(MadeSchool school, Person person) {
        ObjectNode role = Json.object()
                .put("school", school.id)
                .put("sis_id", person.number)
                .put("teacher_number", person.number)
                .put("title", "Teacher");
        role.set("schools", Json.array().add(school.id));
        role.putObject("credentials").put("district_username", person.login);
        return role;
    }

    private static ObjectNode staff(List<String> schools, Person person, String title) {
        ObjectNode role =
                Json.object().put("staff_id", person.number).put("title", title).put("department", "");
        role.set("schools", Json.arrayOf(schools));
        return role;
    }

    private static ObjectNode admin(String title) {
        ObjectNode roles = Json.object();
        roles.putObject("district_admin").put("title", title);
        return roles;
    }

    private String put(Person person, ObjectNode roles) {
        return Dated.put(district, Kind.USERS, user(person, roles).put("email", person.email));
    }

    private String putWithoutEmail(Person person, ObjectNode roles) {
        return Dated.put(district, Kind.USERS, user(person, roles));
    }

    private static ObjectNode user(Person person, ObjectNode roles) {
        ObjectNode user = Json.object();
        user.putObject("name")
                .put("first", person.first)
                .put("last", person.last)
                .put("middle", person.middle);
        user.set("roles", roles);
        return user;
    }

    private Person person(String prefix, int number) {
        String first = pick(Names.FIRST);
        String last = pick(Names.LAST);
        String middle = random.nextInt(3) == 0 ? String.valueOf((char) ('A' + random.nextInt(26))) : "";
        return new Person(first, last, middle, prefix, number);
    }

    private String pick(List<String> names) {
        return names.get(random.nextInt(names.size()));
    }

    private static final class Person {
        private final String first;
        private final String last;
        private final String middle;
        private final String number;
        private final String login;
        private final String email;

        Person(String first, String last, String middle, String prefix, int number) {
            this.first = first;
            this.last = last;
            this.middle = middle;
            this.number = prefix + (1000 + number);
            this.login = ascii(first) + "." + ascii(last) + this.number;
            this.email = login + "@springvale.example";
        }

        private static String ascii(String name) {
            return Normalizer.normalize(name, Normalizer.Form.NFD)
                    .replaceAll("[^A-Za-z]", "")
                    .toLowerCase(Locale.ROOT);
        }
    }
}
