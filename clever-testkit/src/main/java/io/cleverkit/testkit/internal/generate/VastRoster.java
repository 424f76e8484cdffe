package io.cleverkit.testkit.internal.generate;

import io.cleverkit.testkit.internal.data.IdSource;
import io.cleverkit.testkit.internal.data.Index;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Records;
import io.cleverkit.testkit.internal.data.Roster;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.Optional;
import java.util.Set;

/**
 * A district of any size that is held nowhere: every record is made from the seed when it is read. Immutable.
 */
public final class VastRoster implements Roster {
    private static final int STAFF_OF_SCHOOL = VastPlan.STAFF + 1;

    private final VastPlan plan;
    private final VastIds ids;
    private final VastRecords records;
    private final VastIndex index;

    /**
     * Plans a district.
     *
     * @param district its id
     * @param source where its records' ids come from
     */
    public VastRoster(long seed, String district, IdSource source, int users, int schools) {
        this.plan = new VastPlan(users, schools);
        this.ids = new VastIds(plan, source);
        this.records = new VastRecords(seed, district, plan, ids);
        this.index = new VastIndex(plan, ids, records);
    }

    /** The fewest users that so many schools can have. */
    public static long fewestUsers(int schools) {
        return (long) schools * VastPlan.SMALLEST_SCHOOL + VastPlan.ADMINS;
    }

    @Override
    public Records<StoredRecord> all(Kind kind) {
        return index.records(kind, Ordinals.range(0, plan.count(kind)));
    }

    @Override
    public Set<String> roles() {
        return Set.of("district_admin", "staff", "student", "teacher");
    }

    @Override
    public Records<StoredRecord> users(String role) {
        Ordinals ordinals = switch (role) {
            case "district_admin" -> Ordinals.range(plan.director(), VastPlan.ADMINS);
            case "staff" -> new Ordinals(plan.schools() * STAFF_OF_SCHOOL + 1, this::staff);
            case "student" -> Ordinals.range(plan.firstStudent(), plan.students.total());
            case "teacher" -> new Ordinals(plan.teachers.total(), this::teacher);
            default -> Ordinals.none();
        };
        return index.records(Kind.USERS, ordinals);
    }

    @Override
    public Optional<StoredRecord> find(Kind kind, String id) {
        var ordinal = ids.ordinal(kind, id);
        return ordinal.isPresent() ? Optional.of(records.make(kind, ordinal.getAsInt())) : Optional.empty();
    }

    @Override
    public Index index() {
        return index;
    }

    private int teacher(int n) {
        int school = plan.teachers.ownerOf(n);
        return plan.ordinalOfTeacher(school, n - plan.teachers.start(school));
    }

    /** Of each school the teacher of its office and those who are staff alone, which follow the teachers; then one for all. */
    private int staff(int n) {
        int school = n / STAFF_OF_SCHOOL;
        int place = n % STAFF_OF_SCHOOL;
        if (school == plan.schools()) {
            return plan.superintendent();
        }
        return plan.employees.start(school) + (place == 0 ? 0 : plan.teachers.size(school) + place - 1);
    }
}
