package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.generate.Generator;

/**
 * An invented district: schools of all levels, students with and without e-mail addresses or with two schools, teachers and
 * co-teachers, staff, district administrators, people of two roles, contacts, courses, terms and sections.
 *
 * <p>The same seed and sizes give the same records to the byte. Immutable.
 */
public final class GeneratedDistrict extends DistrictSource {
    private final long seed;
    private final int schools;
    private final int students;
    private final String name;

    private GeneratedDistrict(long seed, int schools, int students, String name) {
        this.seed = seed;
        this.schools = schools;
        this.students = students;
        this.name = name;
    }

    /** Of this seed, with 3 schools and 300 students. */
    public static GeneratedDistrict ofSeed(long seed) {
        return new GeneratedDistrict(seed, 3, 300, "Springvale School District " + seed);
    }

    /**
     * With so many schools, elementary, middle and high in turn.
     *
     * @throws IllegalArgumentException when fewer than one
     */
    public GeneratedDistrict schools(int count) {
        if (count < 1) {
            throw new IllegalArgumentException("count must be at least 1");
        }
        return new GeneratedDistrict(seed, count, students, name);
    }

    /**
     * With so many students, spread evenly over the schools; teachers, contacts and sections follow from their number.
     *
     * @throws IllegalArgumentException when negative
     */
    public GeneratedDistrict students(int count) {
        if (count < 0) {
            throw new IllegalArgumentException("count must not be negative");
        }
        return new GeneratedDistrict(seed, schools, count, name);
    }

    /** Under another name. */
    public GeneratedDistrict name(String districtName) {
        return new GeneratedDistrict(seed, schools, students, districtName);
    }

    /** Ids come from the district's own seed, so that they do not depend on which other districts there are. */
    @Override
    FakeDistrict create(DistrictHost host, long idSeed) {
        FakeDistrict district = host.add(seed, id -> DistrictHost.ownRecord(id, name));
        new Generator(district.data(), seed).fill(schools, students);
        return district;
    }
}
