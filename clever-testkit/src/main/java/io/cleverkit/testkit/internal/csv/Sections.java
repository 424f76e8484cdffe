package io.cleverkit.testkit.internal.csv;

import io.cleverkit.testkit.internal.csv.Section.Course;
import io.cleverkit.testkit.internal.csv.Section.Term;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sections, with the courses and terms that they name, and who is in them. */
final class Sections {
    private static final int MOST_TEACHERS = 10;

    private final Set<String> schools;
    private final People teachers;
    private final People students;
    private final Map<String, Section> byId = new LinkedHashMap<>();

    Sections(Set<String> schools, People teachers, People students) {
        this.schools = schools;
        this.teachers = teachers;
        this.students = students;
    }

    Map<String, Section> all() {
        return byId;
    }

    void add(Row row) {
        String id = row.required("Section_id");
        String school = row.reference("School_id", schools, CsvFile.SCHOOLS);
        Set<String> taughtBy = teachers(row);
        Optional<Course> course = course(row);
        Section section = new Section(
                row.line(),
                school,
                Fields.section(row, id, name(row, taughtBy)),
                taughtBy,
                course,
                term(row),
                new LinkedHashSet<>());
        Section same = id.isEmpty() ? null : byId.putIfAbsent(id, section);
        if (same != null) {
            row.refuse("Section_id", "is that of line " + same.line() + " too; give each section an id of its own");
        }
        for (String teacher : taughtBy) {
            Person person = teachers.find(teacher);
            if (person != null && !school.isEmpty()) {
                person.schools().add(school);
            }
        }
    }

    void enrol(Row row) {
        String school = row.reference("School_id", schools, CsvFile.SCHOOLS);
        String id = row.reference("Section_id", byId.keySet(), CsvFile.SECTIONS);
        String student = row.reference("Student_id", students.ids(), CsvFile.STUDENTS);
        Section section = byId.get(id);
        Person person = students.find(student);
        if (row.isRefused() || section == null || person == null) {
            return;
        }
        if (!section.school().equals(school)) {
            row.refuse(
                    "School_id",
                    "is not the section's on line " + section.line() + " of sections.csv; mend one of them");
        } else if (!section.students().add(student)) {
            row.refuse("the row repeats an earlier one; delete one of them");
        }
        person.schools().add(section.school());
    }

    private Set<String> teachers(Row row) {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(row.reference("Teacher_id", teachers.ids(), CsvFile.TEACHERS));
        for (int number = 2; number <= MOST_TEACHERS; number++) {
            String column = "Teacher_" + number + "_id";
            if (!row.text(column).isEmpty()) {
                ids.add(row.reference(column, teachers.ids(), CsvFile.TEACHERS));
            }
        }
        return ids;
    }

    private static Optional<Course> course(Row row) {
        String name = row.text("Course_name");
        String number = row.text("Course_number");
        if (name.isEmpty() && !number.isEmpty()) {
            row.refuse("Course_name", "is empty, and Course_number is not; a course needs a name");
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(new Course(name, number));
    }

    private static Optional<Term> term(Row row) {
        Term term = new Term(row.text("Term_name"), row.isoDay("Term_start"), row.isoDay("Term_end"));
        boolean hasBothDays = !term.start().isEmpty() && !term.end().isEmpty();
        if (hasBothDays && term.end().compareTo(term.start()) < 0) {
            row.refuse("Term_end", "is before Term_start; mend one of them");
        }
        return (term.name() + term.start() + term.end()).isEmpty() ? Optional.empty() : Optional.of(term);
    }

    /** Clever makes a section's name of course, primary teacher and period; the district's own counts where there is no course. */
    private String name(Row row, Set<String> taughtBy) {
        String course = row.text("Course_name");
        String own = row.text("Name");
        if (course.isEmpty()) {
            if (own.isEmpty()) {
                row.refuse("Name", "is empty, and Course_name too; fill in one of them");
            }
            return own;
        }
        Person teacher = teachers.find(taughtBy.iterator().next());
        String lastName = teacher == null ? "" : teacher.name().path("last").asText();
        return Stream.of(course, lastName, row.text("Period"))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" - "));
    }
}
