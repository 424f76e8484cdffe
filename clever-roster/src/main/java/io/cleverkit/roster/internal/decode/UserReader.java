package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.User;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link User}. */
public final class UserReader {
    private UserReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable User read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        User.Builder user = User.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> user.district(in.sharedText());
                case "name" -> user.name(NameReader.read(in));
                case "email" -> user.email(in.text());
                case "roles" -> user.roles(RolesReader.read(in));
                case "created" -> user.created(in.instant());
                case "last_modified" -> user.lastModified(in.instant());
                case "lms_status" -> user.lmsStatus(LmsStatusReader.read(in));
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            user.unknown(unknown);
        }
        return id == null ? null : user.id(id).build();
    }
}
