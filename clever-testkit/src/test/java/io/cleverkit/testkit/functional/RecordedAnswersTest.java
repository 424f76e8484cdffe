package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.RecordedDistrict;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A district put together from recorded answers")
class RecordedAnswersTest {
    private FakeClever fake;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        fake = FakeClever.builder()
                .district(RecordedDistrict.from(Reference.recordings()))
                .start();
        browser = new Browser(fake);
    }

    @AfterEach
    void stop() {
        if (fake != null) {
            fake.close();
        }
    }

    // Left out: lists that go on beyond the recordings, whose last known record is known to be followed by others.
    @ParameterizedTest(name = "answers {0} exactly as recorded")
    @ValueSource(
            strings = {
                "course-0",
                "course_district-0",
                "course_resources-0",
                "courses-0",
                "courses_with_limit-0",
                "districts-0",
                "districts_with_count-0",
                "resources_app-0",
                "school-0",
                "school_district-0",
                "schools-0",
                "schools_next-0",
                "schools_next-1",
                "schools_with_starting_after-0",
                "section-0",
                "section_course-0",
                "section_district-0",
                "section_resources-0",
                "sections-0",
                "sections_with_limit-0",
                "term-0",
                "terms-0",
                "terms_with_starting_after-0",
                "user-0",
                "user_district-0",
                "user_mycontacts-0",
                "user_resources-0",
                "user_refs_mycontacts-0",
                "user_refs_schools-1",
                "users_with_limit-0",
                "school_users_with_limit-0"
            })
    void answersAsRecorded(String name) throws IOException {
        JsonNode recording = Reference.recording(name);
        String path = recording.path("request").path("uri").asText().replace("https://api.clever.com", "");

        Browser.Reply reply = browser.get(path);

        assertThat(reply.status()).isEqualTo(recording.path("status").asInt());
        assertThat(linksOf(reply.json())).isEqualTo(linksOf(recording.path("body")));
        assertThat(reply.json().path("data")).isEqualTo(recording.path("body").path("data"));
        assertThat(reply.header("Content-Type"))
                .startsWith("application/json")
                .satisfies(type -> assertThat(
                                recording.path("headers").path("content-type").asText())
                        .startsWith("application/json"));
    }

    @Test
    @DisplayName("holds every record that any answer showed, once")
    void holdsEveryRecord() {
        FakeDistrict district = fake.district();

        assertThat(district.name()).isEqualTo("#DEMO Certification ISD - Events");
        assertThat(district.schools()).hasSize(4);
        assertThat(district.users()).hasSize(115);
        assertThat(district.students()).hasSize(112);
        assertThat(district.teachers()).hasSize(2);
        assertThat(district.contacts()).hasSize(1);
        assertThat(district.terms()).hasSize(5);
    }

    @Test
    @DisplayName("leaves students that no answer showed dangling in their sections")
    void leavesUnseenStudentsDangling() {
        String section = "58da8c6a894273be68000182";
        int named = fake.district().section(section).studentIds().size();

        JsonNode users =
                browser.get("/v3.0/sections/" + section + "/users?role=student").json();

        assertThat(users.path("data").size()).isLessThan(named);
        users.path("data")
                .forEach(user -> assertThat(fake.district().section(section).studentIds())
                        .contains(user.path("data").path("id").asText()));
    }

    @Test
    @DisplayName("tells its counts over the control API")
    void tellsItsCounts() {
        JsonNode district =
                browser.open("/__fake/state").json().path("districts").path(0);

        assertThat(district.path("records").path("users").asInt()).isEqualTo(115);
        assertThat(district.path("records").path("schools").asInt()).isEqualTo(4);
        assertThat(district.path("roles").path("student").asInt()).isEqualTo(112);
    }

    private static Set<JsonNode> linksOf(JsonNode envelope) {
        Set<JsonNode> links = new HashSet<>();
        envelope.path("links").forEach(links::add);
        return links;
    }
}
