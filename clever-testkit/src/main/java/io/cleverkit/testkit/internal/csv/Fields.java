package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;

/** The fields of Clever's records, from the columns of the files; those that name other records are left to the writer. */
final class Fields {
    private Fields() {}

    static ObjectNode name(Row row) {
        return Json.object()
                .put("first", row.required("First_name"))
                .put("last", row.required("Last_name"))
                .put("middle", row.text("Middle_name"));
    }

    static ObjectNode school(Row row, String id) {
        String number = row.text("School_number");
        ObjectNode school = Json.object()
                .put("name", row.required("School_name"))
                .put("sis_id", id)
                .put("school_number", number.isEmpty() ? id : number)
                .put("low_grade", row.word("Low_grade", Vocabulary.GRADE))
                .put("high_grade", row.word("High_grade", Vocabulary.GRADE))
                .put("phone", row.text("School_phone"));
        school.set("location", location(row, "School_address", "School_"));
        putIfSaid(school, "state_id", row.text("State_id"));
        putIfSaid(school, "nces_id", row.text("Nces_id"));
        if (!row.text("Principal").isEmpty() || !row.text("Principal_email").isEmpty()) {
            school.putObject("principal").put("name", row.text("Principal")).put("email", row.text("Principal_email"));
        }
        return withExtensions(school, row);
    }

    static ObjectNode student(Row row) {
        ObjectNode role = Json.object()
                .put("sis_id", row.text("Student_id"))
                .put("student_number", row.text("Student_number"))
                .put("state_id", row.text("State_id"))
                .put("grade", row.word("Grade", Vocabulary.GRADE))
                .put("gender", row.word("Gender", Vocabulary.GENDER))
                .put("dob", row.americanDay("DOB"))
                .put("graduation_year", row.text("Graduation_year"))
                .put("hispanic_ethnicity", row.word("Hispanic_Latino", Vocabulary.YES_NO))
                .put("race", row.word("Race", Vocabulary.RACE))
                .put("ell_status", row.word("Ell_status", Vocabulary.YES_NO))
                .put("frl_status", row.word("Frl_status", Vocabulary.MEALS))
                .put("gifted_status", row.word("Gifted_status", Vocabulary.YES_NO));
        role.set("enrollments", Json.array());
        role.set("credentials", credentials(row));
        role.set("location", location(row, "Student_street", "Student_"));
        if (row.hasColumn("Section_504_status")) {
            role.put("section_504_status", row.word("Section_504_status", Vocabulary.YES_NO));
        }
        putIfSaid(role, "iep_status", row.text("IEP_status"));
        putIfSaid(role, "home_language", row.text("Home_language"));
        putIfSaid(role, "email", row.text("Student_email"));
        disability(role, row);
        return withExtensions(role, row);
    }

    private static void disability(ObjectNode role, Row row) {
        String status = row.word("Disability_status", Vocabulary.YES_NO);
        String type = row.word("Disability_type", Vocabulary.DISABILITY_TYPE);
        String code = row.word("Disability_code", Vocabulary.DISABILITY_CODE);
        if (!(status + type + code).isEmpty()) {
            role.putObject("disability")
                    .put("disability_status", status)
                    .put("disability_type", type)
                    .put("disability_code", code);
        }
    }

    static ObjectNode teacher(Row row) {
        ObjectNode role = Json.object()
                .put("sis_id", row.text("Teacher_id"))
                .put("teacher_number", row.text("Teacher_number"))
                .put("title", row.text("Title"));
        role.set("credentials", credentials(row));
        putIfSaid(role, "state_id", row.text("State_teacher_id"));
        return withExtensions(role, row);
    }

    static ObjectNode staff(Row row) {
        ObjectNode role = Json.object()
                .put("staff_id", row.text("Staff_id"))
                .put("title", row.text("Title"))
                .put("department", row.text("Department"));
        if (!row.text("Username").isEmpty()) {
            role.set("credentials", credentials(row));
        }
        if (!row.text("Role").isEmpty()) {
            role.set("roles", Json.array().add(row.text("Role")));
        }
        return withExtensions(role, row);
    }

    static ObjectNode section(Row row, String id, String name) {
        ObjectNode section = Json.object()
                .put("name", name)
                .put("sis_id", id)
                .put("section_number", row.text("Section_number"))
                .put("grade", row.word("Grade", Vocabulary.GRADE))
                .put("subject", row.word("Subject", Vocabulary.SUBJECT));
        putIfSaid(section, "period", row.text("Period"));
        return withExtensions(section, row);
    }

    private static ObjectNode credentials(Row row) {
        return Json.object().put("district_username", row.text("Username"));
    }

    private static ObjectNode location(Row row, String street, String prefix) {
        return Json.object()
                .put("address", row.text(street))
                .put("city", row.text(prefix + "city"))
                .put("state", row.text(prefix + "state"))
                .put("zip", row.text(prefix + "zip"));
    }

    private static ObjectNode withExtensions(ObjectNode record, Row row) {
        ObjectNode extensions = row.extensions();
        if (!extensions.isEmpty()) {
            record.set("ext", extensions);
        }
        return record;
    }

    static void putIfSaid(ObjectNode record, String field, String text) {
        if (!text.isEmpty()) {
            record.put(field, text);
        }
    }
}
