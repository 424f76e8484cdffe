package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.model.Event;
import io.cleverkit.roster.model.EventAction;
import io.cleverkit.roster.model.EventRecordType;
import io.cleverkit.roster.model.EventType;
import io.cleverkit.roster.model.User;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Events, against the fake and against answers written out. */
class EventsTest {
    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private FakeClever fake;
    private DistrictClient district;
    private FakeSchool school;
    private FakeUser student;

    @BeforeEach
    void start() {
        fake = FakeClever.builder().district("Elm", this::describe).start();
        district = Fakes.district(fake);
    }

    private void describe(FakeDistrict elm) {
        school = elm.addSchool("Elm Primary");
        student = elm.addStudent("Stu", "Ash", school);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    private static List<Event> read(Stream<Event> events) {
        try (events) {
            return events.toList();
        }
    }

    @ParameterizedTest
    @DisplayName("a change is read after the newest event before it, with what was before, wherever that stands")
    @ValueSource(booleans = {false, true})
    void update(boolean asSpecified) {
        fake.district().previousAttributesAsSpecified(asSpecified);
        fake.district().syncs();
        String before = district.events().newest().orElseThrow().id();

        student.grade("7");

        List<Event> events = read(district.events().startingAfter(before).recordTypes(EventRecordType.USERS).stream());
        assertThat(events).singleElement().satisfies(event -> {
            assertThat(event.type()).contains(EventType.of("users.updated"));
            assertThat(event.object().map(record -> record.id())).contains(student.id());
            assertThat(event.user().flatMap(User::roles).flatMap(roles -> roles.student()))
                    .hasValueSatisfying(
                            now -> assertThat(now.grade().orElseThrow().value()).isEqualTo("7"));
            assertThat(event.previousAttributes().orElseThrow()).contains("\"grade\":\"5\"");
            assertThat(event.unknown()).isEmpty();
            assertThat(district.event(event.id())).isEqualTo(event);
        });
    }

    @Test
    @DisplayName("events are narrowed to types of records and to a school")
    void filters() {
        FakeSchool other = fake.district().addSchool("Elm High");
        fake.district().addStudent("Ann", "Elder", other);
        fake.district().syncs();

        assertThat(read(district.events().recordTypes(EventRecordType.SCHOOLS, EventRecordType.DISTRICTS).stream()))
                .extracting(event -> event.type().orElseThrow().recordType())
                .contains(EventRecordType.SCHOOLS, EventRecordType.DISTRICTS)
                .doesNotContain(EventRecordType.USERS);
        assertThat(read(district.events().school(other.id()).stream()))
                .isNotEmpty()
                .noneMatch(event -> event.district().isPresent());
        assertThatThrownBy(() -> district.events().recordTypes()).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("a deletion carries the record as it last was")
    void deletion() {
        student.leaves();

        Event newest = district.events().newest().orElseThrow();
        assertThat(newest.type().orElseThrow().action()).isEqualTo(EventAction.DELETED);
        assertThat(newest.user()).isPresent();
    }

    @Test
    @DisplayName("what this library does not know of an event is kept with its text, in any order of fields")
    void unknown() {
        Wire wire = new Wire(SERVER);
        String object = "{\"id\":\"b1\",\"name\":\"x\"}";
        wire.answers(
                "/v3.1/events/a1",
                Wire.json("{\"data\":{\"data\":{\"note\":1,\"object\":" + object
                        + "},\"more\":true,\"type\":\"badges.awarded\",\"id\":\"a1\"}}"));
        wire.answers(
                "/v3.1/events/a2",
                Wire.json("{\"data\":{\"data\":{\"object\":" + object
                        + "},\"previous_attributes\":{},\"type\":\"terms.updated\",\"id\":\"a2\"}}"));

        Event strange = wire.district().event("a1");
        Event known = wire.district().event("a2");

        assertThat(strange.type().orElseThrow().isKnown()).isFalse();
        assertThat(strange.type().orElseThrow().action().value()).isEqualTo("awarded");
        assertThat(strange.object()).isEmpty();
        assertThat(strange.unknown())
                .containsEntry("data.object", object)
                .containsEntry("data.note", "1")
                .containsEntry("more", "true");
        assertThat(known.term().orElseThrow().name()).contains("x");
        assertThat(known.previousAttributes()).contains("{}");
        assertThat(known.unknown()).isEmpty();
    }
}
