package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.data.Json;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The night in summer in which a district becomes the next school year. In the order in which Clever's events come: what is new
 * first, what is gone last, and nobody's classes before the people.
 */
final class SchoolYear {
    private static final List<String> GRADES =
            List.of("PreKindergarten", "Kindergarten", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12");
    private static final Pattern YEAR = Pattern.compile("20[0-9]{2}");

    private final FakeDistrict district;
    private final int year;
    private final int yearsOn;

    SchoolYear(FakeDistrict district, int year) {
        this.district = district;
        this.year = year;
        this.yearsOn = year
                - district.terms().stream()
                        .flatMap(term -> term.text("start_date").stream())
                        .flatMap(date -> yearOf(date).stream())
                        .min(Integer::compare)
                        .orElse(year - 1);
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
        List<FakeUser> leavers = district.students().stream()
                .filter(student -> student.grade().filter("12"::equals).isPresent())
                .toList();
        district.students().stream().filter(Predicate.not(leavers::contains)).forEach(this::promote);
        List<FakeSection> oldSections = district.sections();
        oldSections.forEach(section -> next(section, terms, courses));
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

    /** One grade up, and on to the next school where this one does not go on. */
    private void promote(FakeUser student) {
        int at = student.grade().map(GRADES::indexOf).orElse(-1);
        if (at < 0) {
            return;
        }
        String grade = GRADES.get(at + 1);
        student.change(node -> Json.objectAt(node, "roles", "student").put("grade", grade));
        boolean outgrown = student.schoolIds().stream()
                .map(id -> new FakeSchool(district.data(), id))
                .filter(FakeRecord::exists)
                .noneMatch(school -> teaches(school, grade));
        if (outgrown) {
            district.schools().stream()
                    .filter(school -> teaches(school, grade))
                    .findFirst()
                    .ifPresent(student::schools);
        }
    }

    /** A school that does not say which grades it has takes everybody. */
    private static boolean teaches(FakeSchool school, String grade) {
        int at = GRADES.indexOf(grade);
        int low = school.text("low_grade").map(GRADES::indexOf).orElse(-1);
        int high = school.text("high_grade").map(GRADES::indexOf).orElse(-1);
        return (low < 0 || low <= at) && (high < 0 || at <= high);
    }

    /** The class again, with a new id, for whoever is in its grade at its school now; one without a grade keeps its people. */
    private void next(FakeSection old, Map<String, FakeTerm> terms, Map<String, FakeCourse> courses) {
        Optional<FakeSchool> school = old.school().filter(FakeRecord::exists);
        if (school.isEmpty()) {
            return;
        }
        List<FakeUser> teachers = old.teachers();
        FakeSection made = district.addSection(old.name(), school.get());
        made.change(node -> {
            old.text("grade").ifPresent(grade -> node.put("grade", grade));
            old.text("subject").ifPresent(subject -> node.put("subject", subject));
            old.text("period").ifPresent(period -> node.put("period", period));
            old.text("term_id").map(terms::get).ifPresent(term -> node.put("term_id", term.id()));
            old.text("course").map(courses::get).ifPresent(course -> node.put("course", course.id()));
            node.set(
                    "teachers",
                    Json.arrayOf(teachers.stream().map(FakeRecord::id).toList()));
            teachers.stream().findFirst().ifPresent(teacher -> node.put("teacher", teacher.id()));
            node.set("students", Json.arrayOf(rosterOf(old, school.get())));
        });
    }

    private List<String> rosterOf(FakeSection old, FakeSchool school) {
        Optional<String> grade = old.text("grade");
        if (grade.isEmpty()) {
            return old.students().stream().map(FakeRecord::id).toList();
        }
        List<FakeSection> sameGrade = new ArrayList<>(school.sections());
        sameGrade.removeIf(section -> !section.text("grade").equals(grade)
                || !section.text("subject").equals(old.text("subject"))
                || !section.text("course").equals(old.text("course")));
        int share = Math.max(0, sameGrade.indexOf(old));
        List<String> roster = new ArrayList<>();
        int number = 0;
        for (FakeUser student : district.students()) {
            if (student.grade().equals(grade) && student.schoolIds().contains(school.id())) {
                if (number++ % Math.max(1, sameGrade.size()) == share) {
                    roster.add(student.id());
                }
            }
        }
        return roster;
    }
}
