package io.cleverkit.testkit.internal.generate;

import io.cleverkit.testkit.internal.data.Kind;
import java.util.List;

/**
 * Who is where in a vast district, by arithmetic alone. Every record has an ordinal among those of its kind:
 *
 * <ul>
 *   <li>users: school by school the teachers and two of staff, then two administrators, then school by school the students;
 *   <li>sections: school by school, class by class, subject by subject, one for each term. The students of a class are of one
 *       grade and stay together;
 *   <li>courses: school by school, one for each subject.
 * </ul>
 */
final class VastPlan {
    static final int TERMS = 2;
    static final int SUBJECTS = Names.SUBJECTS.size();
    static final int SECTIONS_OF_CLASS = SUBJECTS * TERMS;
    static final int STAFF = 2;
    static final int ADMINS = 2;
    static final int SMALLEST_SCHOOL = STAFF + 2;
    private static final int USERS_PER_TEACHER = 21;
    private static final int CLASS_SIZE = 26;

    private final int users;
    private final int schools;
    final Shares employees;
    final Shares teachers;
    final Shares students;
    final Shares sections;

    VastPlan(int users, int schools) {
        this.users = users;
        this.schools = schools;
        int size = (users - ADMINS) / schools;
        int larger = (users - ADMINS) % schools;
        this.teachers = new Shares(schools, larger, teachers(size + 1), teachers(size));
        this.employees = new Shares(schools, larger, teachers.large() + STAFF, teachers.small() + STAFF);
        this.students = new Shares(schools, larger, size + 1 - employees.large(), size - employees.small());
        this.sections = new Shares(
                schools,
                larger,
                classes(students.large()) * SECTIONS_OF_CLASS,
                classes(students.small()) * SECTIONS_OF_CLASS);
    }

    private static int teachers(int schoolSize) {
        return Math.max(1, (schoolSize - STAFF) / USERS_PER_TEACHER);
    }

    private static int classes(int students) {
        return (students + CLASS_SIZE - 1) / CLASS_SIZE;
    }

    int count(Kind kind) {
        return switch (kind) {
            case SCHOOLS -> schools;
            case TERMS -> TERMS;
            case COURSES -> schools * SUBJECTS;
            case USERS -> users;
            case SECTIONS -> sections.total();
            case RESOURCES -> 0;
        };
    }

    int schools() {
        return schools;
    }

    /** Ordinal of the administrator who is nothing else. */
    int director() {
        return employees.total();
    }

    /** Ordinal of the administrator who is staff of every school too. */
    int superintendent() {
        return employees.total() + 1;
    }

    int firstStudent() {
        return employees.total() + ADMINS;
    }

    int ordinalOfTeacher(int school, int teacher) {
        return employees.start(school) + teacher;
    }

    /** Ordinals of the students of the class with the given number in the school. */
    Ordinals studentsOf(int school, int schoolClass) {
        int from = schoolClass * CLASS_SIZE;
        int count = Math.min(CLASS_SIZE, students.size(school) - from);
        return Ordinals.range(firstStudent() + students.start(school) + from, count);
    }

    /** The class of a student by the place in the school. */
    static int classOf(int studentInSchool) {
        return studentInSchool / CLASS_SIZE;
    }

    static String grade(int school, int schoolClass) {
        List<String> grades = Level.of(school).grades;
        return grades.get(schoolClass % grades.size());
    }

    /** Whether a student, counted over the whole district, belongs to the next school too. */
    boolean hasSecondSchool(int student) {
        return schools > 1 && student % 29 == 11;
    }

    int nextSchool(int school) {
        return (school + 1) % schools;
    }

    int schoolBefore(int school) {
        return (school + schools - 1) % schools;
    }

    /** Class and subject are taught by the same teacher in both terms. */
    int teacherOf(int school, int sectionInSchool) {
        return sectionInSchool / TERMS % teachers.size(school);
    }

    boolean isCoTaught(int school, int section) {
        return teachers.size(school) > 1 && PlannedSection.isCoTaught(section);
    }

    int coTeacherOf(int school, int sectionInSchool) {
        return (teacherOf(school, sectionInSchool) + 1) % teachers.size(school);
    }
}
