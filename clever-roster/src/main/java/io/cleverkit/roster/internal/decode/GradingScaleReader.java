package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.GradingScale;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link GradingScale}. */
final class GradingScaleReader {
    private GradingScaleReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable GradingScale read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        GradingScale.Builder gradingScale = GradingScale.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "name" -> gradingScale.name(in.text());
                case "entries" -> gradingScale.entries(in.objects(GradingScaleEntryReader::read));
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            gradingScale.unknown(unknown);
        }
        return gradingScale.build();
    }
}
