package io.cleverkit.testkit.internal.generate;

import java.util.List;

/** A kind of school, its grades, and how many subjects a student takes there. */
enum Level {
    ELEMENTARY("Elementary School", 2, List.of("Kindergarten", "1", "2", "3", "4", "5")),
    MIDDLE("Middle School", 4, List.of("6", "7", "8")),
    HIGH("High School", 6, List.of("9", "10", "11", "12"));

    final String suffix;
    final int subjects;

    @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
    final List<String> grades;

    Level(String suffix, int subjects, List<String> grades) {
        this.suffix = suffix;
        this.subjects = subjects;
        this.grades = grades;
    }

    static Level of(int schoolNumber) {
        return values()[schoolNumber % values().length];
    }
}
