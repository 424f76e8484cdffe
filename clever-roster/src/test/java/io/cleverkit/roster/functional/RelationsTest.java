package io.cleverkit.roster.functional;

import static io.cleverkit.roster.functional.Fakes.ids;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.Page;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.Course;
import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeResource;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What belongs to what, against the fake. */
class RelationsTest {
    private FakeClever fake;
    private DistrictClient district;
    private FakeSchool school;
    private FakeSchool otherSchool;
    private FakeSection section;
    private FakeUser student;
    private FakeUser teacher;
    private FakeUser contact;

    @BeforeEach
    void start() {
        fake = FakeClever.builder().district("Elm", this::describe).start();
        district = Fakes.district(fake);
    }

    private void describe(FakeDistrict elm) {
        school = elm.addSchool("Elm Primary");
        otherSchool = elm.addSchool("Elm High");
        teacher = elm.addTeacher("Tia", "Oak", school);
        student = elm.addStudent("Stu", "Ash", school, otherSchool);
        contact = elm.addContact("Pat Ash", student);
        section = elm.addSection("Algebra", school, teacher).enrol(student);
        elm.addSection("Nobody's", otherSchool);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    @DisplayName("a person's relations lead to the right records, one way and back")
    void people() {
        assertThat(ids(district.relatedToUser(teacher.id()).students())).containsExactly(student.id());
        assertThat(ids(district.relatedToUser(contact.id()).students())).containsExactly(student.id());
        assertThat(ids(district.relatedToUser(student.id()).teachers())).containsExactly(teacher.id());
        assertThat(ids(district.relatedToUser(student.id()).contacts())).containsExactly(contact.id());
        assertThat(ids(district.relatedToUser(student.id()).sections())).containsExactly(section.id());
        assertThat(ids(district.relatedToUser(student.id()).schools()))
                .containsExactlyElementsOf(ids(List.of(school, otherSchool)));
        assertThat(ids(district.relatedToUser(student.id()).primarySchools())).containsExactly(school.id());
        assertThat(district.relatedToUser(student.id()).district().id()).isEqualTo(district.districtId());
    }

    @Test
    @DisplayName("a section's people can be narrowed to a role, and what it has not is not found")
    void sections() {
        assertThat(ids(district.relatedToSection(section.id()).users()))
                .containsExactlyElementsOf(ids(List.of(teacher, student)));
        assertThat(ids(district.relatedToSection(section.id()).users().role(UserRole.TEACHER)))
                .containsExactly(teacher.id());
        assertThat(district.relatedToSection(section.id()).school().id()).isEqualTo(school.id());
        assertThatThrownBy(() -> district.relatedToSection(section.id()).course())
                .isInstanceOf(NotFoundException.class)
                .hasMessageNotContaining(section.id());
    }

    @Test
    @DisplayName("a school's people are all who have to do with it, and primary ones fewer")
    void schools() {
        assertThat(ids(district.relatedToSchool(otherSchool.id()).users())).contains(student.id());
        assertThat(ids(district.relatedToSchool(otherSchool.id()).primaryUsers()))
                .doesNotContain(student.id());
        assertThat(ids(district.relatedToSchool(school.id()).primaryUsers())).contains(student.id());
        assertThat(ids(district.relatedToSchool(school.id()).sections())).containsExactly(section.id());
    }

    @Test
    @DisplayName("resources are listed where Clever serves them, and none is no proof that there are none")
    void resources() {
        FakeResource resource = fake.district().addResource("Atlas").assignTo(section);

        try (RecordCursor<Resource> none = district.resources().open()) {
            assertThat(none.advance()).isFalse();
            assertThat(none.certificate().complete()).isFalse();
        }

        fake.district().servesResourcesAsSpecified(true);

        assertThat(district.resources().page().records())
                .singleElement()
                .satisfies(atlas -> assertThat(atlas.title()).contains("Atlas"));
        assertThat(ids(district.relatedToSection(section.id()).resources())).containsExactly(resource.id());
        assertThat(ids(district.relatedToResource(resource.id()).sections())).containsExactly(section.id());
    }

    @Test
    @DisplayName("pages are read backwards from any place, in ascending order")
    void backwards() {
        for (int i = 0; i < 5; i++) {
            fake.district().addCourse("Course " + i, "" + i);
        }
        List<String> all = ids(district.courses());

        Page<Course> last = district.courses().pageSize(2).pageBefore("last");
        Page<Course> before =
                district.courses().pageSize(2).pageBefore(last.records().get(0).id());

        assertThat(last.records()).extracting(Course::id).containsExactlyElementsOf(all.subList(3, 5));
        assertThat(before.records()).extracting(Course::id).containsExactlyElementsOf(all.subList(1, 3));
        assertThat(ids(district.courses().startingAfter(before.next().orElseThrow())))
                .containsExactlyElementsOf(all.subList(3, 5));
    }

    @Test
    @DisplayName("records are counted without being read")
    void counts() {
        assertThat(district.counts().users()).hasValue(3);
        assertThat(district.counts().users(UserRole.CONTACT)).hasValue(1);
        assertThat(district.counts().districts()).hasValue(1);
        assertThat(district.districts())
                .singleElement()
                .satisfies(only -> assertThat(only.id()).isEqualTo(district.districtId()));
    }

    @Test
    @DisplayName("an id that names another place is refused before anything is sent")
    void badIds() {
        assertThatThrownBy(() -> district.relatedToUser(" ")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> district.relatedToUser("..")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> district.lms("")).isInstanceOf(IllegalArgumentException.class);

        assertThat(fake.requests()).isEmpty();
    }
}
