package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.RecordedDistrict;
import java.io.IOException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

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
}
