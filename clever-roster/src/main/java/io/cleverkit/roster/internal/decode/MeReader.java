package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Me;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Me}. */
public final class MeReader {
    private MeReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable Me read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Me.Builder me = Me.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> me.district(in.sharedText());
                case "type" -> me.type(in.text());
                case "authorized_by" -> me.authorizedBy(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            me.unknown(unknown);
        }
        return id == null ? null : me.id(id).build();
    }
}
