package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Roles;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Roles}. */
final class RolesReader {
    private RolesReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Roles read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Roles.Builder roles = Roles.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "student" -> roles.student(StudentRoleReader.read(in));
                case "teacher" -> roles.teacher(TeacherRoleReader.read(in));
                case "staff" -> roles.staff(StaffRoleReader.read(in));
                case "district_admin" -> roles.districtAdmin(DistrictAdminRoleReader.read(in));
                case "contact" -> roles.contact(ContactRoleReader.read(in));
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            roles.unknown(unknown);
        }
        return roles.build();
    }
}
