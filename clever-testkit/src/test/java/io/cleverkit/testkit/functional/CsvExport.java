package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes a district as it would upload itself; what uploads cannot say, as who administers the district, is left out. */
final class CsvExport {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeDistrict district;
    private final Random random;
    private final Map<String, JsonNode> byId = new HashMap<>();
    private final Map<String, List<Map<String, String>>> contacts = new HashMap<>();

    /** The seed chooses the order of columns and the line ends. */
    CsvExport(FakeDistrict district, long seed) {
        this.district = district;
        this.random = new Random(seed);
        for (List<? extends FakeRecord> records : List.of(
                district.schools(), district.users(), district.sections(), district.courses(), district.terms())) {
            records.forEach(record -> byId.put(record.id(), json(record)));
        }
    }

    static JsonNode json(FakeRecord record) {
        try {
            return JSON.readTree(record.json());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The id that a contact has in the files. */
    static String contactId(String cleverId) {
        return "C" + Integer.parseInt(cleverId.substring(18), 16);
    }

    void into(Path folder) throws IOException {
        List<Map<String, String>> teachers = new ArrayList<>();
        List<Map<String, String>> staff = new ArrayList<>();
        List<Map<String, String>> students = new ArrayList<>();
        List<Map<String, String>> sections = new ArrayList<>();
        List<Map<String, String>> enrollments = new ArrayList<>();
        district.contacts().forEach(contact -> remember(json(contact)));
        district.users().stream().map(CsvExport::json).forEach(user -> {
            teachers.addAll(employee(user, "teacher", "Teacher", "sis_id"));
            staff.addAll(employee(user, "staff", "Staff", "staff_id"));
            students.addAll(student(user));
        });
        district.sections().stream().map(CsvExport::json).forEach(section -> {
            sections.add(section(section));
            section.path("students")
                    .forEach(student -> enrollments.add(row(
                            "School_id",
                            sisId(section.path("school")),
                            "Section_id",
                            text(section, "/sis_id"),
                            "Student_id",
                            text(byId.get(student.asText()), "/roles/student/sis_id"))));
        });
        write(
                folder,
                "schools.csv",
                district.schools().stream()
                        .map(CsvExport::json)
                        .map(CsvExport::school)
                        .toList());
        write(folder, "teachers.csv", teachers);
        write(folder, "staff.csv", staff);
        write(folder, "students.csv", students);
        write(folder, "sections.csv", sections);
        write(folder, "enrollments.csv", enrollments);
    }

    private static Map<String, String> school(JsonNode school) {
        return row(
                "School_id", text(school, "/sis_id"),
                "School_name", text(school, "/name"),
                "School_number", text(school, "/school_number"),
                "Low_grade", text(school, "/low_grade"),
                "High_grade", text(school, "/high_grade"),
                "School_phone", text(school, "/phone"),
                "School_address", text(school, "/location/address"),
                "School_city", text(school, "/location/city"),
                "School_state", text(school, "/location/state"),
                "School_zip", text(school, "/location/zip"));
    }

    private List<Map<String, String>> employee(JsonNode user, String role, String prefix, String idField) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode fields = user.at("/roles/" + role);
        for (JsonNode school : fields.path("schools")) {
            Map<String, String> row = person(user, fields, school);
            row.put(prefix + "_id", text(fields, "/" + idField));
            row.put(prefix + "_email", text(user, "/email"));
            row.put("Title", text(fields, "/title"));
            if (role.equals("teacher")) {
                row.put("Teacher_number", text(fields, "/teacher_number"));
            } else {
                row.put("Department", text(fields, "/department"));
            }
            rows.add(row);
        }
        return rows;
    }

    private Map<String, String> person(JsonNode user, JsonNode role, JsonNode school) {
        return row(
                "School_id", sisId(school),
                "First_name", text(user, "/name/first"),
                "Middle_name", text(user, "/name/middle"),
                "Last_name", text(user, "/name/last"),
                "Username", text(role, "/credentials/district_username"));
    }

    /** A row for each school and each contact, whichever are more. */
    private List<Map<String, String>> student(JsonNode user) {
        List<Map<String, String>> rows = new ArrayList<>();
        JsonNode role = user.at("/roles/student");
        JsonNode schools = role.path("schools");
        List<Map<String, String>> own = contacts.getOrDefault(text(user, "/id"), List.of());
        for (int i = 0; i < Math.max(schools.size(), own.size()); i++) {
            Map<String, String> row = person(user, role, schools.path(Math.min(i, schools.size() - 1)));
            row.putAll(row(
                    "Student_id", text(role, "/sis_id"),
                    "Student_number", text(role, "/student_number"),
                    "State_id", text(role, "/state_id"),
                    "Grade", text(role, "/grade"),
                    "Gender", text(role, "/gender"),
                    "DOB", text(role, "/dob"),
                    "Hispanic_Latino", text(role, "/hispanic_ethnicity"),
                    "Ell_status", text(role, "/ell_status"),
                    "Frl_status", text(role, "/frl_status"),
                    "Gifted_status", text(role, "/gifted_status"),
                    "Student_email", text(user, "/email"),
                    "Student_zip", text(role, "/location/zip")));
            row.putAll(i < own.size() ? own.get(i) : contact("", "", "", "", ""));
            rows.add(row);
        }
        return rows;
    }

    private void remember(JsonNode contact) {
        contact.at("/roles/contact/student_relationships")
                .forEach(relation -> contacts.computeIfAbsent(text(relation, "/student"), student -> new ArrayList<>())
                        .add(contact(
                                contactId(text(contact, "/id")),
                                text(contact, "/name/last"),
                                text(relation, "/type"),
                                text(relation, "/relationship"),
                                text(contact, "/roles/contact/phone_type"))));
    }

    private static Map<String, String> contact(
            String id, String name, String type, String relationship, String phoneType) {
        return row(
                "Contact_sis_id", id,
                "Contact_name", name,
                "Contact_type", type,
                "Contact_relationship", relationship,
                "Contact_phone_type", phoneType);
    }

    private Map<String, String> section(JsonNode section) {
        JsonNode course = byId.get(text(section, "/course"));
        JsonNode term = byId.getOrDefault(text(section, "/term_id"), JSON.createObjectNode());
        Map<String, String> row = row(
                "School_id", sisId(section.path("school")),
                "Section_id", text(section, "/sis_id"),
                "Grade", text(section, "/grade"),
                "Subject", text(section, "/subject"),
                "Period", text(section, "/period"),
                "Course_name", text(course, "/name"),
                "Course_number", text(course, "/number"),
                "Term_name", text(term, "/name"),
                "Term_start", text(term, "/start_date"),
                "Term_end", text(term, "/end_date"));
        for (int i = 0; i < 2; i++) {
            String teacher = section.at("/teachers/" + i).asText();
            row.put(
                    i == 0 ? "Teacher_id" : "Teacher_2_id",
                    teacher.isEmpty() ? "" : text(byId.get(teacher), "/roles/teacher/sis_id"));
        }
        return row;
    }

    private String sisId(JsonNode id) {
        return text(byId.get(id.asText()), "/sis_id");
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asText();
    }

    private static Map<String, String> row(String... columnsAndValues) {
        Map<String, String> row = new LinkedHashMap<>();
        for (int i = 0; i < columnsAndValues.length; i += 2) {
            row.put(columnsAndValues[i], columnsAndValues[i + 1]);
        }
        return row;
    }

    private void write(Path folder, String file, List<Map<String, String>> rows) throws IOException {
        List<String> columns = new ArrayList<>(rows.get(0).keySet());
        Collections.shuffle(columns, random);
        try (CsvWriter csv = CsvWriter.builder()
                .lineDelimiter(random.nextBoolean() ? LineDelimiter.CRLF : LineDelimiter.LF)
                .build(folder.resolve(file))) {
            csv.writeRecord(columns);
            rows.forEach(row -> csv.writeRecord(columns.stream().map(row::get).toList()));
        }
    }
}
