package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.StaffRole;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link StaffRole}. */
final class StaffRoleReader {
    private StaffRoleReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable StaffRole read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        StaffRole.Builder staffRole = StaffRole.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "schools" -> staffRole.schools(in.sharedTexts());
                case "staff_id" -> staffRole.staffId(in.text());
                case "title" -> staffRole.title(in.text());
                case "department" -> staffRole.department(in.text());
                case "roles" -> staffRole.roles(in.texts());
                case "credentials" -> staffRole.credentials(CredentialsReader.read(in));
                case "legacy_id" -> staffRole.legacyId(in.text());
                case "ext" -> staffRole.ext(in.textMap());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            staffRole.unknown(unknown);
        }
        return staffRole.build();
    }
}
