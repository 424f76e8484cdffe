package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.GradingScaleEntry;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link GradingScaleEntry}. */
final class GradingScaleEntryReader {
    private GradingScaleEntryReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable GradingScaleEntry read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        GradingScaleEntry.Builder gradingScaleEntry = GradingScaleEntry.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "name" -> gradingScaleEntry.name(in.text());
                case "value" -> gradingScaleEntry.value(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            gradingScaleEntry.unknown(unknown);
        }
        return gradingScaleEntry.build();
    }
}
