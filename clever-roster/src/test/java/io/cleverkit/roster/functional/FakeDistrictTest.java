package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.DistrictTokens;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.UnauthorizedException;
import io.cleverkit.roster.model.CleverRecord;
import io.cleverkit.roster.model.Roles;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.User;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads a whole generated district from the fake, whose model and codec are its own. */
class FakeDistrictTest {
    private static FakeClever fake;

    @BeforeAll
    static void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(11).students(200))
                .withoutRateLimit()
                .start();
    }

    @AfterAll
    static void stop() {
        fake.close();
    }

    private static CleverRoster clever(ApiVersion version) {
        return CleverRoster.builder()
                .apiUrl(fake.url())
                .authUrl(fake.url())
                .apiVersion(version)
                .sleeper(wait -> {})
                .build();
    }

    private static DistrictTokens tokens() {
        return clever(ApiVersion.V3_1).districtTokens(ApplicationCredentials.of(fake.clientId(), fake.clientSecret()));
    }

    private static DistrictClient district() {
        return clever(ApiVersion.V3_1).district(fake.district().id(), tokens());
    }

    private static <T extends CleverRecord> List<T> all(Listing<T> listing) {
        List<T> records = new ArrayList<>();
        try (RecordCursor<T> cursor = listing.open()) {
            while (cursor.advance()) {
                records.add(cursor.current());
            }
            assertThat(cursor.certificate().complete()).isTrue();
            assertThat(cursor.certificate().records()).isEqualTo(records.size());
        }
        return records;
    }

    @ParameterizedTest
    @DisplayName("every record of a district is read, at every page size")
    @ValueSource(ints = {1, 7, 100, 10_000})
    void everything(int pageSize) {
        FakeDistrict expected = fake.district();
        DistrictClient district = district();

        assertThat(all(district.schools().pageSize(pageSize))).hasSize((int) expected.count("schools"));
        assertThat(all(district.courses().pageSize(pageSize))).hasSize((int) expected.count("courses"));
        assertThat(all(district.terms().pageSize(pageSize))).hasSize((int) expected.count("terms"));
        assertThat(all(district.sections().pageSize(pageSize)))
                .hasSize(expected.sections().size());
        if (pageSize > 1) {
            assertThat(all(district.users().pageSize(pageSize)))
                    .hasSize(expected.users().size());
        }
    }

    @ParameterizedTest
    @DisplayName("people and sections are what the fake says they are, in both versions of the API")
    @EnumSource(ApiVersion.class)
    void sameContent(ApiVersion version) {
        DistrictClient district = clever(version).district(fake.district().id(), tokens());

        for (User user : all(district.users())) {
            FakeUser expected = fake.district().user(user.id());
            assertThat(user.email()).isEqualTo(expected.email());
            assertThat(user.name().flatMap(name -> name.last())).isEqualTo(expected.lastName());
            assertThat(user.roles().orElseThrow().held())
                    .extracting(UserRole::value)
                    .containsExactlyInAnyOrderElementsOf(expected.roles());
            assertThat(user.unknown()).isEmpty();
            assertThat(user.roles()
                            .flatMap(Roles::student)
                            .map(student -> student.unknown().size())
                            .orElse(0))
                    .isZero();
        }
        for (Section section : all(district.sections())) {
            FakeSection expected = fake.district().section(section.id());
            assertThat(section.students()).contains(expected.studentIds());
            assertThat(section.teachers()).contains(expected.teacherIds());
            assertThat(section.unknown()).isEmpty();
        }
    }

    @Test
    @DisplayName("a role narrows the people to those who hold it")
    void roles() {
        try (Stream<User> teachers = district().users().role(UserRole.TEACHER).stream()) {
            assertThat(teachers).hasSize(fake.district().teachers().size());
        }
    }

    @Test
    @DisplayName("each type of record is read by its id, and an id of nobody is not found")
    void byId() {
        DistrictClient district = district();
        String section = fake.district().sections().get(0).id();

        assertThat(district.section(section).id()).isEqualTo(section);
        assertThat(district.district().id()).isEqualTo(district.districtId());
        assertThat(district.school(fake.district().schools().get(0).id()).name())
                .isPresent();
        assertThatThrownBy(() -> district.user("58da8c63d7dc0ca068ffffff")).isInstanceOf(NotFoundException.class);
    }

    @Test
    @DisplayName("a token is read anew when Clever rotates it, and a district that disconnects is refused")
    void rotationAndDisconnection() {
        try (FakeClever own = FakeClever.start()) {
            CleverRoster clever =
                    CleverRoster.builder().apiUrl(own.url()).authUrl(own.url()).build();
            DistrictTokens tokens =
                    clever.districtTokens(ApplicationCredentials.of(own.clientId(), own.clientSecret()));
            DistrictToken before = tokens.list().get(0);
            DistrictClient rotating = clever.district(before.districtId(), tokens);
            rotating.district();

            own.district().rotateToken();

            assertThat(rotating.district().id()).isEqualTo(before.districtId());
            assertThatThrownBy(() -> clever.district(before).district()).isInstanceOf(UnauthorizedException.class);

            own.district().disconnects();

            assertThat(tokens.list()).isEmpty();
            assertThatThrownBy(rotating::district).isInstanceOf(UnauthorizedException.class);
        }
    }
}
