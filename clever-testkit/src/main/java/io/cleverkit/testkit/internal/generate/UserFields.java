package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.util.List;
import java.util.Random;

/** What stands in the records of invented people. */
final class UserFields {
    private UserFields() {}

    static ObjectNode user(Person person, ObjectNode roles) {
        ObjectNode user = Json.object();
        user.putObject("name")
                .put("first", person.first())
                .put("last", person.last())
                .put("middle", person.middle());
        user.set("roles", roles);
        return user;
    }

    static ObjectNode student(
            Random random, Person person, String school, List<String> schools, String grade, int number) {
        String sisId = Integer.toString(200_000_000 + number * 7);
        ObjectNode role = Json.object()
                .put("school", school)
                .put("sis_id", sisId)
                .put("student_number", sisId)
                .put("state_id", Integer.toString(500_000_000 + number))
                .put("grade", grade)
                .put("gender", number % 31 == 17 ? "X" : number % 2 == 0 ? "F" : "M")
                .put("dob", dob(random, grade))
                .put("graduation_year", "")
                .put("hispanic_ethnicity", number % 4 == 0 ? "Y" : "N")
                .put("race", "")
                .put("ell_status", number % 9 == 2 ? "Y" : "N")
                .put("frl_status", number % 5 == 1 ? "Free" : "Paid")
                .put("gifted_status", number % 12 == 4 ? "Y" : "N");
        role.set("schools", Json.arrayOf(schools));
        role.set("enrollments", Json.array());
        role.putObject("credentials").put("district_username", person.login());
        role.putObject("location")
                .put("address", "")
                .put("city", "")
                .put("state", "")
                .put("zip", "97" + (100 + random.nextInt(900)));
        return role;
    }

    private static String dob(Random random, String grade) {
        int age = grade.equals("Kindergarten") ? 5 : 5 + Integer.parseInt(grade);
        return (1 + random.nextInt(12)) + "/" + (1 + random.nextInt(28)) + "/" + (2025 - age);
    }

    static ObjectNode teacher(String school, Person person) {
        ObjectNode role = Json.object()
                .put("school", school)
                .put("sis_id", person.number())
                .put("teacher_number", person.number())
                .put("title", "Teacher");
        role.set("schools", Json.array().add(school));
        role.putObject("credentials").put("district_username", person.login());
        return role;
    }

    static ObjectNode staff(List<String> schools, Person person, String title) {
        ObjectNode role = Json.object()
                .put("staff_id", person.number())
                .put("title", title)
                .put("department", "");
        role.set("schools", Json.arrayOf(schools));
        return role;
    }

    static ObjectNode admin(String title) {
        ObjectNode roles = Json.object();
        roles.putObject("district_admin").put("title", title);
        return roles;
    }
}
