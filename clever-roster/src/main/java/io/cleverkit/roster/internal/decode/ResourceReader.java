package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Resource;
import io.cleverkit.roster.model.UserRole;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Resource}. */
public final class ResourceReader {
    private ResourceReader() {}

    /** Returns the value, or null if it is none or has no id. */
    public static @Nullable Resource read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Resource.Builder resource = Resource.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> resource.district(in.sharedText());
                case "resource_id" -> resource.resourceId(in.text());
                case "title" -> resource.title(in.text());
                case "roles" -> resource.roles(in.opens(UserRole::of));
                case "created" -> resource.created(in.instant());
                case "updated" -> resource.updated(in.instant());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            resource.unknown(unknown);
        }
        return id == null ? null : resource.id(id).build();
    }
}
