package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Name;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Name}. */
final class NameReader {
    private NameReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Name read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Name.Builder name = Name.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "first" -> name.first(in.text());
                case "middle" -> name.middle(in.text());
                case "last" -> name.last(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            name.unknown(unknown);
        }
        return name.build();
    }
}
