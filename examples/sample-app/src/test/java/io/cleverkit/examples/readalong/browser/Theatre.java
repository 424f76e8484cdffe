package io.cleverkit.examples.readalong.browser;

import io.cleverkit.examples.readalong.support.Stage;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.GeneratedDistrict;

/** The stage that the tests of all browsers play on. */
final class Theatre {
    private Theatre() {}

    /** A generated district with all kinds of people, and a second one, so that people are asked for theirs. */
    static Stage open() {
        return Stage.start(
                fake -> fake.district(GeneratedDistrict.ofSeed(7))
                        .district("Oakhurst Schools", other -> other.addSchool("Oakhurst School")),
                Theatre::addSomebodyWithTwoAccounts);
    }

    private static void addSomebodyWithTwoAccounts(FakeClever fake) {
        FakeDistrict district = fake.districts().get(0);
        FakeSchool school = district.schools().get(0);
        district.addTeacher("Bo", "Lind", school).becomesStaff(school);
    }
}
