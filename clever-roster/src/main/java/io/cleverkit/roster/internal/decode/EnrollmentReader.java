package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Enrollment;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Enrollment}. */
final class EnrollmentReader {
    private EnrollmentReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable Enrollment read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Enrollment.Builder enrollment = Enrollment.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "school" -> enrollment.school(in.sharedText());
                case "start_date" -> enrollment.startDate(in.date());
                case "end_date" -> enrollment.endDate(in.date());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            enrollment.unknown(unknown);
        }
        return enrollment.build();
    }
}
