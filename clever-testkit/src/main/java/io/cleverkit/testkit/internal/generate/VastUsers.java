package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.List;
import java.util.Random;

/** Makes the users of a vast district, each from its ordinal alone. */
final class VastUsers {
    private static final List<String> LANGUAGES = List.of("English", "Spanish", "Vietnamese", "Arabic");
    private static final List<String> LANGUAGE_CODES = List.of("eng", "spa", "vie", "ara");
    private static final List<String> RACES =
            List.of("Caucasian", "Asian", "Black or African American", "Two or More Races");

    private final long seed;
    private final VastPlan plan;
    private final VastIds ids;

    VastUsers(long seed, VastPlan plan, VastIds ids) {
        this.seed = seed;
        this.plan = plan;
        this.ids = ids;
    }

    /** The record, without id and dates. */
    ObjectNode node(int ordinal) {
        Random random = Seeds.random(seed, Kind.USERS, ordinal);
        if (ordinal >= plan.firstStudent()) {
            return student(random, ordinal - plan.firstStudent());
        }
        return ordinal < plan.employees.total() ? employee(random, ordinal) : administrator(random, ordinal);
    }

    String lastNameOfTeacher(int ordinal) {
        return Person.invent(Seeds.random(seed, Kind.USERS, ordinal), "t", ordinal)
                .last();
    }

    private ObjectNode student(Random random, int number) {
        int school = plan.students.ownerOf(number);
        String grade = VastPlan.grade(school, VastPlan.classOf(number - plan.students.start(school)));
        Person person = Person.invent(random, "", number);
        String primary = ids.id(Kind.SCHOOLS, school);
        List<String> schools = plan.hasSecondSchool(number)
                ? List.of(primary, ids.id(Kind.SCHOOLS, plan.nextSchool(school)))
                : List.of(primary);
        ObjectNode role = UserFields.student(random, person, primary, schools, grade, number);
        describe(role, random, primary);
        ObjectNode roles = Json.object();
        roles.set("student", role);
        ObjectNode user = UserFields.user(person, roles);
        if (number % 17 != 5) {
            role.put("email", person.email());
            user.put("email", person.email());
        }
        return user;
    }

    /** What large districts share beside the least. */
    private static void describe(ObjectNode role, Random random, String school) {
        int language = Math.max(0, random.nextInt(12) - 8);
        role.put("race", RACES.get(random.nextInt(RACES.size())))
                .put("iep_status", random.nextInt(8) == 0 ? "Y" : "N")
                .put("section_504_status", random.nextInt(20) == 0 ? "Y" : "N")
                .put("home_language", LANGUAGES.get(language))
                .put("home_language_code", LANGUAGE_CODES.get(language));
        Json.objectAt(role, "location")
                .put("address", (1 + random.nextInt(9_999)) + " " + Person.pick(random, Names.PLACES) + " Road")
                .put("city", "Springvale")
                .put("state", "OR");
        role.putArray("enrollments")
                .addObject()
                .put("school", school)
                .put("start_date", "2025-08-04")
                .put("end_date", "2026-05-29");
        role.putObject("ext")
                .put("homeroom", Integer.toString(100 + random.nextInt(300)))
                .put("bus_route", "Route " + (1 + random.nextInt(60)))
                .put("lunch_number", Integer.toString(1_000_000 + random.nextInt(9_000_000)));
    }

    /** The first teacher of each school also works in its office. */
    private ObjectNode employee(Random random, int ordinal) {
        int school = plan.employees.ownerOf(ordinal);
        int place = ordinal - plan.employees.start(school);
        boolean teaches = place < plan.teachers.size(school);
        Person person = Person.invent(random, teaches ? "t" : "s", ordinal);
        String schoolId = ids.id(Kind.SCHOOLS, school);
        ObjectNode roles = Json.object();
        if (teaches) {
            roles.set("teacher", UserFields.teacher(schoolId, person));
        }
        if (!teaches || place == 0) {
            String title =
                    teaches ? "Assistant Principal" : place == plan.teachers.size(school) ? "Principal" : "Librarian";
            roles.set("staff", UserFields.staff(List.of(schoolId), person, title));
        }
        return UserFields.user(person, roles).put("email", person.email());
    }

    private ObjectNode administrator(Random random, int ordinal) {
        Person person = Person.invent(random, "a", ordinal);
        ObjectNode roles;
        if (ordinal == plan.director()) {
            roles = UserFields.admin("Director of Technology");
        } else {
            roles = UserFields.admin("Superintendent");
            List<String> schools = ids.ids(Kind.SCHOOLS, Ordinals.range(0, plan.schools()));
            roles.set("staff", UserFields.staff(schools, person, "Superintendent"));
        }
        return UserFields.user(person, roles).put("email", person.email());
    }
}
