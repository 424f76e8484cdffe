package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeEvent;
import io.cleverkit.testkit.FakeRecord;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.Happening;
import io.cleverkit.testkit.RandomLife;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens in a school, and what Clever shows of it. */
@DisplayName("In the words of a school")
class SchoolWordsTest {
    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> c.district("Maple", d -> {
        FakeSchool first = d.addSchool("First");
        FakeSchool second = d.addSchool("Second");
        FakeUser tess = d.addTeacher("Tess", "Vega", first);
        FakeUser tom = d.addTeacher("Tom", "Wolf", first);
        FakeUser ada = d.addStudent("Ada", "Okafor", first);
        d.addSection("Reading", first, tess).coTaughtBy(tom).enrol(ada, d.addStudent("Ben", "Ito", first));
        d.addSection("Math", second);
        d.addContact("Mother", ada);
    }));

    private FakeClever fake;
    private FakeDistrict district;
    private Browser browser;
    private FakeUser ada;
    private FakeUser ben;
    private FakeUser tess;
    private FakeSection reading;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
        district = running.district();
        ada = district.user("Ada Okafor");
        ben = district.user("Ben Ito");
        tess = district.user("Tess Vega");
        reading = district.section("Reading");
    }

    @Test
    @DisplayName("a student who moves is out of the old section before being in the new one, then changes school")
    void moves() {
        ada.movesTo(district.section("Math"));

        assertThat(types()).containsExactly("sections.updated", "sections.updated", "users.updated");
        assertThat(texts(event(0).at("/data/object/students"))).containsExactly(ben.id());
        assertThat(texts(event(1).at("/data/object/students"))).containsExactly(ada.id());
        assertThat(event(2).at("/data/previous_attributes/roles/student/school").asText())
                .isEqualTo(district.school("First").id());
    }

    @Test
    @DisplayName("a teacher who goes leaves the section to the co-teacher, in one event of it")
    void teacherLeaves() {
        tess.leaves();

        assertThat(types()).containsExactly("users.deleted", "sections.updated");
        assertThat(event(1).at("/data/object/teacher").asText())
                .isEqualTo(district.user("Tom Wolf").id());
        assertThat(texts(event(1).at("/data/previous_attributes/teachers"))).hasSize(2);
    }

    @Test
    @DisplayName("who is back within 300 days is the same, later somebody new with the same number")
    void returns() {
        String number = ada.text("roles.student.sis_id").orElseThrow();
        ada.leaves();
        fake.clock().advance(Duration.ofDays(299));
        assertThat(ada.returns()).isEqualTo(ada);
        ada.leaves();
        fake.clock().advance(Duration.ofDays(300));

        FakeUser returned = ada.returns();

        assertThat(returned.id()).isGreaterThan(ada.id());
        assertThat(returned.text("roles.student.sis_id")).contains(number);
        assertThat(ada.exists()).isFalse();
        assertThat(types()).containsExactly("users.created");
        assertThatThrownBy(ada::returns).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("a teacher who becomes an administrator keeps the id and the schools and loses the sections")
    void becomesAdministrator() {
        tess.becomesAdministrator();

        assertThat(types()).containsExactly("users.updated", "sections.updated");
        assertThat(event(0).at("/data/object/roles").has("teacher")).isFalse();
        assertThat(texts(event(0).at("/data/object/roles/staff/schools")))
                .containsExactly(district.school("First").id());
        assertThat(reading.teacher()).contains(district.user("Tom Wolf"));
    }

    @Test
    @DisplayName("who is rekeyed goes and comes as somebody new, whom the sections name in the same place")
    void rekeys() {
        FakeUser other = ada.rekeys();

        assertThat(types()).containsExactly("users.deleted", "users.created", "sections.updated", "users.updated");
        assertThat(other.text("roles.student.sis_id")).isPresent().isNotEqualTo(ada.text("roles.student.sis_id"));
        assertThat(reading.studentIds()).containsExactly(other.id(), ben.id());
        assertThat(district.contacts().get(0).json()).contains(other.id()).doesNotContain(ada.id());
        assertThat(browser.get("/v3.1/users/" + ada.id()).status()).isEqualTo(404);
        assertThatThrownBy(ada::rekeys).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("a contact that is edited is another one")
    void contactsChurn() {
        FakeUser mother = district.contacts().get(0);

        FakeUser edited = mother.rekeys();

        assertThat(types()).containsExactly("users.deleted", "users.created");
        assertThat(edited.json()).contains(ada.id());
    }

    @Test
    @DisplayName("two jobs become two people and one again")
    void splitsAndMerges() {
        tess.becomesStaff(district.school("Second"));

        FakeUser half = tess.splitsOff("staff");

        assertThat(types()).containsExactly("users.updated", "users.updated", "users.created");
        assertThat(tess.roles()).containsExactly("teacher");
        assertThat(half.roles()).containsExactly("staff");
        assertThat(half.email()).isEqualTo(tess.email());
        assertThatThrownBy(() -> tess.splitsOff("staff")).isInstanceOf(IllegalStateException.class);

        half.absorbs(tess);

        assertThat(types().subList(3, 6)).containsExactly("users.updated", "sections.updated", "users.deleted");
        assertThat(half.roles()).containsExactly("staff", "teacher");
        assertThat(reading.teacher()).contains(half);
    }

    @Test
    @DisplayName("while e-mail addresses are swapped both people have one of them for a moment")
    void swapsEmails() {
        String first = ada.email().orElseThrow();
        String second = ben.email().orElseThrow();

        district.swapEmails(ada, ben);

        assertThat(types()).containsExactly("users.updated", "users.updated");
        assertThat(event(0).at("/data/object/email").asText()).isEqualTo(second);
        assertThat(event(1).at("/data/previous_attributes/email").asText()).isEqualTo(second);
        assertThat(ben.email()).contains(first);
    }

    @Test
    @DisplayName("a hold keeps everything as it was, events too; released, all is there at once")
    void holds() {
        district.holds();
        ada.leaves();
        FakeUser newcomer = district.addStudent("Zoe", "New", district.school("First"));
        ben.grade("6");
        ben.grade("7");

        assertThat(browser.get("/v3.1/users/" + ada.id()).status()).isEqualTo(200);
        assertThat(browser.get("/v3.1/users/" + newcomer.id()).status()).isEqualTo(404);
        assertThat(DataApiTest.idsOf(
                        browser.get("/v3.1/sections/" + reading.id() + "/users").json()))
                .contains(ada.id());
        assertThat(DataApiTest.idsOf(
                        browser.get("/v3.1/users/" + ada.id() + "/sections").json()))
                .containsExactly(reading.id());
        assertThat(district.events()).isEmpty();
        assertThat(district.state()).isEqualTo("running");
        assertThat(district.isHeldBack()).isTrue();

        district.releases();

        assertThat(types())
                .containsExactly(
                        "users.updated", "users.updated", "users.created", "sections.updated", "users.deleted");
        assertThat(browser.get("/v3.1/users/" + ada.id()).status()).isEqualTo(404);
        assertThat(event(0).at("/data/previous_attributes/roles/student/grade").asText())
                .isEqualTo("5");
    }

    @Test
    @DisplayName("a paused district is frozen, but sharing can change")
    void pauses() {
        district.pauses(fake.clock().now(), fake.clock().now().plus(Duration.ofDays(30)));
        ada.grade("6");
        district.unshares(district.school("Second"));

        assertThat(browser.get("/v3.1/districts")
                        .json()
                        .at("/data/0/data/state")
                        .asText())
                .isEqualTo("paused");
        assertThat(browser.get("/v3.1/users/" + ada.id())
                        .json()
                        .at("/data/roles/student/grade")
                        .asText())
                .isEqualTo("5");
        assertThat(types()).containsExactly("districts.updated", "sections.deleted", "schools.deleted");

        district.resumes();

        assertThat(types().subList(3, 5)).containsExactly("districts.updated", "users.updated");
    }

    @Test
    @DisplayName(
            "in a new school year classes, courses and terms are new, everybody is a grade up, and seniors are gone")
    void rollsOver() {
        try (FakeClever other = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(3).schools(3).students(120))
                .start()) {
            FakeDistrict before = other.district();
            Set<String> oldSections = ids(before.sections());
            Set<String> oldTerms = ids(before.terms());
            List<FakeUser> seniors = before.students().stream()
                    .filter(student -> student.grade().filter("12"::equals).isPresent())
                    .toList();
            FakeUser fifth = before.students().stream()
                    .filter(student -> student.grade().filter("5"::equals).isPresent())
                    .findFirst()
                    .orElseThrow();

            before.rollsOverTo(2026);

            assertThat(seniors).isNotEmpty().noneMatch(FakeRecord::exists);
            assertThat(fifth.grade()).contains("6");
            assertThat(fifth.schoolIds())
                    .allMatch(id -> before.school(id).name().contains("Middle"));
            assertThat(ids(before.sections())).isNotEmpty().doesNotContainAnyElementsOf(oldSections);
            assertThat(ids(before.terms())).hasSameSizeAs(oldTerms).doesNotContainAnyElementsOf(oldTerms);
            assertThat(before.terms())
                    .extracting(term -> term.text("start_date").orElseThrow())
                    .containsExactly("2026-08-04", "2027-01-05");
            assertThat(before.terms()).extracting(term -> term.name()).containsExactly("Fall 2026", "Spring 2027");
            assertThat(before.sections())
                    .allSatisfy(section -> section.students().forEach(student -> {
                        assertThat(student.grade()).isEqualTo(section.text("grade"));
                        assertThat(student.schoolIds())
                                .contains(section.school().orElseThrow().id());
                    }));
            assertThat(before.sections().stream()
                            .mapToInt(s -> s.students().size())
                            .sum())
                    .isGreaterThan(300);
            assertThat(before.events().stream()
                            .filter(event -> event.type().equals("users.updated"))
                            .map(FakeEvent::recordId)
                            // Contacts change, too, when their students leave.
                            .filter(ids(before.students())::contains))
                    .as("everybody who stays is updated once")
                    .doesNotHaveDuplicates()
                    .hasSize(before.students().size());
            int events = before.events().size();
            assertThatThrownBy(() -> before.rollsOverTo(2026))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("2026");
            assertThat(before.events()).hasSize(events);
            List<String> types =
                    before.events().stream().map(FakeEvent::type).distinct().toList();
            assertThat(types)
                    .containsExactly(
                            "districts.updated",
                            "terms.created",
                            "courses.created",
                            "users.updated",
                            "sections.created",
                            "sections.deleted",
                            "courses.deleted",
                            "terms.deleted",
                            "users.deleted");
        }
    }

    @Test
    @DisplayName("a random life does only what it may, says what it did without names, and refuses what cannot be")
    void randomLife() {
        RandomLife life = RandomLife.of(district, 3).only(Happening.STUDENT_MOVES, Happening.SYNC);
        life.happens(10);

        assertThat(life.told()).hasSize(10).allMatch(told -> told.startsWith("STUDENT_MOVES ") || told.equals("SYNC "));
        assertThat(life.toString()).contains("seed=3").doesNotContain("Okafor");
        assertThatThrownBy(() -> RandomLife.of(district, 1)
                        .only(Happening.SOMEBODY_RETURNS)
                        .happens(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Nothing can happen");
    }

    private static Set<String> ids(List<? extends FakeRecord> records) {
        return records.stream().map(FakeRecord::id).collect(Collectors.toSet());
    }

    private List<String> types() {
        return district.events().stream().map(FakeEvent::type).toList();
    }

    private JsonNode event(int number) {
        return browser.get("/v3.1/events").json().path("data").path(number).path("data");
    }

    private static List<String> texts(JsonNode array) {
        List<String> texts = new java.util.ArrayList<>();
        array.forEach(text -> texts.add(text.asText()));
        return texts;
    }
}
