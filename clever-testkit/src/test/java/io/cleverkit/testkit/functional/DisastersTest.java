package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.Disaster;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Each disaster as a client sees it, over HTTP. */
@DisplayName("Disasters")
class DisastersTest {
    private FakeClever fake;
    private FakeDistrict district;
    private FakeDistrict neighbour;
    private View before;
    private View neighbours;
    private String lastEventBefore;

    @BeforeEach
    void start() {
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(7).students(90))
                .district(GeneratedDistrict.ofSeed(8).students(30))
                .withoutRateLimit()
                .start();
        district = fake.districts().get(0);
        neighbour = fake.districts().get(1);
        FakeSchool school = district.schools().get(1);
        district.addTeacher("Bo", "Lind", school).becomesStaff(school);
        before = View.of(fake, district);
        neighbours = View.of(fake, neighbour);
        lastEventBefore = newestEvent();
    }

    @AfterEach
    void theNeighbourIsWell() {
        try {
            assertThat(View.of(fake, neighbour).users()).isEqualTo(neighbours.users());
        } finally {
            fake.close();
        }
    }

    /** What a client reads: every list to its end, in pages of ten. */
    private record View(
            Map<String, JsonNode> schools,
            Map<String, JsonNode> users,
            Map<String, JsonNode> sections,
            Map<String, JsonNode> terms) {
        static View of(FakeClever fake, FakeDistrict district) {
            return new View(
                    read(fake, district, "schools"),
                    read(fake, district, "users"),
                    read(fake, district, "sections"),
                    read(fake, district, "terms"));
        }

        static Map<String, JsonNode> read(FakeClever fake, FakeDistrict district, String type) {
            Map<String, JsonNode> records = new LinkedHashMap<>();
            for (JsonNode element : walk(fake, district, type)) {
                records.put(element.path("id").asText(), element);
            }
            return records;
        }

        Set<String> idsOf(String role) {
            return users.entrySet().stream()
                    .filter(user -> user.getValue().path("roles").has(role))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        long enrollments() {
            return sections.values().stream()
                    .mapToLong(section -> section.path("students").size())
                    .sum();
        }
    }

    private static List<JsonNode> walk(FakeClever fake, FakeDistrict district, String path) {
        Browser browser = new Browser(fake);
        List<JsonNode> records = new ArrayList<>();
        String uri = "/v3.1/" + path + (path.contains("?") ? "&" : "?") + "limit=10";
        while (!uri.isEmpty()) {
            JsonNode page = browser.getAs(district.token(), uri).json();
            page.path("data").forEach(element -> records.add(element.path("data")));
            assertThat(records).as("the walk ends").hasSizeLessThan(5_000);
            uri = DataApiTest.link(page, "next");
        }
        return records;
    }

    /** The events since the district was ready. */
    private List<JsonNode> events() {
        return walk(fake, district, "events?starting_after=" + lastEventBefore);
    }

    private Browser.Reply get(String path) {
        return new Browser(fake).getAs(district.token(), path);
    }

    private View strike(Disaster disaster) {
        fake.strike(disaster, district);
        return View.of(fake, district);
    }

    private List<String> walkUsers() {
        return walk(fake, district, "users").stream()
                .map(user -> user.path("id").asText())
                .toList();
    }

    private static List<String> newOnes(Map<String, JsonNode> after, Map<String, JsonNode> before) {
        return after.keySet().stream().filter(id -> !before.containsKey(id)).toList();
    }

    private List<String> eventTypes() {
        return events().stream().map(event -> event.path("type").asText()).toList();
    }

    @Test
    void emptyUsers() {
        View after = strike(Disaster.EMPTY_USERS);

        assertThat(after.users()).isEmpty();
        assertThat(after.sections()).isEqualTo(before.sections());
        assertThat(get("/v3.1/users/" + before.users().keySet().iterator().next())
                        .status())
                .isEqualTo(200);
    }

    @Test
    void emptySections() {
        View after = strike(Disaster.EMPTY_SECTIONS);

        assertThat(after.sections()).isEmpty();
        assertThat(after.users()).isEqualTo(before.users());
    }

    @Test
    void lastPageTruncated() {
        fake.strike(Disaster.LAST_PAGE_TRUNCATED, district);

        assertThat(get("/v3.1/users?limit=10").json().path("data")).hasSize(10);
        assertThatThrownBy(this::walkUsers).isInstanceOf(UncheckedIOException.class);
        assertThatThrownBy(() -> get("/v3.1/events").json()).isInstanceOf(UncheckedIOException.class);
    }

    @Test
    void nextMissing() {
        assertThat(strike(Disaster.NEXT_MISSING).users()).hasSize(10);
    }

    @Test
    void nextLoops() {
        fake.strike(Disaster.NEXT_LOOPS, district);

        JsonNode page = get("/v3.1/users?limit=10").json();

        assertThat(DataApiTest.link(page, "next")).isEqualTo("/v3.1/users?limit=10");
    }

    @Test
    void unsortedIds() {
        fake.strike(Disaster.UNSORTED_IDS, district);

        assertThat(walkUsers())
                .isNotEqualTo(List.copyOf(before.users().keySet()))
                .hasSameElementsAs(before.users().keySet());
    }

    @Test
    void foreignRecords() {
        View after = strike(Disaster.FOREIGN_RECORDS);

        assertThat(after.users().keySet()).isEqualTo(before.users().keySet());
        assertThat(Stream.of(after.users(), after.sections(), after.schools())
                        .flatMap(records -> records.values().stream()))
                .noneMatch(record -> record.path("district").asText().equals(district.id()));
    }

    @Test
    void unauthorizedOnPage7() {
        fake.strike(Disaster.UNAUTHORIZED_ON_PAGE_7, district);
        List<Integer> statuses = new ArrayList<>();
        String uri = "/v3.1/users?limit=10";
        while (statuses.size() < 7) {
            Browser.Reply reply = get(uri);
            statuses.add(reply.status());
            uri = reply.status() == 200 ? DataApiTest.link(reply.json(), "next") : uri;
        }

        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 200, 401);
        assertThat(get(uri).status()).isEqualTo(401);
    }

    @Test
    void pointReadsNotFound() {
        View after = strike(Disaster.POINT_READS_NOT_FOUND);

        assertThat(after).isEqualTo(before);
        String user = "/v3.1/users/" + before.users().keySet().iterator().next();
        assertThat(get(user).status()).isEqualTo(404);
        assertThat(get("/v3.1/schools/" + before.schools().keySet().iterator().next())
                        .status())
                .isEqualTo(404);
    }

    @Test
    void tokenOfAnotherDistrict() {
        View after = strike(Disaster.TOKEN_OF_ANOTHER_DISTRICT);

        assertThat(after).isEqualTo(neighbours);
        assertThat(new Browser(fake).tokens("?district=" + district.id()).text())
                .contains(district.token());
        assertThat(View.of(fake, neighbour)).isEqualTo(neighbours);
    }

    @Test
    void districtError() {
        strike(Disaster.DISTRICT_ERROR);

        assertThat(get("/v3.1/districts/" + district.id())
                        .json()
                        .path("data")
                        .path("state")
                        .asText())
                .isEqualTo("error");
    }

    @Test
    void districtPaused() {
        fake.strike(Disaster.DISTRICT_PAUSED, district);
        district.students().get(0).leaves();

        JsonNode own = get("/v3.1/districts/" + district.id()).json().path("data");
        assertThat(own.path("state").asText()).isEqualTo("paused");
        assertThat(own.path("pause_end").asText()).isNotEmpty();
        assertThat(View.of(fake, district).users()).isEqualTo(before.users());
    }

    @Test
    void clockAYearAhead() {
        district.students().get(0).grade("7");
        assertThat(eventTypes()).isNotEmpty();

        View after = strike(Disaster.CLOCK_A_YEAR_AHEAD);

        assertThat(eventTypes()).isEmpty();
        assertThat(after.users().keySet()).isEqualTo(before.users().keySet());
        district.students().get(0).grade("8");
        assertThat(events().get(0).path("created").asText())
                .isGreaterThan(
                        java.time.Instant.now().plus(Duration.ofDays(360)).toString());
    }

    @Test
    void oneSchoolUnshared() {
        View after = strike(Disaster.ONE_SCHOOL_UNSHARED);

        assertThat(after.schools()).hasSize(2);
        assertThat(after.users().size()).isBetween(1, before.users().size() - 1);
        assertThat(after.sections().size()).isBetween(1, before.sections().size() - 1);
        assertThat(eventTypes()).contains("schools.deleted", "users.deleted", "sections.deleted");
    }

    @Test
    void allSchoolsButOneUnshared() {
        View after = strike(Disaster.ALL_SCHOOLS_BUT_ONE_UNSHARED);

        assertThat(after.schools()).hasSize(1);
        assertThat(after.users().size()).isBetween(1, before.users().size() / 2);
    }

    @Test
    void teachersUnshared() {
        View after = strike(Disaster.TEACHERS_UNSHARED);

        assertThat(after.idsOf("teacher")).isEmpty();
        assertThat(after.idsOf("student")).isEqualTo(before.idsOf("student"));
        assertThat(after.users()).containsKey(district.user("Bo Lind").id());
        assertThat(after.sections().values())
                .anyMatch(section -> section.path("teachers").size() > 0);
    }

    @Test
    void studentsUnshared() {
        View after = strike(Disaster.STUDENTS_UNSHARED);

        assertThat(after.idsOf("student")).isEmpty();
        assertThat(after.idsOf("teacher")).isEqualTo(before.idsOf("teacher"));
        assertThat(after.sections()).hasSameSizeAs(before.sections());
        assertThat(after.sections().values()).noneMatch(section -> section.has("students"));
    }

    @Test
    void rolesMissing() {
        View after = strike(Disaster.ROLES_MISSING);

        assertThat(after.users()).hasSameSizeAs(before.users());
        assertThat(after.users().values()).allMatch(user -> user.path("roles").isEmpty());
    }

    @Test
    void emailsMissing() {
        assertThat(before.users().values()).anyMatch(user -> user.has("email"));

        assertThat(strike(Disaster.EMAILS_MISSING).users().values())
                .noneMatch(user ->
                        user.has("email") || user.path("roles").path("student").has("email"));
    }

    @Test
    void sisIdsMissing() {
        assertThat(before.users().values())
                .anyMatch(user -> !user.findPath("sis_id").asText("").isEmpty());

        View after = strike(Disaster.SIS_IDS_MISSING);

        assertThat(Stream.of(after.users(), after.sections(), after.schools())
                        .flatMap(records -> records.values().stream()))
                .allMatch(record -> record.findValues("sis_id").stream().allMatch(JsonNode::isNull));
    }

    @Test
    void namesShifted() {
        View after = strike(Disaster.NAMES_SHIFTED);

        before.users().forEach((id, user) -> {
            if (user.path("name").has("first")) {
                assertThat(after.users().get(id).path("name").path("first"))
                        .isEqualTo(user.path("name").path("last"));
                assertThat(after.users().get(id).path("name").path("last"))
                        .isEqualTo(user.path("name").path("first"));
            }
        });
    }

    @Test
    void gradesBlank() {
        assertThat(strike(Disaster.GRADES_BLANK).users().values())
                .filteredOn(user -> user.path("roles").has("student"))
                .hasSize(90)
                .allMatch(user -> user.path("roles")
                        .path("student")
                        .path("grade")
                        .asText("?")
                        .isEmpty());
    }

    @Test
    void allIdsReplaced() {
        View after = strike(Disaster.ALL_IDS_REPLACED);

        assertThat(newOnes(after.users(), before.users()))
                .hasSameSizeAs(after.users().keySet())
                .hasSameSizeAs(before.users().keySet());
        assertThat(newOnes(after.sections(), before.sections()))
                .hasSameSizeAs(before.sections().keySet())
                .hasSameSizeAs(after.sections().keySet());
        assertThat(newOnes(after.schools(), before.schools())).hasSize(3);
        assertThat(after.enrollments()).isEqualTo(before.enrollments());
        assertThat(namedBySections(after)).isSubsetOf(after.users().keySet());
    }

    private static Set<String> namedBySections(View view) {
        Set<String> ids = new HashSet<>();
        view.sections().values().forEach(section -> section.path("students").forEach(id -> ids.add(id.asText())));
        return ids;
    }

    @Test
    void halfOfIdsReplaced() {
        View after = strike(Disaster.HALF_OF_IDS_REPLACED);

        assertThat(after.users()).hasSameSizeAs(before.users());
        assertThat(newOnes(after.users(), before.users()))
                .hasSize((before.users().size() + 1) / 2);
    }

    @Test
    void duplicateImport() {
        View after = strike(Disaster.DUPLICATE_IMPORT);

        assertThat(after.users()).hasSize(2 * before.users().size()).containsAllEntriesOf(before.users());
        assertThat(after.sections()).hasSize(2 * before.sections().size());
        assertThat(after.enrollments()).isEqualTo(2 * before.enrollments());
        assertThat(namedBySections(after)).hasSize(2 * namedBySections(before).size());
    }

    @Test
    void rolesSplit() {
        View after = strike(Disaster.ROLES_SPLIT);

        assertThat(after.users()).hasSizeGreaterThan(before.users().size());
        assertThat(after.users().values()).allMatch(user -> user.path("roles").size() <= 1);
    }

    @Test
    void termIdsChanged() {
        View after = strike(Disaster.TERM_IDS_CHANGED);

        assertThat(newOnes(after.terms(), before.terms()))
                .hasSize(before.terms().size())
                .hasSize(after.terms().size());
        assertThat(after.sections().values())
                .filteredOn(section -> section.hasNonNull("term_id"))
                .hasSizeGreaterThan(10)
                .allMatch(section ->
                        after.terms().containsKey(section.path("term_id").asText()));
    }

    @Test
    void enrollmentsHalved() {
        assertThat(strike(Disaster.ENROLLMENTS_HALVED).enrollments())
                .isBetween(before.enrollments() / 2 - before.sections().size(), before.enrollments() / 2);
    }

    @Test
    void sectionsDeleted() {
        View after = strike(Disaster.SECTIONS_DELETED);

        assertThat(after.sections()).isEmpty();
        assertThat(after.users().keySet()).isEqualTo(before.users().keySet());
        assertThat(eventTypes())
                .containsOnly("sections.deleted")
                .hasSize(before.sections().size());
    }

    @Test
    void studentsDeleted() {
        assertThat(strike(Disaster.STUDENTS_DELETED).idsOf("student")).isEmpty();
        assertThat(eventTypes()).filteredOn("users.deleted"::equals).hasSize(90);
    }

    @Test
    void schoolMoved() {
        View after = strike(Disaster.SCHOOL_MOVED);

        String moved = before.schools().keySet().iterator().next();
        assertThat(before.users().values()).anyMatch(user -> user.toString().contains(moved));
        assertThat(after.users().values()).noneMatch(user -> user.toString().contains(moved));
        assertThat(after.sections().values())
                .noneMatch(section -> section.path("school").asText().equals(moved));
        assertThat(after.users().keySet()).isEqualTo(before.users().keySet());
    }

    @Test
    void newSchoolYear() {
        View after = strike(Disaster.NEW_SCHOOL_YEAR);

        assertThat(after.sections().keySet())
                .isNotEmpty()
                .doesNotContainAnyElementsOf(before.sections().keySet());
        assertThat(after.terms().keySet())
                .doesNotContainAnyElementsOf(before.terms().keySet());
        assertThat(after.idsOf("student")).isSubsetOf(before.idsOf("student"));
    }

    @Test
    void eventsStartLater() {
        district.students().get(0).grade("7");
        String cursor = newestEvent();

        fake.strike(Disaster.EVENTS_START_LATER, district);

        assertThat(get("/v3.1/events/" + cursor).status()).isEqualTo(404);
        assertThat(eventTypes()).isEmpty();
        district.students().get(1).grade("7");
        assertThat(newestEvent()).isGreaterThan(cursor);
    }

    private String newestEvent() {
        return get("/v3.1/events?ending_before=last&limit=1")
                .json()
                .path("data")
                .path(0)
                .path("data")
                .path("id")
                .asText();
    }

    @Test
    void eventLate() {
        fake.strike(Disaster.EVENT_LATE, district);
        FakeUser student = district.students().get(0);
        student.grade("7");
        assertThat(eventTypes()).isEmpty();
        assertThat(student.grade()).hasValue("7");

        student.grade("8");

        assertThat(events())
                .extracting(event -> event.findPath("grade").asText())
                .containsExactly("7", "8");
        student.grade("9");
        assertThat(eventTypes()).hasSize(3);
    }

    @Test
    void eventLost() {
        fake.strike(Disaster.EVENT_LOST, district);
        FakeUser student = district.students().get(0);
        student.grade("7");
        student.grade("8");

        assertThat(events())
                .extracting(event -> event.findPath("grade").asText())
                .containsExactly("8");
    }

    @Test
    void eventsOff() {
        fake.strike(Disaster.EVENTS_OFF, district);
        district.students().get(0).grade("7");

        assertThat(eventTypes()).isEmpty();
    }

    @Test
    void createdDuringScan() {
        fake.strike(Disaster.CREATED_DURING_SCAN, district);

        List<String> seen = walkUsers();

        assertThat(seen)
                .hasSize(before.users().size() + 1)
                .startsWith(List.copyOf(before.users().keySet()).toArray(String[]::new));
    }

    @Test
    void updatedDuringScan() {
        fake.strike(Disaster.UPDATED_DURING_SCAN, district);

        Map<String, JsonNode> during = View.read(fake, district, "users");

        assertThat(during.values())
                .anyMatch(user -> user.path("name").path("last").asText().equals("Late"));
        assertThat(during.values())
                .noneMatch(user -> user.path("name").path("last").asText().equals("Early"));
        assertThat(View.of(fake, district).users().values())
                .anyMatch(user -> user.path("name").path("last").asText().equals("Early"));
    }

    @Test
    void deletedDuringScan() {
        fake.strike(Disaster.DELETED_DURING_SCAN, district);

        assertThat(walkUsers()).hasSize(before.users().size() - 1);
        assertThat(walkUsers()).hasSize(before.users().size() - 2);
    }

    @Test
    void unsharedDuringScan() {
        fake.strike(Disaster.UNSHARED_DURING_SCAN, district);

        List<String> during = walkUsers();
        List<String> after = walkUsers();

        assertThat(during.size()).isBetween(after.size(), before.users().size() - 1);
        assertThat(View.of(fake, district).schools()).hasSize(2);
    }

    @Test
    void sharedAgainDuringScan() {
        fake.strike(Disaster.SHARED_AGAIN_DURING_SCAN, district);

        List<String> during = walkUsers();

        assertThat(during.size()).isLessThan(before.users().size());
        assertThat(walkUsers()).hasSameSizeAs(before.users().keySet());
    }

    @Test
    void rekeyedDuringScan() {
        fake.strike(Disaster.REKEYED_DURING_SCAN, district);

        List<String> during = walkUsers();

        assertThat(during)
                .hasSize(before.users().size() + 1)
                .containsAll(before.users().keySet());
        assertThat(walkUsers()).hasSameSizeAs(before.users().keySet());
    }

    @Test
    void mergedDuringScan() {
        fake.strike(Disaster.MERGED_DURING_SCAN, district);

        walkUsers();

        assertThat(walkUsers()).hasSize(before.users().size() - 1);
    }

    @Test
    void splitDuringScan() {
        fake.strike(Disaster.SPLIT_DURING_SCAN, district);

        assertThat(walkUsers()).hasSize(before.users().size() + 1);
    }

    @Test
    void emailsSwappedDuringScan() {
        fake.strike(Disaster.EMAILS_SWAPPED_DURING_SCAN, district);

        List<String> emails = View.read(fake, district, "users").values().stream()
                .map(user -> user.path("email").asText(""))
                .filter(email -> !email.isEmpty())
                .toList();

        assertThat(new HashSet<>(emails)).hasSize(emails.size() - 1);
    }

    @Test
    void sectionEmptiedDuringScan() {
        fake.strike(Disaster.SECTION_EMPTIED_DURING_SCAN, district);

        walkUsers();

        assertThat(View.of(fake, district).sections().values().iterator().next().path("students"))
                .isEmpty();
        assertThat(before.sections().values().iterator().next().path("students"))
                .isNotEmpty();
    }

    @Test
    void importDuringScan() {
        fake.strike(Disaster.IMPORT_DURING_SCAN, district);

        Map<String, JsonNode> during = View.read(fake, district, "users");

        List<Boolean> changed = during.entrySet().stream()
                .map(user -> !user.getValue().equals(before.users().get(user.getKey())))
                .toList();
        assertThat(changed).contains(true, false).isSorted();
    }

    @Test
    void pausedDuringScan() {
        fake.strike(Disaster.PAUSED_DURING_SCAN, district);

        assertThat(walkUsers()).containsExactlyElementsOf(before.users().keySet());
        assertThat(eventTypes()).containsExactly("districts.updated", "districts.updated");
    }

    @Test
    @DisplayName("each has a test of its name")
    void allAreTested() {
        Set<String> tests = Stream.of(DisastersTest.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Test.class))
                .map(method -> method.getName().toLowerCase(java.util.Locale.ROOT))
                .collect(Collectors.toSet());

        assertThat(Stream.of(Disaster.values())
                        .map(disaster -> disaster.name().replace("_", "").toLowerCase(java.util.Locale.ROOT)))
                .allMatch(tests::contains);
    }

    @Test
    @DisplayName("one that finds nothing to strike says so and changes nothing")
    void nothingToStrike() {
        try (FakeClever empty =
                FakeClever.builder().district("Empty", d -> d.addSchool("Only")).start()) {
            for (Disaster disaster : List.of(
                    Disaster.TOKEN_OF_ANOTHER_DISTRICT,
                    Disaster.ROLES_SPLIT,
                    Disaster.SPLIT_DURING_SCAN,
                    Disaster.MERGED_DURING_SCAN,
                    Disaster.SCHOOL_MOVED,
                    Disaster.NEW_SCHOOL_YEAR)) {
                assertThatThrownBy(() -> empty.strike(disaster))
                        .as(disaster.name())
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessageContaining(empty.district().id())
                        .hasMessageContaining("nothing was changed");
            }
            assertThat(empty.district().events()).isEmpty();
            assertThat(empty.faults().pending()).isZero();
        }
    }
}
