package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Disability;
import io.cleverkit.roster.model.Flag;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Disability}. */
final class DisabilityReader {
    private DisabilityReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Disability read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Disability.Builder disability = Disability.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "disability_status" -> disability.status(in.open(Flag::of));
                case "disability_type" -> disability.type(in.text());
                case "disability_code" -> disability.code(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            disability.unknown(unknown);
        }
        return disability.build();
    }
}
