package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.DistrictAdminRole;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link DistrictAdminRole}. */
final class DistrictAdminRoleReader {
    private DistrictAdminRoleReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable DistrictAdminRole read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        DistrictAdminRole.Builder districtAdminRole = DistrictAdminRole.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "title" -> districtAdminRole.title(in.text());
                case "legacy_id" -> districtAdminRole.legacyId(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            districtAdminRole.unknown(unknown);
        }
        return districtAdminRole.build();
    }
}
