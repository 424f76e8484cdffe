package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.AttendanceClient;
import io.cleverkit.roster.AttendanceListing;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.LinkedPage;
import io.cleverkit.roster.model.AttendanceRecord;
import io.cleverkit.roster.model.AttendanceStatus;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSchool;
import io.cleverkit.testkit.FakeUser;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attendance, against the fake and against answers written out. */
class AttendanceTest {
    private static final String URL = "/v3.1/attendance/schools/a1?limit=1000";

    @RegisterExtension
    static final WireMockExtension SERVER = Wire.server();

    private final Wire wire = new Wire(SERVER);

    private AttendanceListing ofSchool() {
        return wire.district().attendance().ofSchool("a1");
    }

    @Test
    @DisplayName("attendance is read through the links, forwards and backwards, and narrowed to days and a status")
    void reads() {
        try (FakeClever fake = FakeClever.builder().district("Elm", elm -> {}).start()) {
            FakeDistrict elm = fake.district();
            FakeSchool school = elm.addSchool("Elm Primary");
            FakeUser student = elm.addStudent("Stu", "Ash", school);
            LocalDate today = LocalDate.ofInstant(fake.clock().now(), java.time.ZoneOffset.UTC);
            for (int i = 0; i < 5; i++) {
                var status = i == 3
                        ? io.cleverkit.testkit.AttendanceStatus.ABSENT
                        : io.cleverkit.testkit.AttendanceStatus.PRESENT;
                elm.attendance().add(student, today.minusDays(i), status, i == 3 ? "flu" : "");
            }
            AttendanceClient attendance = Fakes.district(fake).attendance();

            assertThat(attendance.ofSchool(school.id()).pageSize(2).stream()).hasSize(5);
            assertThat(attendance.ofSchool(school.id()).status(AttendanceStatus.ABSENT).stream())
                    .singleElement()
                    .satisfies(record -> {
                        assertThat(record.attendanceDate()).contains(today.minusDays(3));
                        assertThat(record.studentId()).contains(student.id());
                        assertThat(record.excuseCode()).contains("flu");
                    });
            assertThat(attendance.ofSchool(school.id()).from(today.minusDays(2)).to(today.minusDays(1)).stream())
                    .hasSize(2);

            AttendanceListing pages = attendance.ofSchool(school.id()).pageSize(2);
            LinkedPage<AttendanceRecord> first = pages.page();
            LinkedPage<AttendanceRecord> second =
                    pages.startingAfter(first.next().orElseThrow()).page();
            assertThat(pages.pageBefore(second.previous().orElseThrow()).records())
                    .isEqualTo(first.records());
        }
    }

    @Test
    @DisplayName("a listing whose links lead back is a failure, not an endless one")
    void loop() {
        String page = "{\"data\":[{\"sis_id\":\"1\"}],\"links\":[{\"rel\":\"next\",\"uri\":\"%s\"}]}";
        wire.answers(URL, Wire.json(page.formatted("/v3.1/attendance/schools/a1?starting_after=x")));
        wire.answers("/v3.1/attendance/schools/a1?starting_after=x", Wire.json(page.formatted(URL)));

        assertThatThrownBy(() -> ofSchool().stream().count()).isInstanceOf(CleverResponseException.class);
    }

    @Test
    @DisplayName("a link to another host is not followed, and an element that is no record does not pass unseen")
    void strange() {
        wire.answers(
                URL,
                Wire.json("{\"data\":[],\"links\":[{\"rel\":\"next\",\"uri\":\"https://example.com/x\"}]}"),
                Wire.json("{\"links\":[],\"data\":[{\"sis_id\":\"1\"},7]}"));

        assertThatThrownBy(() -> ofSchool().stream().count()).isInstanceOf(CleverResponseException.class);
        assertThatThrownBy(() -> ofSchool().stream().count()).isInstanceOf(CleverResponseException.class);
        assertThat(ofSchool().page().unreadable()).isEqualTo(1);
        assertThat(ofSchool().page().records()).hasSize(1);
    }

    @Test
    @DisplayName("a page that was cut off or has no data is a failure")
    void broken() {
        wire.answers(URL, Wire.json("{\"data\":[{\"sis_id\""));
        assertThatThrownBy(() -> ofSchool().page()).isInstanceOf(CleverResponseException.class);

        wire.answers(URL, Wire.json("{\"links\":[]}"));
        assertThatThrownBy(() -> ofSchool().page()).isInstanceOf(CleverResponseException.class);
    }

    @Test
    @DisplayName("page sizes that Clever does not allow are refused")
    void pageSizes() {
        assertThatThrownBy(() -> ofSchool().pageSize(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ofSchool().pageSize(1001)).isInstanceOf(IllegalArgumentException.class);
    }
}
