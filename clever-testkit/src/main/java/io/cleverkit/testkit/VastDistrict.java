package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.generate.VastRoster;

/**
 * An invented district of up to ten million users that takes hardly any memory: every record is made from the seed when it is
 * asked for, and pages are kept compressed in a temporary file (at most 1 GiB, gone when the fake is closed), so that a second
 * walk costs what reading the file costs. For tests and benchmarks of size.
 *
 * <p>It has the students, teachers, staff and administrators of {@link GeneratedDistrict} and their odd cases, but no contacts.
 * The students of a class of 26 share twelve sections, which makes about 26,000 sections for every 60,000 users.
 *
 * <p>What is in it cannot be changed: what would change, add, remove or hide a record, or hold changes back, throws
 * {@link UnsupportedOperationException}, and the control API answers 409. The district itself can be disconnected, reconnected,
 * renamed, and synced; its token rotates.
 *
 * <p>What looks at everybody takes its time, about 25 µs a person: the first walk through pages that are not made yet, a user
 * searched by name. {@link FakeDistrict#students()} and its like are lists of handles as long as the
 * district. Single records, relations and pages cost what they answer.
 *
 * <p>The same seed and sizes give the same records to the byte. Immutable.
 */
public final class VastDistrict extends DistrictSource {
    private static final int MOST_USERS = 10_000_000;
    private static final int USERS_OF_SCHOOL = 600;

    private final long seed;
    private final int users;
    private final int schools;
    private final String name;

    private VastDistrict(long seed, int users, int schools, String name) {
        this.seed = seed;
        this.users = users;
        this.schools = schools;
        this.name = name;
    }

    /** Of this seed, with a million users. */
    public static VastDistrict ofSeed(long seed) {
        return new VastDistrict(seed, 1_000_000, 0, "Springvale School District " + seed);
    }

    /**
     * With exactly so many users, of whom two are administrators of the district. There is one school for every 600 unless
     * {@link #schools} says otherwise.
     *
     * @throws IllegalArgumentException when fewer than 6 or more than 10,000,000
     */
    public VastDistrict users(int count) {
        if (count < VastRoster.fewestUsers(1) || count > MOST_USERS) {
            throw new IllegalArgumentException(
                    "count must lie between " + VastRoster.fewestUsers(1) + " and " + MOST_USERS);
        }
        return new VastDistrict(seed, count, schools, name);
    }

    /**
     * With so many schools, elementary, middle and high in turn. Each needs four users, which is checked when the fake starts.
     *
     * @throws IllegalArgumentException when fewer than one
     */
    public VastDistrict schools(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1");
        }
        return new VastDistrict(seed, users, count, name);
    }

    /** Under another name. */
    public VastDistrict name(String districtName) {
        return new VastDistrict(seed, users, schools, districtName);
    }

    /** Ids come from the district's own seed, so that they do not depend on which other districts there are. */
    @Override
    FakeDistrict create(DistrictHost host, long idSeed) {
        int made = schools == 0 ? Math.max(1, users / USERS_OF_SCHOOL) : schools;
        if (users < VastRoster.fewestUsers(made)) {
            throw new IllegalArgumentException(
                    made + " schools need at least " + VastRoster.fewestUsers(made) + " users");
        }
        return host.addReadOnly(
                seed, id -> DistrictHost.ownRecord(id, name), (id, ids) -> new VastRoster(seed, id, ids, users, made));
    }
}
