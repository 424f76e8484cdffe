package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Timestamps;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Records with what Clever guarantees and sensible values for the rest. */
final class NewRecords {
    private NewRecords() {}

    static String school(DistrictData data, String name) {
        String sisId = sisId(data);
        ObjectNode school = Json.object().put("name", name).put("sis_id", sisId).put("school_number", sisId);
        school.put("low_grade", "Kindergarten").put("high_grade", "12");
        return data.put(Kind.SCHOOLS, school).id();
    }

    static String student(DistrictData data, String first, String last, FakeSchool primary, FakeSchool... others) {
        ObjectNode role = schooled(primary, others);
        role.put("grade", "5").put("sis_id", sisId(data));
        role.set("enrollments", Json.array());
        return user(data, first, last, "student", role);
    }

    static String teacher(DistrictData data, String first, String last, FakeSchool primary, FakeSchool... others) {
        ObjectNode role = schooled(primary, others).put("sis_id", sisId(data));
        return user(data, first, last, "teacher", role);
    }

    static String staff(DistrictData data, String first, String last, FakeSchool... schools) {
        ObjectNode role = Json.object().put("staff_id", sisId(data)).put("title", "Principal");
        role.set("schools", ids(schools));
        return user(data, first, last, "staff", role);
    }

    static String districtAdmin(DistrictData data, String first, String last) {
        return user(data, first, last, "district_admin", Json.object().put("title", "Superintendent"));
    }

    static String contact(DistrictData data, String name, FakeUser... students) {
        ObjectNode role = Json.object().put("phone", "").put("phone_type", "").put("sis_id", "");
        for (FakeUser student : students) {
            role.withArray("student_relationships")
                    .addObject()
                    .put("student", student.id())
                    .put("relationship", "Parent")
                    .put("type", "Family");
        }
        ObjectNode user = Json.object();
        user.putObject("name").put("last", name);
        user.putObject("roles").set("contact", role);
        return data.put(Kind.USERS, user).id();
    }

    static String course(DistrictData data, String name, String number) {
        return data.put(Kind.COURSES, Json.object().put("name", name).put("number", number))
                .id();
    }

    static String term(DistrictData data, String name, String start, String end) {
        return data.put(
                        Kind.TERMS,
                        Json.object().put("name", name).put("start_date", start).put("end_date", end))
                .id();
    }

    /** A resource is dated as the specification dates it: with {@code updated}, not {@code last_modified}. */
    static String resource(DistrictData data, String title) {
        String now = Timestamps.of(data.clock().instant());
        ObjectNode resource = Json.object().put("title", title).put("resource_id", "R-" + sisId(data));
        resource.put("created", now).put("updated", now);
        resource.set("roles", Json.array().add("student").add("teacher"));
        return data.put(Kind.RESOURCES, resource).id();
    }

    static String section(DistrictData data, String name, FakeSchool school, @Nullable FakeUser teacher) {
        ObjectNode section = Json.object().put("name", name).put("school", school.id());
        section.put("sis_id", sisId(data)).put("subject", "").put("section_number", "");
        section.set("students", Json.array());
        section.set("teachers", Json.array());
        if (teacher != null) {
            section.put("teacher", teacher.id());
            section.set("teachers", Json.array().add(teacher.id()));
        }
        return data.put(Kind.SECTIONS, section).id();
    }

    private static String user(DistrictData data, String first, String last, String roleName, ObjectNode role) {
        String id = data.nextId();
        ObjectNode user = Json.object().put("id", id).put("email", email(first, last, id));
        user.putObject("name").put("first", first).put("last", last).put("middle", "");
        user.putObject("roles").set(roleName, role);
        return data.put(Kind.USERS, user).id();
    }

    /** Unique by its id's tail: two people of one name must not be taken for one by their address. */
    private static String email(String first, String last, String id) {
        String local = (first + "." + last).toLowerCase(Locale.ROOT).replaceAll("[^a-z.]", "");
        return local + "." + id.substring(18) + "@school.example";
    }

    private static ObjectNode schooled(FakeSchool primary, FakeSchool... others) {
        List<FakeSchool> all = new ArrayList<>(List.of(others));
        all.add(0, primary);
        ObjectNode role = Json.object().put("school", primary.id());
        role.set("schools", ids(all.toArray(FakeSchool[]::new)));
        return role;
    }

    private static com.fasterxml.jackson.databind.node.ArrayNode ids(FakeSchool... schools) {
        return Json.arrayOf(List.of(schools).stream().map(FakeRecord::id).toList());
    }

    static String sisId(DistrictData data) {
        return "S" + Integer.parseInt(data.nextId().substring(18), 16);
    }
}
