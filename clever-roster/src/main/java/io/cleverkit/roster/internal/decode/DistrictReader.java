package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.District;
import io.cleverkit.roster.model.DistrictState;
import io.cleverkit.roster.model.LmsState;
import io.cleverkit.roster.model.LmsType;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link District}. */
public final class DistrictReader {
    private DistrictReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable District read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        District.Builder district = District.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "name" -> district.name(in.text());
                case "state" -> district.state(in.open(DistrictState::of));
                case "error" -> district.error(in.text());
                case "last_sync" -> district.lastSync(in.instant());
                case "last_clever_sync" -> district.lastCleverSync(in.instant());
                case "launch_date" -> district.launchDate(in.date());
                case "pause_start" -> district.pauseStart(in.instant());
                case "pause_end" -> district.pauseEnd(in.instant());
                case "sis_type" -> district.sisType(in.text());
                case "login_methods" -> district.loginMethods(in.sharedTexts());
                case "portal_url" -> district.portalUrl(in.text());
                case "district_contact" -> district.contact(DistrictContactReader.read(in));
                case "nces_id" -> district.ncesId(in.text());
                case "mdr_number" -> district.mdrNumber(in.text());
                case "lms_type" -> district.lmsType(in.open(LmsType::of));
                case "lms_state" -> district.lmsState(in.open(LmsState::of));
                case "last_lms_sync" -> district.lastLmsSync(in.instant());
                case "lms_matched_percentage" -> district.lmsMatchedPercentage(in.decimal());
                case "last_attendance_sync" -> district.lastAttendanceSync(in.instant());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            district.unknown(unknown);
        }
        return id == null ? null : district.id(id).build();
    }
}
