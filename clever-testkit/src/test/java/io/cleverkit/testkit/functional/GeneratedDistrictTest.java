package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeRecord;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@DisplayName("A generated district")
class GeneratedDistrictTest {

    @Test
    @DisplayName("is the same to the byte for the same seed, and another for another")
    void isDeterministic() {
        assertThat(dump(7)).isEqualTo(dump(7)).isNotEqualTo(dump(8));
    }

    @Test
    @DisplayName("has all the odd cases that an integration must survive")
    void hasOddCases() {
        try (FakeClever fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(7).schools(3).students(300))
                .start()) {
            FakeDistrict district = fake.district();
            List<FakeUser> students = district.students();

            assertThat(district.schools()).hasSize(3);
            assertThat(students).hasSize(300);
            assertThat(students)
                    .anyMatch(s -> s.email().isEmpty())
                    .anyMatch(s -> s.schoolIds().size() > 1);
            assertThat(students).anyMatch(s -> s.json().contains("'"));
            assertThat(students).anyMatch(s -> s.json().codePoints().anyMatch(c -> c > 0x7f));
            assertThat(district.users()).anyMatch(u -> u.roles().containsAll(List.of("teacher", "staff")));
            assertThat(district.users()).anyMatch(u -> u.roles().containsAll(List.of("district_admin", "staff")));
            assertThat(district.districtAdmins()).anyMatch(u -> u.schoolIds().isEmpty());
            assertThat(district.contacts()).isNotEmpty();
            assertThat(district.sections()).anyMatch(s -> s.teacherIds().size() > 1);
            assertThat(district.sections()).anyMatch(s -> s.text("term_id").isEmpty());
            assertThat(district.courses()).isNotEmpty();
            assertThat(district.terms()).hasSize(2);
        }
    }

    @Test
    @DisplayName("names in its sections only people it has, with the right roles, the primary teacher first")
    void isConsistent() {
        try (FakeClever fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(3).schools(4).students(400))
                .start()) {
            FakeDistrict district = fake.district();
            Set<String> students = ids(district.students());
            Set<String> teachers = ids(district.teachers());

            for (FakeSection section : district.sections()) {
                assertThat(students).containsAll(section.studentIds());
                assertThat(section.studentIds()).isNotEmpty();
                assertThat(teachers).containsAll(section.teacherIds());
                assertThat(section.teacherIds().get(0))
                        .isEqualTo(section.text("teacher").orElseThrow());
                assertThat(section.school()).isPresent();
            }
            assertThat(district.sections().stream()
                            .flatMap(s -> s.studentIds().stream())
                            .collect(Collectors.toSet()))
                    .isEqualTo(students);
            Stream<String> emails = district.users().stream().flatMap(u -> u.email().stream());
            assertThat(emails.toList()).doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("can be small to nothing, but not less")
    void canBeTiny() {
        try (FakeClever fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(1).schools(1).students(0))
                .start()) {
            assertThat(fake.district().students()).isEmpty();
            assertThat(fake.district().sections()).isEmpty();
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratedDistrict.ofSeed(1).schools(0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> GeneratedDistrict.ofSeed(1).students(-1));
    }

    @Test
    @Tag("thorough")
    @DisplayName("of 100,000 students is there within seconds")
    void isFast() {
        Assertions.assertTimeout(Duration.ofSeconds(30), () -> {
            try (FakeClever fake = FakeClever.builder()
                    .district(GeneratedDistrict.ofSeed(7).schools(150).students(100_000))
                    .start()) {
                assertThat(fake.district().count("users")).isGreaterThan(100_000);
            }
        });
    }

    private static String dump(long seed) {
        try (FakeClever fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(seed).students(60))
                .start()) {
            FakeDistrict d = fake.district();
            Stream<FakeRecord> records = Stream.of(d.schools(), d.users(), d.sections(), d.courses(), d.terms())
                    .flatMap(List::stream);
            return d.json() + records.map(FakeRecord::json).collect(Collectors.joining("\n"));
        }
    }

    private static Set<String> ids(List<FakeUser> users) {
        return users.stream().map(FakeUser::id).collect(Collectors.toSet());
    }
}
