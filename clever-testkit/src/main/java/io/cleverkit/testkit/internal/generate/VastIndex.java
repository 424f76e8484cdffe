package io.cleverkit.testkit.internal.generate;

import io.cleverkit.testkit.internal.data.Index;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Records;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

/** Finds the records of a vast district by arithmetic; the tables made on the way are as large as one school. */
final class VastIndex implements Index {
    private final VastPlan plan;
    private final VastIds ids;
    private final VastRecords records;

    VastIndex(VastPlan plan, VastIds ids, VastRecords records) {
        this.plan = plan;
        this.ids = ids;
        this.records = records;
    }

    Records<StoredRecord> records(Kind kind, Ordinals ordinals) {
        return new ComputedRecords(ordinals, ordinal -> ids.id(kind, ordinal), ordinal -> records.make(kind, ordinal));
    }

    @Override
    public Records<StoredRecord> sectionsOfSchool(String school) {
        return those(
                Kind.SECTIONS,
                ids.ordinal(Kind.SCHOOLS, school),
                at -> Ordinals.range(plan.sections.start(at), plan.sections.size(at)));
    }

    @Override
    public Records<StoredRecord> sectionsOfCourse(String course) {
        return those(Kind.SECTIONS, ids.ordinal(Kind.COURSES, course), this::sectionsOfCourse);
    }

    @Override
    public Records<StoredRecord> sectionsOfTerm(String term) {
        return those(Kind.SECTIONS, ids.ordinal(Kind.TERMS, term), this::sectionsOfTerm);
    }

    @Override
    public Records<StoredRecord> usersOfSchool(String school) {
        return those(Kind.USERS, ids.ordinal(Kind.SCHOOLS, school), this::usersOfSchool);
    }

    @Override
    public List<String> sectionsOfMember(String user) {
        OptionalInt ordinal = ids.ordinal(Kind.USERS, user);
        if (ordinal.isEmpty()) {
            return List.of();
        }
        int at = ordinal.getAsInt();
        if (at >= plan.firstStudent()) {
            return ids.ids(Kind.SECTIONS, sectionsOfStudent(at - plan.firstStudent()));
        }
        return at < plan.employees.total() ? ids.ids(Kind.SECTIONS, sectionsOfEmployee(at)) : List.of();
    }

    /** There are no contacts. */
    @Override
    public List<String> contactsOfStudent(String student) {
        return List.of();
    }

    private Records<StoredRecord> those(Kind kind, OptionalInt of, IntFunction<Ordinals> ordinals) {
        return records(kind, of.isPresent() ? ordinals.apply(of.getAsInt()) : Ordinals.none());
    }

    private Ordinals sectionsOfCourse(int course) {
        int school = course / VastPlan.SUBJECTS;
        int subject = course % VastPlan.SUBJECTS;
        int start = plan.sections.start(school) + subject * VastPlan.TERMS;
        int size = plan.sections.size(school) / VastPlan.SUBJECTS;
        return new Ordinals(size, n -> start + n / VastPlan.TERMS * VastPlan.SECTIONS_OF_CLASS + n % VastPlan.TERMS);
    }

    /** Terms take turns and some sections say none, which comes round again after as many sections as both together. */
    private Ordinals sectionsOfTerm(int term) {
        int[] remainders = IntStream.range(0, PlannedSection.TERM_PATTERN * VastPlan.TERMS)
                .filter(number -> number % VastPlan.TERMS == term && PlannedSection.hasTerm(number))
                .toArray();
        return Ordinals.periodic(plan.sections.total(), PlannedSection.TERM_PATTERN * VastPlan.TERMS, remainders);
    }

    private Ordinals usersOfSchool(int school) {
        IntStream employees = range(plan.employees, school);
        IntStream own = range(plan.students, school).map(student -> student + plan.firstStudent());
        IntStream guests = plan.schools() == 1
                ? IntStream.empty()
                : range(plan.students, plan.schoolBefore(school))
                        .filter(plan::hasSecondSchool)
                        .map(student -> student + plan.firstStudent());
        IntStream students = IntStream.concat(own, guests);
        return Ordinals.of(IntStream.concat(employees, IntStream.concat(IntStream.of(plan.superintendent()), students))
                .sorted()
                .toArray());
    }

    private Ordinals sectionsOfStudent(int student) {
        int school = plan.students.ownerOf(student);
        int schoolClass = VastPlan.classOf(student - plan.students.start(school));
        return Ordinals.range(
                plan.sections.start(school) + schoolClass * VastPlan.SECTIONS_OF_CLASS, VastPlan.SECTIONS_OF_CLASS);
    }

    private Ordinals sectionsOfEmployee(int employee) {
        int school = plan.employees.ownerOf(employee);
        int teacher = employee - plan.employees.start(school);
        int start = plan.sections.start(school);
        return Ordinals.of(range(plan.sections, school)
                .filter(section -> teaches(school, teacher, section, section - start))
                .toArray());
    }

    private boolean teaches(int school, int teacher, int section, int place) {
        if (plan.teacherOf(school, place) == teacher) {
            return true;
        }
        return plan.isCoTaught(school, section) && plan.coTeacherOf(school, place) == teacher;
    }

    private static IntStream range(Shares shares, int owner) {
        int start = shares.start(owner);
        return IntStream.range(start, start + shares.size(owner));
    }
}
