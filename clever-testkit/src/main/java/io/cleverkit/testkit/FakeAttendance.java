package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Timestamps;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Who was present, absent or late in a district. Entries are served until six months have passed since their day. Thread-safe.
 */
public final class FakeAttendance {
    private final DistrictData data;

    FakeAttendance(DistrictData data) {
        this.data = data;
    }

    /**
     * Uploads a student's attendance of a whole day, at the first of the student's schools.
     *
     * @param excuseCode the district's own code; empty for none
     */
    public void add(FakeUser student, LocalDate day, AttendanceStatus status, String excuseCode) {
        add(student, day, status, excuseCode, student.schoolIds().stream().findFirst(), Optional.empty());
    }

    /**
     * Uploads a student's attendance of a section.
     *
     * @param excuseCode the district's own code; empty for none
     */
    public void add(FakeUser student, FakeSection section, LocalDate day, AttendanceStatus status, String excuseCode) {
        add(student, day, status, excuseCode, section.text("school"), Optional.of(section.id()));
    }

    private void add(
            FakeUser student,
            LocalDate day,
            AttendanceStatus status,
            String excuseCode,
            Optional<String> school,
            Optional<String> section) {
        String now = Timestamps.of(data.clock().instant());
        ObjectNode entry = Json.object()
                .put("sis_id", "A" + NewRecords.sisId(data))
                .put("district_id", data.id())
                .put("student_id", student.id())
                .put("attendance_date", day.toString())
                .put("attendance_status", status.wire())
                .put("attendance_type", section.isPresent() ? "section" : "daily")
                .put("excuse_code", excuseCode)
                .put("created", now)
                .put("last_modified", now);
        school.ifPresent(id -> entry.put("school_id", id));
        section.ifPresent(id -> entry.put("section_id", id));
        data.attendance().add(data.nextId(), entry);
        data.changeOwn(own -> own.put("last_attendance_sync", now));
    }
}
