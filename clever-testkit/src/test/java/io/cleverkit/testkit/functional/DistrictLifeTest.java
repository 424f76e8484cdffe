package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The life of a district")
class DistrictLifeTest {
    @RegisterExtension
    final FakeCleverExtension clever = FakeCleverExtension.with(c -> c.district("Maple", d -> {
        FakeSchool first = d.addSchool("First");
        FakeSchool second = d.addSchool("Second");
        FakeUser tess = d.addTeacher("Tess", "Vega", first);
        d.addTeacher("Tom", "Wolf", second);
        FakeUser ada = d.addStudent("Ada", "Okafor", first);
        d.addSection("Reading", first, tess).enrol(ada, d.addStudent("Ben", "Ito", first, second));
        d.addSection("Math", second);
        d.addContact("Mother", ada);
    }));

    private FakeDistrict district;
    private Browser browser;
    private FakeUser ada;
    private FakeSection reading;

    @BeforeEach
    void open(FakeClever fake) {
        browser = new Browser(fake);
        district = fake.district();
        ada = district.user("Ada Okafor");
        reading = district.section("Reading");
    }

    @Test
    @DisplayName("a student who moves to a section of another school changes to that school")
    void studentMoves() {
        ada.movesTo(district.section("Math"));

        assertThat(reading.studentIds()).doesNotContain(ada.id());
        assertThat(ada.sections()).containsExactly(district.section("Math"));
        assertThat(user().at("/data/roles/student/school").asText())
                .isEqualTo(district.school("Second").id());
    }

    @Test
    @DisplayName("a student who leaves is 404 and in no section; back again it is the same id")
    void studentLeavesAndReturns() {
        ada.leaves();
        assertThat(browser.get("/v3.1/users/" + ada.id()).status()).isEqualTo(404);
        assertThat(reading.studentIds()).hasSize(1);

        ada.returns();

        assertThat(user().at("/data/name/first").asText()).isEqualTo("Ada");
        assertThat(reading.studentIds()).hasSize(1);
        assertThatThrownBy(ada::returns).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("a record that is merely removed stays named in its sections, and can still be looked at")
    void removedRecordDangles() {
        ada.remove();

        assertThat(reading.studentIds()).contains(ada.id());
        assertThat(reading.students()).extracting(FakeUser::id).doesNotContain(ada.id());
        assertThat(ada.exists()).isFalse();
        assertThat(ada.firstName()).contains("Ada");
        assertThatThrownBy(() -> ada.grade("6")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("renaming, a new grade and an e-mail address show in the next answer and move last_modified only")
    void personChanges() {
        String created = user().at("/data/created").asText();
        district.user("Ada Okafor").rename("Adaeze", "Okafor-Núñez");
        ada.grade("6");
        ada.email("new@school.example");

        JsonNode user = user().path("data");

        assertThat(user.at("/name/last").asText()).isEqualTo("Okafor-Núñez");
        assertThat(user.at("/roles/student/grade").asText()).isEqualTo("6");
        assertThat(user.path("email").asText()).isEqualTo("new@school.example");
        assertThat(user.path("created").asText()).isEqualTo(created);
        ada.withoutEmail();
        assertThat(user().path("data").has("email")).isFalse();
    }

    @Test
    @DisplayName("teachers are swapped and joined, the primary one first")
    void teachersChange() {
        FakeUser tess = district.user("Tess Vega");
        FakeUser tom = district.user("Tom Wolf");

        reading.coTaughtBy(tom);
        assertThat(reading.teacherIds()).containsExactly(tess.id(), tom.id());
        reading.removeTeacher(tess);
        assertThat(reading.teacher()).contains(tom);
        reading.taughtBy(tess);

        assertThat(reading.teacherIds()).containsExactly(tess.id());
        assertThat(reading.teacher()).contains(tess);
    }

    @Test
    @DisplayName("roles come and go")
    void rolesChange() {
        FakeUser tess = district.user("Tess Vega");
        tess.becomesStaff(district.school("First"), district.school("Second"));
        tess.becomesDistrictAdmin();
        assertThat(tess.roles()).containsExactly("teacher", "staff", "district_admin");
        assertThat(tess.schoolIds()).hasSize(2);

        tess.losesRole("teacher");

        assertThat(district.teachers()).extracting(FakeUser::id).doesNotContain(tess.id());
        assertThat(DataApiTest.idsOf(browser.get("/v3.1/users?role=staff").json()))
                .containsExactly(tess.id());
    }

    @Test
    @DisplayName("an unshared school takes along its sections and who is nowhere else; shared again all are back")
    void schoolIsUnshared() {
        FakeUser ben = district.user("Ben Ito");
        district.unshares(district.school("First"));

        assertThat(browser.get("/v3.1/users/" + ada.id()).status()).isEqualTo(404);
        assertThat(browser.get("/v3.1/users/" + ben.id()).status()).isEqualTo(200);
        assertThat(DataApiTest.idsOf(browser.get("/v3.1/sections").json())).hasSize(1);
        assertThat(district.count("schools")).isEqualTo(1);

        district.sharesAgain(district.school("First"));

        assertThat(browser.get("/v3.1/users/" + ada.id()).status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a removed school is erased from everybody when it is removed everywhere")
    void schoolIsErased() {
        FakeUser ben = district.user("Ben Ito");
        FakeSchool first = district.school("First");

        first.removeEverywhere();

        assertThat(ben.texts("roles.student.schools"))
                .containsExactly(district.school("Second").id());
    }

    @Test
    @DisplayName("rotating makes the old token worthless; disconnecting empties the token list")
    void tokenRotatesAndGoes() {
        String old = district.token();
        String fresh = district.rotateToken();
        assertThat(browser.getAs(old, "/v3.1/users").status()).isEqualTo(401);
        assertThat(browser.getAs(fresh, "/v3.1/users").status()).isEqualTo(200);
        assertThat(browser.tokens("?district=" + district.id())
                        .json()
                        .at("/data/0/access_token")
                        .asText())
                .isEqualTo(fresh);
        assertThat(browser.tokens("?district=other").json().path("data").size()).isZero();

        district.disconnects();

        assertThat(browser.tokens("").json().path("data").size()).isZero();
        assertThat(browser.getAs(fresh, "/v3.1/users").status()).isEqualTo(401);
        assertThatThrownBy(district::token).isInstanceOf(IllegalStateException.class);
        district.reconnects();
        assertThat(browser.get("/v3.1/users").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("any field can be set to anything, so that oddities can be made")
    void fieldsCanBeSet() {
        ada.set("roles.student.grade", null);
        ada.set("roles.student.ext.lunch", List.of("a", "b"));
        ada.unset("name.middle");

        JsonNode user = user().path("data");

        assertThat(user.at("/roles/student/grade").isNull()).isTrue();
        assertThat(user.at("/roles/student/ext/lunch/1").asText()).isEqualTo("b");
        assertThat(user.path("name").has("middle")).isFalse();
    }

    @Test
    @DisplayName("new records get the highest id")
    void newRecordsComeLast() {
        FakeUser newest = district.addStudent("Zed", "New", district.school("First"));

        assertThat(browser.get("/v3.1/users?ending_before=last&limit=1")
                        .json()
                        .at("/data/0/data/id")
                        .asText())
                .isEqualTo(newest.id());
    }

    @Test
    @DisplayName("changes from many threads at once are all kept")
    void changesFromManyThreads() {
        FakeSection math = district.section("Math");
        List<String> made = IntStream.range(0, 200)
                .parallel()
                .mapToObj(i -> {
                    FakeUser student = district.addStudent("S" + i, "Many", district.school("Second"));
                    student.joins(math);
                    return student.id();
                })
                .toList();

        assertThat(math.studentIds()).containsExactlyInAnyOrderElementsOf(made);
    }

    private JsonNode user() {
        return browser.get("/v3.1/users/" + ada.id()).json();
    }
}
