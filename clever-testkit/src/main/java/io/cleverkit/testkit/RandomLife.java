package io.cleverkit.testkit;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Lets random things happen in a district, for tests of rules that must hold whatever happens:
 *
 * <pre>{@code
 * RandomLife life = RandomLife.of(district, seed);
 * life.happens(50);                       // fifty changes, all kinds of them
 * assertThat(…).as("%s", life).…          // tells the seed and what happened, in ids
 * }</pre>
 *
 * <p>The same seed on the same district makes the same changes, on any machine. What cannot happen just now, such as a return
 * where nobody has left, is replaced by something else. Not thread-safe; nobody else may change the district meanwhile.
 */
public final class RandomLife {
    /** Per role a field of any text; the other roles have extensions for that. */
    private static final Map<String, String> FREE_TEXT = Map.of("contact", "phone", "district_admin", "title");

    private final FakeDistrict district;
    private final long seed;
    private final Random random;
    private final Set<Happening> kinds = EnumSet.allOf(Happening.class);
    private final List<String> told = new ArrayList<>();
    private final List<FakeUser> away = new ArrayList<>();
    private final List<FakeSchool> unshared = new ArrayList<>();
    private int names;

    private RandomLife(FakeDistrict district, long seed) {
        this.district = Objects.requireNonNull(district, "district");
        this.seed = seed;
        this.random = new Random(seed * 0x9E3779B97F4A7C15L + 1);
    }

    /** A life of all {@linkplain Happening kinds of change}. */
    public static RandomLife of(FakeDistrict district, long seed) {
        return new RandomLife(district, seed);
    }

    /** Leaves out some kinds of change; returns this. */
    public RandomLife without(Happening... some) {
        List.of(some).forEach(kinds::remove);
        return this;
    }

    /** Makes only some kinds of change; returns this. */
    public RandomLife only(Happening... some) {
        kinds.retainAll(List.of(some));
        return this;
    }

    /**
     * Makes so many changes; each may be several events.
     *
     * @throws IllegalStateException when nothing of what it may do is possible
     */
    public void happens(int changes) {
        List<Happening> choice = List.copyOf(kinds);
        int idle = 0;
        for (int done = 0; done < changes; ) {
            if (choice.isEmpty() || idle > 1_000) {
                throw new IllegalStateException("Nothing can happen " + this);
            }
            Happening what = choice.get(random.nextInt(choice.size()));
            Optional<String> told = make(what);
            if (told.isPresent()) {
                this.told.add(what + " " + told.get());
                done++;
                idle = 0;
            } else {
                idle++;
            }
        }
    }

    /** What happened, oldest first; kinds and ids. */
    public List<String> told() {
        return List.copyOf(told);
    }

    /** District, seed and what happened; nothing personal. */
    @Override
    public String toString() {
        return "RandomLife[district=" + district.id() + ", seed=" + seed + ", " + told.size() + " changes: "
                + String.join("; ", told) + "]";
    }

    /** Empty when that cannot happen now. */
    private Optional<String> make(Happening what) {
        return switch (what) {
            case STUDENT_ARRIVES -> school().map(this::studentArrives);
            case STUDENT_MOVES -> both(student(), section(), FakeUser::movesTo);
            case STUDENT_JOINS -> both(student(), section(), FakeUser::joins);
            case STUDENT_QUITS -> student().flatMap(this::quits);
            case SOMEBODY_LEAVES -> somebody().map(user -> leaves(user, true));
            case SOMEBODY_IS_UNSHARED -> somebody().map(user -> leaves(user, false));
            case SOMEBODY_RETURNS -> returns();
            case DETAILS_CHANGE -> somebody().map(this::details);
            case EMAILS_ARE_SWAPPED -> both(student(), somebody(), district::swapEmails);
            case TEACHER_ARRIVES -> school().map(this::teacherArrives);
            case TEACHER_CHANGES -> both(section(), teacher(), this::teach);
            case TEACHER_BECOMES_ADMINISTRATOR -> teacher().map(this::promoted);
            case SOMEBODY_IS_REKEYED ->
                somebody().map(user -> user.id() + " to " + user.rekeys().id());
            case SOMEBODY_IS_SPLIT ->
                ofTwoRoles()
                        .map(user -> user.id() + " and "
                                + user.splitsOff(user.roles().get(1)).id());
            case PEOPLE_ARE_MERGED -> merged();
            case SECTION_OPENS ->
                both(school(), teacher(), (school, teacher) -> district.addSection(name(), school, teacher));
            case SECTION_CHANGES -> section().map(this::sectionChanges);
            case SECTION_CLOSES -> section().map(section -> gone(section));
            case CALENDAR_CHANGES -> Optional.of(calendar());
            case SCHOOL_CHANGES -> Optional.of(schools());
            case SCHOOL_IS_UNSHARED -> unshares();
            case SCHOOL_IS_SHARED_AGAIN -> sharesAgain();
            case SYNC -> {
                district.syncs();
                yield Optional.of("");
            }
            case HOLD_OR_RELEASE -> Optional.of(holdOrRelease());
        };
    }

    private String studentArrives(FakeSchool school) {
        FakeUser student = district.addStudent(name(), name(), school);
        if (random.nextBoolean()) {
            pick(school.sections()).ifPresent(student::joins);
        }
        return student.id();
    }

    private String teacherArrives(FakeSchool school) {
        FakeUser teacher = district.addTeacher(name(), name(), school);
        pick(school.sections()).ifPresent(section -> teach(section, teacher));
        return teacher.id();
    }

    private Optional<String> quits(FakeUser student) {
        return pick(student.sections()).map(section -> {
            student.quits(section);
            return student + " " + section;
        });
    }

    private String leaves(FakeUser user, boolean forGood) {
        if (forGood) {
            user.leaves();
        } else {
            user.remove();
        }
        away.add(user);
        return user.id();
    }

    private Optional<String> returns() {
        if (away.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(away.remove(random.nextInt(away.size())).returns().id());
    }

    private String details(FakeUser user) {
        String role = user.roles().get(0);
        switch (random.nextInt(5)) {
            case 0 -> {
                if (user.hasRole("contact")) {
                    user.set("name.last", name());
                } else {
                    user.rename(name(), name());
                }
            }
            case 1 -> user.email(name() + "@school.example");
            case 2 -> user.withoutEmail();
            case 3 -> user.set("roles." + role + "." + FREE_TEXT.getOrDefault(role, "ext.note"), name());
            default -> user.set("roles." + role + "." + FREE_TEXT.getOrDefault(role, "ext.note"), "");
        }
        return user.id();
    }

    private void teach(FakeSection section, FakeUser teacher) {
        switch (random.nextInt(3)) {
            case 0 -> section.taughtBy(teacher);
            case 1 -> section.coTaughtBy(teacher);
            default -> section.removeTeacher(teacher);
        }
    }

    private String promoted(FakeUser teacher) {
        teacher.becomesAdministrator();
        return teacher.id();
    }

    private Optional<String> merged() {
        Optional<FakeUser> teacher = teacher();
        Optional<FakeUser> staff = pick(district.staff());
        if (teacher.equals(staff)) {
            return Optional.empty();
        }
        return both(teacher, staff, FakeUser::absorbs);
    }

    private String sectionChanges(FakeSection section) {
        switch (random.nextInt(4)) {
            case 0 -> section.rename(name());
            case 1 -> school().ifPresent(school -> section.set("school", school.id()));
            case 2 -> section.withdraw(section.students().toArray(FakeUser[]::new));
            default -> section.enrolUnknown(district.data().nextId());
        }
        return section.id();
    }

    private static String gone(FakeRecord record) {
        record.remove();
        return record.toString();
    }

    private String calendar() {
        boolean ofTerms = random.nextBoolean();
        List<? extends FakeRecord> all = ofTerms ? district.terms() : district.courses();
        if (all.isEmpty() || random.nextInt(3) == 0) {
            return (ofTerms ? district.addTerm(name(), "2026-08-03", "2026-12-18") : district.addCourse(name(), name()))
                    .toString();
        }
        FakeRecord one = all.get(random.nextInt(all.size()));
        if (random.nextInt(3) == 0) {
            return gone(one);
        }
        one.set("name", name());
        return one.toString();
    }

    private String schools() {
        Optional<FakeSchool> one = random.nextInt(3) == 0 ? Optional.empty() : school();
        one.ifPresent(school -> school.rename(name()));
        return one.orElseGet(() -> district.addSchool(name())).toString();
    }

    private Optional<String> unshares() {
        return school().filter(school -> !unshared.contains(school)).map(school -> {
            unshared.add(school);
            district.unshares(school);
            return school.id();
        });
    }

    private Optional<String> sharesAgain() {
        if (unshared.isEmpty()) {
            return Optional.empty();
        }
        FakeSchool school = unshared.remove(random.nextInt(unshared.size()));
        district.sharesAgain(school);
        return Optional.of(school.id());
    }

    private String holdOrRelease() {
        if (district.isHeldBack()) {
            district.releases();
            return "released";
        }
        district.holds();
        return "held";
    }

    private Optional<FakeUser> student() {
        return pick(district.students());
    }

    private Optional<FakeUser> teacher() {
        return pick(district.teachers());
    }

    private Optional<FakeUser> somebody() {
        return pick(district.users().stream()
                .filter(user -> !user.roles().isEmpty())
                .toList());
    }

    private Optional<FakeUser> ofTwoRoles() {
        return pick(district.users().stream()
                .filter(user -> user.roles().size() > 1)
                .toList());
    }

    private Optional<FakeSection> section() {
        return pick(district.sections());
    }

    private Optional<FakeSchool> school() {
        return pick(district.schools());
    }

    private <T> Optional<T> pick(List<T> all) {
        return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
    }

    private static <A, B> Optional<String> both(Optional<A> a, Optional<B> b, BiConsumer<A, B> change) {
        if (a.isEmpty() || b.isEmpty()) {
            return Optional.empty();
        }
        change.accept(a.get(), b.get());
        return Optional.of(a.get() + " " + b.get());
    }

    /** A word that nobody else has. */
    private String name() {
        return "Name" + names++ + (char) ('a' + random.nextInt(26));
    }
}
