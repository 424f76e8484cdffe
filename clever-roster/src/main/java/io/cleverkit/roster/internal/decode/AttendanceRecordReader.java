package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.AttendanceRecord;
import io.cleverkit.roster.model.AttendanceStatus;
import io.cleverkit.roster.model.AttendanceType;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link AttendanceRecord}. */
public final class AttendanceRecordReader {
    private AttendanceRecordReader() {}

    /** Returns the value, or null if none was sent. */
    public static @Nullable AttendanceRecord read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        AttendanceRecord.Builder attendanceRecord = AttendanceRecord.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "attendance_date" -> attendanceRecord.attendanceDate(in.date());
                case "attendance_status" -> attendanceRecord.attendanceStatus(in.open(AttendanceStatus::of));
                case "attendance_type" -> attendanceRecord.attendanceType(in.open(AttendanceType::of));
                case "excuse_code" -> attendanceRecord.excuseCode(in.text());
                case "sis_id" -> attendanceRecord.sisId(in.text());
                case "student_id" -> attendanceRecord.studentId(in.text());
                case "school_id" -> attendanceRecord.schoolId(in.sharedText());
                case "section_id" -> attendanceRecord.sectionId(in.sharedText());
                case "district_id" -> attendanceRecord.districtId(in.sharedText());
                case "created" -> attendanceRecord.created(in.instant());
                case "last_modified" -> attendanceRecord.lastModified(in.instant());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            attendanceRecord.unknown(unknown);
        }
        return attendanceRecord.build();
    }
}
