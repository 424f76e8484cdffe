package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Principal;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Principal}. */
final class PrincipalReader {
    private PrincipalReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Principal read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Principal.Builder principal = Principal.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "name" -> principal.name(in.text());
                case "email" -> principal.email(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            principal.unknown(unknown);
        }
        return principal.build();
    }
}
