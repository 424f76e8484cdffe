package io.cleverkit.testkit.internal.generate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Fills a district with invented schools and people. The same seed and sizes give the same records to the byte, on any
 * machine and on any day: {@link Random} is specified exactly, and no date is taken from a clock.
 */
public final class Generator {
    private static final int SECTION_SIZE = 24;

    private final DistrictData district;
    private final Random random;
    private final PeopleMaker people;
    private final List<String> terms = new ArrayList<>();
    private int sectionNumber;

    public Generator(DistrictData district, long seed) {
        this.district = district;
        this.random = new Random(seed);
        this.people = new PeopleMaker(district, random);
    }

    /** Makes everything: schools, terms, courses, then people, then sections, so that ids ascend in that order. */
    public void fill(int schools, int students) {
        List<MadeSchool> made = new ArrayList<>();
        for (int i = 0; i < schools; i++) {
            made.add(school(i));
        }
        terms.add(term("Fall 2025", "2025-08-04", "2025-12-19"));
        terms.add(term("Spring 2026", "2026-01-05", "2026-05-29"));
        for (Level level : Level.values()) {
            made.stream().filter(school -> school.level == level).forEach(this::courses);
        }
        for (int i = 0; i < schools; i++) {
            int share = students / schools + (i < students % schools ? 1 : 0);
            people.employees(made.get(i), share);
        }
        people.districtAdmins(made);
        for (int i = 0; i < schools; i++) {
            int share = students / schools + (i < students % schools ? 1 : 0);
            people.students(made.get(i), share, made.get((i + 1) % schools));
        }
        people.contacts();
        made.forEach(this::sections);
    }

    private MadeSchool school(int number) {
        Level level = Level.of(number);
        String name = PlaceFields.nameOfSchool(number);
        ObjectNode school = PlaceFields.school(random, number);
        return new MadeSchool(Dated.put(district, Kind.SCHOOLS, school), name, level);
    }

    private String term(String name, String start, String end) {
        return district.put(Kind.TERMS, PlaceFields.term(name, start, end)).id();
    }

    private void courses(MadeSchool school) {
        for (int subject = 0; subject < school.level.subjects; subject++) {
            ObjectNode course = PlaceFields.course(random, school.name, subject);
            school.courses.add(district.put(Kind.COURSES, course).id());
        }
    }

    /** Per subject and grade, one section for every 24 students; the students of a grade stay together. */
    private void sections(MadeSchool school) {
        if (school.teachers.isEmpty()) {
            return;
        }
        for (int subject = 0; subject < school.level.subjects; subject++) {
            for (String grade : school.level.grades) {
                List<String> students = school.studentsOf(grade);
                for (int from = 0; from < students.size(); from += SECTION_SIZE) {
                    int to = Math.min(students.size(), from + SECTION_SIZE);
                    section(school, subject, grade, students.subList(from, to));
                }
            }
        }
    }

    private void section(MadeSchool school, int subject, String grade, List<String> students) {
        int number = sectionNumber++;
        int teacherAt = number % school.teachers.size();
        MadeSchool.Teacher teacher = school.teachers.get(teacherAt);
        List<String> teachers = new ArrayList<>(List.of(teacher.id()));
        if (PlannedSection.isCoTaught(number) && school.teachers.size() > 1) {
            teachers.add(school.teachers
                    .get((teacherAt + 1) % school.teachers.size())
                    .id());
        }
        Dated.put(
                district,
                Kind.SECTIONS,
                new PlannedSection(
                                number,
                                subject,
                                grade,
                                school.id,
                                school.courses.get(subject),
                                teacher.lastName(),
                                teachers,
                                students)
                        .node(terms));
    }
}
