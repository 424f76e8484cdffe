package io.cleverkit.testkit.functional;

import static io.cleverkit.testkit.AttendanceStatus.ABSENT;
import static io.cleverkit.testkit.AttendanceStatus.PRESENT;
import static io.cleverkit.testkit.AttendanceStatus.TARDY;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Attendance")
class AttendanceTest {
    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.clock(Clock.fixed(Instant.parse("2026-11-10T15:00:00Z"), ZoneOffset.UTC))
                    .district("Maple", d -> {
                        FakeSchool first = d.addSchool("First");
                        d.addSection("Reading", first)
                                .enrol(d.addStudent("Ada", "Okafor", first), d.addStudent("Ben", "Ito", first));
                    }));

    private FakeClever fake;
    private Browser browser;
    private LocalDate today;
    private String school;
    private String section;
    private FakeUser ada;

    @BeforeEach
    void upload(FakeClever running) {
        fake = running;
        browser = new Browser(running);
        FakeDistrict district = running.district();
        today = LocalDate.ofInstant(running.clock().now(), ZoneOffset.UTC);
        FakeSection reading = district.section("Reading");
        school = "/v3.1/attendance/schools/" + district.school("First").id();
        section = "/v3.1/attendance/sections/" + reading.id();
        ada = district.user("Ada Okafor");
        FakeUser ben = district.user("Ben Ito");
        district.attendance().add(ada, today.minusDays(3), PRESENT, "");
        district.attendance().add(ben, today.minusDays(3), ABSENT, "ILL");
        district.attendance().add(ada, reading, today.minusDays(2), TARDY, "");
        district.attendance().add(ben, reading, today.minusDays(1), PRESENT, "");
        district.attendance().add(ada, today, ABSENT, "");
    }

    @Test
    @DisplayName("a school has all of it, a section its own, each entry unwrapped and without an id")
    void lists() {
        JsonNode list = browser.get(school).json();

        assertThat(list.path("data").size()).isEqualTo(5);
        JsonNode entry = list.at("/data/1");
        assertThat(entry.has("id")).isFalse();
        assertThat(entry.path("attendance_status").asText()).isEqualTo("absent");
        assertThat(entry.path("attendance_type").asText()).isEqualTo("daily");
        assertThat(entry.path("excuse_code").asText()).isEqualTo("ILL");
        assertThat(days(section))
                .containsExactly(
                        today.minusDays(2).toString(), today.minusDays(1).toString());
        assertThat(browser.get("/v3.1/districts").text()).contains("last_attendance_sync");
        assertThat(browser.get("/v3.0/districts").text()).doesNotContain("last_attendance_sync");
    }

    @Test
    @DisplayName("it is filtered by days, both included, and by status")
    void filters() {
        assertThat(days(school + "?date_range_start=" + today.minusDays(2) + "&date_range_end=" + today.minusDays(1)))
                .hasSize(2);
        assertThat(days(school + "?attendance_status=absent"))
                .containsExactly(today.minusDays(3).toString(), today.toString());
        assertThat(days(school + "?date_range_start=" + today)).containsExactly(today.toString());
        assertThat(days(school + "?date_range_end=" + today.minusDays(4))).isEmpty();
    }

    @Test
    @DisplayName("it is paged by the links, forward and back")
    void pages() {
        List<Integer> sizes = new ArrayList<>();
        String last = "";
        for (String next = school + "?limit=2"; !next.isEmpty(); ) {
            JsonNode page = browser.get(next).json();
            sizes.add(page.path("data").size());
            last = next;
            next = DataApiTest.link(page, "next");
        }

        assertThat(sizes).containsExactly(2, 2, 1);
        JsonNode end = browser.get(last).json();
        JsonNode back = browser.get(DataApiTest.link(end, "prev")).json();
        assertThat(back.path("data").size()).isEqualTo(2);
        assertThat(browser.get(DataApiTest.link(back, "next")).json().path("data"))
                .isEqualTo(end.path("data"));
        JsonNode first = browser.get(DataApiTest.link(back, "prev")).json();
        assertThat(DataApiTest.link(first, "prev")).isEmpty();
        assertThat(DataApiTest.link(browser.get(school).json(), "prev")).isEmpty();
    }

    @Test
    @DisplayName("it is gone six months after its day, and with a student who is not shared")
    void isForgotten() {
        ada.remove();
        assertThat(days(school)).hasSize(2);

        fake.clock().advance(Duration.ofDays(180));
        assertThat(days(school)).containsExactly("2026-11-09");
        fake.clock().advance(Duration.ofDays(1));
        assertThat(days(school)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "limit=0",
                "limit=1001",
                "limit=x",
                "attendance_status=here",
                "date_range_start=yesterday",
                "date_range_end=2026-02-30",
                "date_range_start=2026-02-02&date_range_end=2026-02-01",
                "starting_after=a&ending_before=b"
            })
    @DisplayName("parameters that are not as specified are refused")
    void refuses(String query) {
        assertThat(browser.get(school + "?" + query).status()).isEqualTo(400);
    }

    @Test
    @DisplayName("what is not there is 404, and 3.0 does not know it at all")
    void isNotThere() {
        assertThat(browser.get("/v3.1/attendance/schools/nothing").status()).isEqualTo(404);
        assertThat(browser.get("/v3.1/attendance/users/" + ada.id()).status()).isEqualTo(404);
        assertThat(browser.get("/v3.1/attendance").status()).isEqualTo(404);
        assertThat(browser.get(school.replace("v3.1", "v3.0")).status()).isEqualTo(404);
        assertThat(browser.getAs("nobody", school).status()).isEqualTo(401);
    }

    private List<String> days(String path) {
        Browser.Reply reply = browser.get(path);
        assertThat(reply.status()).as(reply.text()).isEqualTo(200);
        List<String> days = new ArrayList<>();
        reply.json()
                .path("data")
                .forEach(entry -> days.add(entry.path("attendance_date").asText()));
        return days;
    }
}
