package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.LmsStatus;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link LmsStatus}. */
final class LmsStatusReader {
    private LmsStatusReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable LmsStatus read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        LmsStatus.Builder lmsStatus = LmsStatus.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "synced_in_lms" -> lmsStatus.syncedInLms(in.bool());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            lmsStatus.unknown(unknown);
        }
        return lmsStatus.build();
    }
}
