package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeEvent;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("Events")
class EventsTest {
    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> c.district("Maple", d -> {
        FakeSchool first = d.addSchool("First");
        FakeSchool second = d.addSchool("Second");
        FakeUser tess = d.addTeacher("Tess", "Vega", first);
        FakeUser ada = d.addStudent("Ada", "Okafor", first);
        d.addSection("Reading", first, tess).enrol(ada, d.addStudent("Ben", "Ito", first, second));
        d.addSection("Math", second);
        d.addContact("Mother", ada);
    }));

    private FakeClever fake;
    private FakeDistrict district;
    private Browser browser;
    private FakeUser ada;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
        district = running.district();
        ada = district.user("Ada Okafor");
    }

    @Test
    @DisplayName(
            "there are none for what the district was built with; the bare list's self link ends in a question mark")
    void beginsEmpty() {
        JsonNode list = browser.get("/v3.0/events").json();

        assertThat(list.path("data")).isEmpty();
        assertThat(list.path("links").size()).isEqualTo(1);
        assertThat(list.at("/links/0/uri").asText()).isEqualTo("/v3.0/events?");
        assertThat(browser.get("/v3.1/events?ending_before=last&limit=1").json().path("data"))
                .isEmpty();
        assertThat(newestOfState().isNull()).isTrue();
    }

    @Test
    @DisplayName("an update tells the whole record, and of what it was before the changed leaves only")
    void tellsUpdates() {
        ada.set("roles.student.email", "twice@school.example");
        ada.set("roles.student.ext.lunch", "Y");
        String before = ada.email().orElseThrow();
        ada.email("new@school.example");

        JsonNode lunch = browser.get("/v3.1/events").json().at("/data/1");
        JsonNode address = browser.get("/v3.1/events").json().at("/data/2");

        assertThat(lunch.at("/data/type").asText()).isEqualTo("users.updated");
        assertThat(lunch.at("/uri").asText())
                .isEqualTo("/v3.1/events/" + lunch.at("/data/id").asText());
        assertThat(lunch.at("/data/data/previous_attributes").toString())
                .isEqualTo("{\"roles\":{\"student\":{\"ext\":{\"lunch\":\"\"}}}}");
        assertThat(lunch.at("/data/data/object/roles/student/ext/lunch").asText())
                .isEqualTo("Y");
        assertThat(lunch.at("/data/data/object/roles/student").has("email")).isFalse();
        assertThat(lunch.at("/data/created").asText()).matches(".*T[0-9:]{8}[.]000Z");
        assertThat(address.at("/data/data/previous_attributes").toString()).isEqualTo("{\"email\":\"" + before + "\"}");
    }

    @Test
    @DisplayName("a role that came shows empty leaves, a role that went all it was, an unchanged record nothing")
    void tellsRoles() {
        ada.becomesDistrictAdmin();
        ada.becomesStaff(district.school("Second"));
        ada.losesRole("staff");
        ada.set("roles.student.grade", ada.grade().orElseThrow());

        assertThat(previous())
                .containsExactly(
                        "{\"roles\":{\"district_admin\":\"\"}}",
                        "{\"roles\":{\"staff\":{\"schools\":[]}}}",
                        "{\"roles\":{\"staff\":{\"schools\":[\""
                                + district.school("Second").id() + "\"]}}}");
    }

    @Test
    @DisplayName("the specification's place for previous_attributes can be chosen, and deleted has none anywhere")
    void placesPreviousAttributes() {
        district.previousAttributesAsSpecified(true);
        ada.grade("6");
        ada.remove();

        JsonNode list = browser.get("/v3.1/events").json().path("data");

        assertThat(list.at("/0/data/previous_attributes/roles/student/grade").asText())
                .isEqualTo("5");
        assertThat(list.at("/0/data/data").has("previous_attributes")).isFalse();
        assertThat(list.at("/1/data/type").asText()).isEqualTo("users.deleted");
        assertThat(list.at("/1/data/data/object/roles/student/grade").asText()).isEqualTo("6");
        assertThat(list.at("/1/data").has("previous_attributes")).isFalse();
    }

    @Test
    @DisplayName("a sync is an event of the district with the sync before")
    void tellsSyncs() {
        String before = "2025-08-04T06:00:00.000Z";
        district.syncs();
        district.syncs();

        JsonNode event = browser.get("/v3.0/events?limit=1").json().at("/data/0/data");

        assertThat(event.path("type").asText()).isEqualTo("districts.updated");
        assertThat(event.at("/data/previous_attributes").toString()).isEqualTo("{\"last_sync\":\"" + before + "\"}");
        assertThat(event.at("/data/object/id").asText()).isEqualTo(district.id());
        assertThat(event.at("/data/object/last_sync").asText()).isGreaterThan(before);
    }

    @Test
    @DisplayName("someone who leaves is deleted, then taken out of the section and of the contact")
    void tellsWhoLeaves() {
        ada.leaves();

        assertThat(types()).containsExactly("users.deleted", "sections.updated", "users.updated");

        ada.returns();

        assertThat(types()).last().isEqualTo("users.created");
        assertThat(last().recordId()).isEqualTo(ada.id());
    }

    @Test
    @DisplayName("an unshared school goes with its sections and who is nowhere else, and comes back with them")
    void tellsSharing() {
        FakeSchool first = district.school("First");
        district.unshares(first);
        district.unshares(first);

        assertThat(types()).containsExactly("sections.deleted", "users.deleted", "users.deleted", "schools.deleted");

        ada.grade("9");
        district.sharesAgain(first);

        assertThat(types().subList(4, types().size()))
                .containsExactly("schools.created", "users.created", "users.created", "sections.created");
        assertThat(browser.get("/v3.1/events?record_type=users&ending_before=last")
                        .json()
                        .at("/data/3/data/data/object/roles/student/grade")
                        .asText())
                .isEqualTo("9");
    }

    @Test
    @DisplayName("someone who moves out of sight is deleted, back in sight created")
    void tellsMovesOutOfSight() {
        district.unshares(district.school("Second"));
        int before = district.events().size();
        ada.schools(district.school("Second"));
        ada.schools(district.school("First"));

        assertThat(types().subList(before, before + 2)).containsExactly("users.deleted", "users.created");
    }

    @Test
    @DisplayName("the control API's writes are events, whose newest id it tells")
    void tellsControlWrites() {
        String path = "/districts/" + district.id() + "/terms/aaaaaaaaaaaaaaaaaaaaaaaa";
        browser.control("PUT", path, "{\"name\":\"Fall\"}");
        browser.control("PUT", path, "{\"name\":\"Fall\"}");
        browser.control("PUT", path, "{\"name\":\"Autumn\"}");
        browser.control("DELETE", path, "");
        browser.control("PATCH", "/districts/" + district.id(), "{\"state\":\"pending\"}");

        assertThat(types()).containsExactly("terms.created", "terms.updated", "terms.deleted", "districts.updated");
        assertThat(newestOfState().asText()).isEqualTo(last().id());
        browser.control("PATCH", "/districts/" + district.id(), "{\"events\":false,\"state\":\"running\"}");
        browser.control("PATCH", "/districts/" + district.id(), "{\"state\":\"error\"}");
        assertThat(types()).hasSize(5);
        assertThat(browser.control("PATCH", "/districts/" + district.id(), "{\"events\":1}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("while they are off, or nobody is connected, none are written and the gap stays")
    void areSwitchedOff() {
        district.events(false);
        ada.grade("6");
        district.events(true);
        district.disconnects();
        ada.grade("7");
        district.reconnects();
        ada.grade("8");

        assertThat(previous()).containsExactly("{\"roles\":{\"student\":{\"grade\":\"7\"}}}");
    }

    @Test
    @DisplayName("they fall off after 30 days; a cursor that fell off is accepted and gives all that is kept")
    void fallOff() {
        ada.grade("6");
        String old = last().id();
        fake.clock().advance(Duration.ofDays(29));
        ada.grade("7");
        assertThat(browser.get("/v3.1/events/" + old).status()).isEqualTo(200);

        fake.clock().advance(Duration.ofDays(2));

        assertThat(browser.get("/v3.1/events/" + old).status()).isEqualTo(404);
        JsonNode list = browser.get("/v3.1/events?starting_after=" + old).json();
        assertThat(list.path("data").size()).isEqualTo(1);
        assertThat(list.at("/links/1/rel").asText()).isEqualTo("prev");
        assertThat(list.at("/data/0/data/data/previous_attributes/roles/student/grade")
                        .asText())
                .isEqualTo("6");
        assertThat(Instant.parse(list.at("/data/0/data/created").asText()))
                .isBefore(fake.clock().now().minus(Duration.ofDays(1)));
    }

    @Test
    @DisplayName("pages run forward and backward in the order of ids")
    void arePaged() {
        for (int i = 0; i < 7; i++) {
            ada.set("roles.student.grade", "g" + i);
        }
        List<String> all = district.events().stream().map(FakeEvent::id).toList();

        List<String> read = new ArrayList<>();
        String next = "/v3.1/events?limit=3";
        while (!next.isEmpty()) {
            JsonNode page = browser.get(next).json();
            read.addAll(DataApiTest.idsOf(page));
            next = DataApiTest.link(page, "next");
        }

        assertThat(read).isEqualTo(all).isSorted();
        JsonNode last = browser.get("/v3.1/events?ending_before=last&limit=2").json();
        assertThat(DataApiTest.idsOf(last)).isEqualTo(all.subList(5, 7));
        assertThat(DataApiTest.idsOf(browser.get(DataApiTest.link(last, "prev")).json()))
                .isEqualTo(all.subList(3, 5));
        assertThat(DataApiTest.idsOf(
                        browser.get("/v3.1/events?ending_before=" + all.get(2)).json()))
                .isEqualTo(all.subList(0, 2));
        assertThat(browser.get("/v3.1/events?limit=10001").status()).isEqualTo(413);
        assertThat(browser.get("/v3.1/events?limit=x").status()).isEqualTo(400);
        assertThat(browser.get("/v3.1/events/nope").status()).isEqualTo(404);
        assertThat(browser.get("/v3.1/events/" + all.get(0) + "/x").status()).isEqualTo(404);
        JsonNode single = browser.get("/v3.1/events/" + all.get(0)).json();
        assertThat(single.at("/data/id").asText()).isEqualTo(all.get(0));
        assertThat(single.at("/links/0/uri").asText()).isEqualTo("/v3.1/events/" + all.get(0));
    }

    @Test
    @DisplayName("record_type may be repeated; school leaves out what belongs to none, and finds who left it")
    void areFiltered() {
        FakeSchool second = district.school("Second");
        ada.schools(second);
        district.syncs();
        district.addTerm("Fall", "2026-08-01", "2026-12-01");
        district.section("Math").rename("Algebra");

        assertThat(typesAt("record_type=terms&record_type=districts"))
                .containsExactly("districts.updated", "terms.created");
        assertThat(typesAt("record_type=contacts")).isEmpty();
        assertThat(typesAt("school=" + second.id())).containsExactly("users.updated", "sections.updated");
        assertThat(typesAt("school=" + district.school("First").id())).containsExactly("users.updated");
        JsonNode page = browser.get("/v3.1/events?record_type=terms&record_type=districts&limit=1")
                .json();
        assertThat(DataApiTest.link(page, "next"))
                .startsWith("/v3.1/events?record_type=terms&record_type=districts&limit=1&");
        assertThat(typesOf(browser.get(DataApiTest.link(page, "next")).json())).containsExactly("terms.created");
    }

    @Test
    @DisplayName("version 3.0 shows neither fields nor updates that only 3.1 knows")
    void hideNewerFields() {
        ada.set("roles.student.preferred_name", "A");
        ada.set("roles.student.ext.x", "1");

        assertThat(browser.get("/v3.1/events").json().path("data").size()).isEqualTo(2);
        JsonNode old = browser.get("/v3.0/events").json();
        assertThat(old.path("data").size()).isEqualTo(1);
        assertThat(old.at("/data/0/data/data/object/roles/student").has("preferred_name"))
                .isFalse();
        assertThat(browser.get("/v3.0/events/" + district.events().get(0).id()).status())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("a user's token cannot read them")
    void areForDistricts() {
        assertThat(browser.getAs("nobody", "/v3.1/events").status()).isEqualTo(401);
    }

    @Test
    @DisplayName("pages of events can be spoilt by faults, too")
    void canBeSpoilt() {
        ada.grade("6");
        ada.grade("7");
        List<String> all = district.events().stream().map(FakeEvent::id).toList();
        fake.faults().on("events").times(1).answer(Fault.DUPLICATE_PAGE);
        JsonNode first = browser.get("/v3.1/events?limit=1").json();
        assertThat(DataApiTest.idsOf(
                        browser.get(DataApiTest.link(first, "next")).json()))
                .isEqualTo(DataApiTest.idsOf(first));
        fake.faults().on("events").times(1).answer(Fault.REORDERED_PAGE);
        assertThat(DataApiTest.idsOf(browser.get("/v3.1/events").json())).containsExactly(all.get(1), all.get(0));
        fake.faults().on("events").times(1).answer(Fault.EMPTY_LIST);
        assertThat(browser.get("/v3.1/events").json().path("data")).isEmpty();
    }

    private List<String> typesAt(String query) {
        return typesOf(browser.get("/v3.1/events?" + query).json());
    }

    private static List<String> typesOf(JsonNode list) {
        List<String> types = new ArrayList<>();
        list.path("data").forEach(element -> types.add(element.at("/data/type").asText()));
        return types;
    }

    private List<String> types() {
        return district.events().stream().map(FakeEvent::type).toList();
    }

    private List<String> previous() {
        List<String> previous = new ArrayList<>();
        browser.get("/v3.1/events")
                .json()
                .path("data")
                .forEach(element -> previous.add(
                        element.at("/data/data/previous_attributes").toString()));
        return previous;
    }

    private FakeEvent last() {
        List<FakeEvent> events = district.events();
        return events.get(events.size() - 1);
    }

    private JsonNode newestOfState() {
        return browser.open("/__fake/state").json().at("/districts/0/newestEventId");
    }
}
