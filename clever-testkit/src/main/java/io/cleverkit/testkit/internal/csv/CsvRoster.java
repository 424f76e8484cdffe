package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What the files of an upload say, every reference still by the district's own ids. Not changed once it is read. */
public final class CsvRoster {
    private final Map<String, ObjectNode> schools = new LinkedHashMap<>();
    private final People teachers = new People("Teacher_id", "Teacher_email", Set.of("School_id"), Fields::teacher);
    private final People staff = new People("Staff_id", "Staff_email", Set.of("School_id"), Fields::staff);
    private final People students = new People("Student_id", "Student_email", ofOneRow(), Fields::student);
    private final Contacts contacts = new Contacts();
    private final Sections sections = new Sections(schools.keySet(), teachers, students);
    private final List<String> unknownColumns = new ArrayList<>();

    private CsvRoster() {}

    /**
     * Reads a folder; see {@code CsvDistrict} for the rules.
     *
     * @param problems told what is wrong; a roster with problems is of no use
     */
    public static CsvRoster read(Path folder, Problems problems) throws IOException {
        CsvRoster roster = new CsvRoster();
        // Whoever is named comes before whoever names.
        roster.read(folder, CsvFile.SCHOOLS, problems, roster::school);
        roster.read(folder, CsvFile.TEACHERS, problems, row -> roster.employee(row, roster.teachers));
        roster.read(folder, CsvFile.STAFF, problems, row -> roster.employee(row, roster.staff));
        roster.read(folder, CsvFile.STUDENTS, problems, roster::student);
        roster.read(folder, CsvFile.SECTIONS, problems, roster.sections::add);
        roster.read(folder, CsvFile.ENROLLMENTS, problems, roster.sections::enrol);
        return roster;
    }

    /** Columns that Clever does not know, as {@code file: column}. */
    public List<String> unknownColumns() {
        return List.copyOf(unknownColumns);
    }

    Map<String, ObjectNode> schools() {
        return schools;
    }

    People teachers() {
        return teachers;
    }

    People staff() {
        return staff;
    }

    People students() {
        return students;
    }

    Contacts contacts() {
        return contacts;
    }

    Sections sections() {
        return sections;
    }

    private static Set<String> ofOneRow() {
        Set<String> columns = new HashSet<>(Contacts.COLUMNS);
        columns.add("School_id");
        return columns;
    }

    private void read(Path folder, CsvFile file, Problems problems, Consumer<Row> rows) throws IOException {
        for (String column : Table.read(folder, file, problems, rows)) {
            unknownColumns.add(file.fileName() + ": " + column);
        }
    }

    private void school(Row row) {
        String id = row.required("School_id");
        ObjectNode school = Fields.school(row, id);
        if (!id.isEmpty() && schools.putIfAbsent(id, school) != null) {
            row.refuse("School_id", "is that of an earlier line too; give each school an id of its own");
        }
    }

    private void employee(Row row, People people) {
        String school = row.reference("School_id", schools.keySet(), CsvFile.SCHOOLS);
        people.add(row).ifPresent(person -> {
            people.refuseSharedEmail(row, person);
            refuseRepetition(row, person, person.schools().add(school));
        });
    }

    private void student(Row row) {
        String school = row.reference("School_id", schools.keySet(), CsvFile.SCHOOLS);
        students.add(row).ifPresent(person -> {
            boolean isNewSchool = person.schools().add(school);
            boolean isNewContact = contacts.add(row, person.sisId());
            refuseRepetition(row, person, isNewSchool || isNewContact);
        });
    }

    private static void refuseRepetition(Row row, Person person, boolean tellsMore) {
        if (!tellsMore && !row.isRefused()) {
            row.refuse("the row tells nothing beyond line " + person.row().line() + "; delete one of them");
        }
    }
}
