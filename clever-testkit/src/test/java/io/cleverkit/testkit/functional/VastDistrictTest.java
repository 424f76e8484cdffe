package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.VastDistrict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A vast district")
class VastDistrictTest {

    @Test
    @DisplayName("of ten million users is there in a moment, and answers from its very end")
    void startsAtOnce() {
        Assertions.assertTimeout(Duration.ofSeconds(10), () -> {
            try (FakeClever fake = start(VastDistrict.ofSeed(7).users(10_000_000))) {
                Browser browser = new Browser(fake);
                JsonNode page = browser.get("/v3.1/users?count=true&ending_before=last&limit=2")
                        .json();

                assertThat(page.path("count").asInt()).isEqualTo(10_000_000);
                String last = page.path("data").path(1).path("data").path("id").asText();
                assertThat(browser.get("/v3.1/users/" + last).json().path("data"))
                        .isEqualTo(page.path("data").path(1).path("data"));
            }
        });
    }

    @Test
    @DisplayName("has about 26,000 sections for every 60,000 users, and few people who are no students")
    void hasTheShapeOfARealOne() {
        try (FakeClever fake = start(VastDistrict.ofSeed(7).users(60_000))) {
            assertThat(fake.district().count("sections")).isBetween(25_000L, 27_500L);
            assertThat(count(fake, "student")).isBetween(54_000, 58_000);
            assertThat(count(fake, "teacher")).isBetween(2_000, 4_000);
            assertThat(count(fake, "staff")).isEqualTo(301);
            assertThat(count(fake, "district_admin")).isEqualTo(2);
            assertThat(count(fake, "contact")).isZero();
            JsonNode page =
                    new Browser(fake).get("/v3.1/users?role=student&limit=1000").json();
            assertThat(page.path("data").toString().length() / 1000).isBetween(1_050, 1_350);
        }
    }

    @ParameterizedTest(name = "{0} users in {1} schools, {2} a page")
    @CsvSource({"6, 1, 4", "10, 2, 1", "61, 3, 7", "700, 3, 100", "700, 1, 699", "1203, 2, 10000"})
    @DisplayName("walks through every user once, ascending, the same bytes each time")
    void walks(int users, int schools, int limit) {
        try (FakeClever fake = start(VastDistrict.ofSeed(users).users(users).schools(schools))) {
            Browser browser = new Browser(fake);
            List<String> ids = new ArrayList<>();
            String next = "/v3.1/users?limit=" + limit;
            while (!next.isEmpty()) {
                String text = browser.get(next).text();
                assertThat(browser.get(next).text()).isEqualTo(text);
                JsonNode page = browser.get(next).json();
                page.path("data")
                        .forEach(element ->
                                ids.add(element.path("data").path("id").asText()));
                assertThat(ids).as("the walk ends").hasSizeLessThanOrEqualTo(users);
                next = link(page, "next");
            }
            assertThat(ids).hasSize(users).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    @DisplayName("is the same for the same seed, and another for another")
    void isDeterministic() {
        assertThat(firstPages(7)).isEqualTo(firstPages(7)).isNotEqualTo(firstPages(8));
    }

    @Test
    @DisplayName("has the odd cases of a small one")
    void hasOddCases() {
        try (FakeClever fake = start(VastDistrict.ofSeed(7).users(700).schools(3))) {
            FakeDistrict district = fake.district();
            assertThat(district.students())
                    .anyMatch(s -> s.email().isEmpty())
                    .anyMatch(s -> s.schoolIds().size() > 1)
                    .anyMatch(s -> s.json().codePoints().anyMatch(c -> c > 0x7f));
            assertThat(district.users()).anyMatch(u -> u.roles().containsAll(List.of("teacher", "staff")));
            assertThat(district.users()).anyMatch(u -> u.roles().containsAll(List.of("district_admin", "staff")));
            assertThat(district.districtAdmins()).anyMatch(u -> u.schoolIds().isEmpty());
            assertThat(district.sections()).anyMatch(s -> s.teacherIds().size() > 1);
            assertThat(district.sections()).anyMatch(s -> s.text("term_id").isEmpty());
            Set<String> emails = new HashSet<>();
            assertThat(district.users())
                    .allMatch(u -> u.email().map(emails::add).orElse(true));
        }
    }

    @Test
    @DisplayName("cannot be changed, and says so before anything is half done")
    void refusesChanges() {
        try (FakeClever fake = start(VastDistrict.ofSeed(7).users(60))) {
            FakeDistrict district = fake.district();
            FakeSchool school = district.schools().get(0);
            String before = new Browser(fake).get("/v3.1/users").text();
            String own = district.json();

            refused(() -> district.addStudent("Ada", "Okafor", school));
            refused(() -> district.students().get(0).rename("Ada", "Okafor"));
            refused(() -> district.students().get(0).leaves());
            refused(() -> district.sections().get(0).removeEverywhere());
            refused(() -> district.unshares(school));
            refused(() -> district.sharesAgain(school));
            refused(district::holds);
            refused(() -> district.pauses(Instant.EPOCH, Instant.EPOCH.plusSeconds(1)));

            assertThat(new Browser(fake).get("/v3.1/users").text()).isEqualTo(before);
            assertThat(district.json()).isEqualTo(own);
            assertThat(district.events()).isEmpty();
        }
    }

    @Test
    @DisplayName("tells the control API and a fault that would change it the same, with 409")
    void refusesOverHttp() {
        try (FakeClever fake = start(VastDistrict.ofSeed(7).users(60))) {
            Browser browser = new Browser(fake);
            String path = "/districts/" + fake.district().id();
            String user = fake.district().users().get(0).id();

            assertThat(browser.control("DELETE", path + "/users/" + user, "").status())
                    .isEqualTo(409);
            assertThat(browser.control("PUT", path + "/terms/a", "{\"name\":\"x\"}")
                            .status())
                    .isEqualTo(409);
            assertThat(browser.control("PATCH", path, "{\"held\":true}").status())
                    .isEqualTo(409);
            fake.faults().on("/users").answer(Fault.VANISHING_RECORD);
            assertThat(browser.get("/v3.1/users?limit=1").text()).contains("cannot be changed");
            assertThat(browser.get("/v3.1/users/" + user).status()).isEqualTo(200);
        }
    }

    @Test
    @DisplayName("has a life as a district: synced, renamed, disconnected, under a new token")
    void hasALife() {
        try (FakeClever fake = start(VastDistrict.ofSeed(7).users(60))) {
            FakeDistrict district = fake.district();
            String old = district.token();
            district.syncs();
            district.rename("Maple");
            district.rotateToken();
            district.resumes();

            assertThat(district.events()).hasSize(2);
            assertThat(new Browser(fake).getAs(old, "/v3.1/users").status()).isEqualTo(401);
            assertThat(new Browser(fake).get("/v3.1/districts").text()).contains("Maple");
        }
    }

    @Test
    @DisplayName("must have room for its schools")
    void needsRoom() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VastDistrict.ofSeed(7).users(5));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VastDistrict.ofSeed(7).users(10_000_001));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> VastDistrict.ofSeed(7).schools(0));
        VastDistrict crowded = VastDistrict.ofSeed(7).users(9).schools(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> start(crowded))
                .withMessage("2 schools need at least 10 users");
    }

    private static FakeClever start(VastDistrict district) {
        return FakeClever.builder().withoutRateLimit().district(district).start();
    }

    private static int count(FakeClever fake, String role) {
        return new Browser(fake)
                .get("/v3.1/users?limit=1&count=true&role=" + role)
                .json()
                .path("count")
                .asInt();
    }

    private static String firstPages(long seed) {
        try (FakeClever fake = start(VastDistrict.ofSeed(seed).users(700))) {
            Browser browser = new Browser(fake);
            return browser.get("/v3.1/users").text()
                    + browser.get("/v3.1/sections").text();
        }
    }

    private static void refused(ThrowingCallable change) {
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(change)
                .withMessageContaining("cannot be changed");
    }

    private static String link(JsonNode page, String rel) {
        return StreamSupport.stream(page.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asText().equals(rel))
                .map(link -> link.path("uri").asText())
                .findFirst()
                .orElse("");
    }
}
