package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Course;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Course}. */
public final class CourseReader {
    private CourseReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable Course read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Course.Builder course = Course.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> course.district(in.sharedText());
                case "name" -> course.name(in.text());
                case "number" -> course.number(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            course.unknown(unknown);
        }
        return id == null ? null : course.id(id).build();
    }
}
