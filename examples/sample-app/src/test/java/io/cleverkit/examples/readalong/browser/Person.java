package io.cleverkit.examples.readalong.browser;

import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import java.util.Comparator;

/** One of each kind of people, with one account each. */
enum Person {
    STUDENT,
    TEACHER,
    ADMINISTRATOR;

    FakeUser in(FakeDistrict district) {
        return switch (this) {
            case STUDENT -> section(district).students().get(0);
            case TEACHER -> section(district).teachers().get(0);
            case ADMINISTRATOR ->
                district.staff().stream()
                        .filter(user -> user.roles().size() == 1)
                        .findFirst()
                        .orElseThrow();
        };
    }

    /** The section with most teachers is the most telling one. */
    private static FakeSection section(FakeDistrict district) {
        return district.sections().stream()
                .filter(section -> !section.students().isEmpty())
                .max(Comparator.comparingInt(section -> section.teachers().size()))
                .orElseThrow();
    }
}
