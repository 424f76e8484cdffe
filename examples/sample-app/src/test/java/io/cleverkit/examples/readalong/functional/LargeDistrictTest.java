package io.cleverkit.examples.readalong.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.examples.readalong.support.App;
import io.cleverkit.examples.readalong.support.Changes;
import io.cleverkit.examples.readalong.support.ExpectedRoster;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A district of 2,000 students: everything once, nothing twice, and then exactly what has changed. */
class LargeDistrictTest {
    private static final int STUDENTS = 2_000;

    @Test
    void reportedChangesAreTheChangesThatWereMade() {
        try (FakeClever fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(42).schools(6).students(STUDENTS))
                .start()) {
            fake.district().addSection("Empty 0", fake.district().schools().get(0));
            fake.district().addSection("Empty 1", fake.district().schools().get(0));
            check(fake);
        }
    }

    private static void check(FakeClever fake) {
        try (App app = App.start(fake)) {
            FakeDistrict district = fake.district();
            JsonNode first = app.awaitFirstRun(district.id());

            assertThat(first.path("state").asText()).as(first.toString()).isEqualTo("SUCCEEDED");
            assertThat(first.path("changes").path("locations").path("created").asInt())
                    .isEqualTo(6);
            assertThat(district.students()).hasSizeGreaterThanOrEqualTo(STUDENTS);
            assertThat(ExpectedRoster.inUse(app.roster(district.id()))).isEqualTo(ExpectedRoster.of(district));

            assertThat(Changes.total(app.run(district.id()))).isZero();

            int accounts =
                    first.path("changes").path("accounts").path("created").asInt();
            int classes = first.path("changes").path("classes").path("created").asInt();
            int enrollments =
                    first.path("changes").path("enrollments").path("created").asInt();
            makeFiftyChanges(district);
            JsonNode run = app.run(district.id());

            assertThat(run.path("state").asText()).as(run.toString()).isEqualTo("SUCCEEDED");
            assertThat(Changes.of(run, "accounts")).isEqualTo(Changes.counts(6, 15, 2, 0, accounts - 17));
            assertThat(Changes.of(run, "locations")).isEqualTo(Changes.counts(0, 1, 0, 0, 5));
            assertThat(Changes.of(run, "classes")).isEqualTo(Changes.counts(4, 8, 2, 0, classes - 10));
            assertThat(Changes.of(run, "enrollments")).isEqualTo(Changes.counts(7, 0, 5, 0, enrollments - 5));
            assertThat(Changes.total(run)).isEqualTo(50);
            assertThat(ExpectedRoster.inUse(app.roster(district.id()))).isEqualTo(ExpectedRoster.of(district));
            assertThat(Changes.total(app.run(district.id()))).isZero();
        }
    }

    /** Fifty, each of one record: 23 of people, 1 of a school, 14 of classes, 12 of people in classes. */
    private static void makeFiftyChanges(FakeDistrict district) {
        FakeSchool school = district.schools().get(0);
        List<FakeUser> students = district.students().stream()
                .filter(user -> user.roles().size() == 1)
                .toList();
        List<FakeSection> sections = district.sections().stream()
                .filter(section -> section.studentIds().size() >= 2)
                .toList();

        school.rename("Renamed School");
        // People: 6 new, 15 changed, 2 gone. Whoever goes is put beside the classes first, so that this is one change
        // each.
        FakeUser[] newcomers = new FakeUser[6];
        for (int i = 0; i < newcomers.length; i++) {
            newcomers[i] = district.addStudent("New" + i, "Comer", school);
        }
        for (int i = 0; i < 10; i++) {
            students.get(i).rename("First" + i, "Last" + i);
        }
        for (int i = 10; i < 15; i++) {
            students.get(i).email("changed" + i + "@school.example");
        }
        List<FakeUser> classless = district.staff().stream()
                .filter(user -> user.roles().equals(List.of("staff")))
                .limit(2)
                .toList();
        classless.forEach(FakeUser::leaves);
        // Classes: 4 new ones without anybody, 8 renamed, 2 gone that were empty.
        for (int i = 0; i < 4; i++) {
            district.addSection("New class " + i, school);
        }
        for (int i = 0; i < 8; i++) {
            sections.get(i).rename("Renamed class " + i);
        }
        district.section("Empty 0").remove();
        district.section("Empty 1").remove();
        // People in classes: 7 enter, 5 leave.
        for (int i = 0; i < 6; i++) {
            newcomers[i].joins(sections.get(10 + i));
        }
        newcomers[0].joins(sections.get(20));
        for (int i = 0; i < 5; i++) {
            FakeSection section = sections.get(30 + i);
            section.withdraw(section.students().get(0));
        }
    }
}
