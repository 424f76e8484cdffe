package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Credentials;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Credentials}. */
final class CredentialsReader {
    private CredentialsReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Credentials read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Credentials.Builder credentials = Credentials.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "district_username" -> credentials.districtUsername(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            credentials.unknown(unknown);
        }
        return credentials.build();
    }
}
