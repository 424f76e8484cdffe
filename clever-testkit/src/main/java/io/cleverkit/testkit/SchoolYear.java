package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The night in summer in which a district becomes the next school year. In the order in which Clever's events come: what is new
 * first, what is gone last, and nobody's classes before the people.
 */
final class SchoolYear {
    private static final List<String> GRADES = List.of(
            "Preschool",
            "PreKindergarten",
            "Kindergarten",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "7",
            "8",
            "9",
            "10",
            "11",
            "12");
    private static final String LAST_GRADE = "12";
    /** Whom a class is for: a grade of a school, in parallel classes of one course and subject. */
    private record Parallel(String school, String grade, String course, String subject) {}

    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final FakeDistrict district;
    private final int year;
    private final int yearsOn;

    SchoolYear(FakeDistrict district, int year) {
        this.district = district;
        this.year = year;
        int now = district.terms().stream()
                .flatMap(term -> term.text("start_date").stream())
                .flatMap(date -> yearOf(date).stream())
                .min(Integer::compare)
                .orElse(year - 1);
        if (year <= now) {
            throw new IllegalArgumentException(
                    "The district's terms begin in " + now + " already, so not again in " + year);
        }
        this.yearsOn = year - now;
    }

    void begin() {
        district.syncs();
        Map<String, FakeTerm> terms = new HashMap<>();
        List<FakeTerm> oldTerms = district.terms();
        oldTerms.forEach(term -> terms.put(term.id(), next(term)));
        Map<String, FakeCourse> courses = new HashMap<>();
        List<FakeCourse> oldCourses = district.courses();
        oldCourses.forEach(course -> courses.put(
                course.id(),
                district.addCourse(course.name(), course.text("number").orElse(""))));
        List<FakeUser> leavers = new ArrayList<>();
        for (FakeUser student : district.students()) {
            if (student.grade().filter(LAST_GRADE::equals).isPresent()) {
                leavers.add(student);
            } else {
                promote(student);
            }
        }
        List<FakeSection> oldSections = district.sections();
        Map<String, List<String>> rosters = rosters(oldSections, leavers);
        oldSections.forEach(section -> next(section, terms, courses, rosters.getOrDefault(section.id(), List.of())));
        oldSections.forEach(FakeRecord::remove);
        oldCourses.forEach(FakeRecord::remove);
        oldTerms.forEach(FakeRecord::remove);
        leavers.forEach(FakeUser::leaves);
    }

    private FakeTerm next(FakeTerm term) {
        return district.addTerm(inYears(term.name()), shifted(term.text("start_date")), shifted(term.text("end_date")));
    }

    private String inYears(String name) {
        Matcher matcher = YEAR.matcher(name);
        return matcher.find()
                ? matcher.replaceAll(found -> Integer.toString(Integer.parseInt(found.group()) + yearsOn))
                : name + " " + year;
    }

    private String shifted(Optional<String> date) {
        return date.map(text -> {
                    try {
                        return LocalDate.parse(text).plusYears(yearsOn).toString();
                    } catch (DateTimeParseException otherFormat) {
                        return text;
                    }
                })
                .orElse("");
    }

    private static Optional<Integer> yearOf(String date) {
        try {
            return Optional.of(LocalDate.parse(date).getYear());
        } catch (DateTimeParseException otherFormat) {
            return Optional.empty();
        }
    }

    /** One grade up, and on to the next school where this one does not go on; in one step, as one night shows it. */
    private void promote(FakeUser student) {
        Optional<String> grade = student.grade().flatMap(SchoolYear::next);
        if (grade.isEmpty()) {
            return;
        }
        boolean outgrown = student.schoolIds().stream()
                .map(id -> new FakeSchool(district.data(), id))
                .filter(FakeRecord::exists)
                .noneMatch(school -> teaches(school, grade.get()));
        Optional<FakeSchool> following = outgrown
                ? district.schools().stream()
                        .filter(school -> teaches(school, grade.get()))
                        .findFirst()
                : Optional.empty();
        student.change(node -> {
            ObjectNode role = Json.objectAt(node, "roles", "student").put("grade", grade.get());
            following.ifPresent(
                    school -> role.put("school", school.id()).set("schools", Json.arrayOf(List.of(school.id()))));
        });
    }

    /** Empty for grades that have no next one, such as {@code Ungraded}. */
    private static Optional<String> next(String grade) {
        if (grade.equals("TransitionalKindergarten")) {
            return Optional.of("Kindergarten");
        }
        int at = GRADES.indexOf(grade);
        return at < 0 ? Optional.empty() : Optional.of(GRADES.get(at + 1));
    }

    /** A school that does not say which grades it has takes everybody. */
    private static boolean teaches(FakeSchool school, String grade) {
        int at = GRADES.indexOf(grade);
        int low = school.text("low_grade").map(GRADES::indexOf).orElse(-1);
        int high = school.text("high_grade").map(GRADES::indexOf).orElse(-1);
        return (low < 0 || low <= at) && (high < 0 || at <= high);
    }

    /** The class again, with a new id, complete at once. */
    private void next(
            FakeSection old, Map<String, FakeTerm> terms, Map<String, FakeCourse> courses, List<String> roster) {
        if (old.school().filter(FakeRecord::exists).isEmpty()) {
            return;
        }
        ObjectNode node = old.node();
        node.remove(List.of("id", "created", "last_modified", "term_id", "course", "teacher"));
        old.text("term_id").map(terms::get).ifPresent(term -> node.put("term_id", term.id()));
        old.text("course").map(courses::get).ifPresent(course -> node.put("course", course.id()));
        List<String> teachers = old.teachers().stream().map(FakeRecord::id).toList();
        node.set("teachers", Json.arrayOf(teachers));
        teachers.stream().findFirst().ifPresent(teacher -> node.put("teacher", teacher));
        node.set("students", Json.arrayOf(roster));
        district.data().put(Kind.SECTIONS, node.put("sis_id", NewRecords.sisId(district.data())));
    }

    /**
     * Who is in which class, by the old section's id: whoever is in its grade at its school now, dealt out over parallel classes. A
     * class without a grade keeps those of its people who stay.
     */
    private Map<String, List<String>> rosters(List<FakeSection> sections, List<FakeUser> leavers) {
        Set<String> leaving = leavers.stream().map(FakeRecord::id).collect(Collectors.toSet());
        Map<String, List<String>> studentsOf = new HashMap<>();
        for (FakeUser student : district.students()) {
            if (!leaving.contains(student.id())) {
                for (String school : student.schoolIds()) {
                    String key = school + " " + student.grade().orElse("");
                    studentsOf.computeIfAbsent(key, k -> new ArrayList<>()).add(student.id());
                }
            }
        }
        Map<Parallel, List<String>> parallels = new LinkedHashMap<>();
        Map<String, List<String>> rosters = new HashMap<>();
        for (FakeSection section : sections) {
            Optional<String> grade = section.text("grade").filter(text -> !text.isEmpty());
            if (grade.isPresent()) {
                Parallel parallel = new Parallel(
                        section.text("school").orElse(""),
                        grade.get(),
                        section.text("course").orElse(""),
                        section.text("subject").orElse(""));
                parallels.computeIfAbsent(parallel, p -> new ArrayList<>()).add(section.id());
            } else {
                rosters.put(
                        section.id(),
                        section.studentIds().stream()
                                .filter(id -> !leaving.contains(id))
                                .toList());
            }
        }
        parallels.forEach((parallel, classes) -> {
            List<String> students = studentsOf.getOrDefault(parallel.school() + " " + parallel.grade(), List.of());
            for (int i = 0; i < students.size(); i++) {
                rosters.computeIfAbsent(classes.get(i % classes.size()), id -> new ArrayList<>())
                        .add(students.get(i));
            }
        });
        return rosters;
    }
}
