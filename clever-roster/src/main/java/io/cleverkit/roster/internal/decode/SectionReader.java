package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.Section;
import io.cleverkit.roster.model.Subject;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link Section}. */
public final class SectionReader {
    private SectionReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable Section read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        Section.Builder section = Section.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> section.district(in.sharedText());
                case "school" -> section.school(in.sharedText());
                case "name" -> section.name(in.text());
                case "sis_id" -> section.sisId(in.text());
                case "section_number" -> section.sectionNumber(in.text());
                case "grade" -> section.grade(in.open(Grade::of));
                case "subject" -> section.subject(in.open(Subject::of));
                case "period" -> section.period(in.text());
                case "course" -> section.course(in.sharedText());
                case "term_id" -> section.termId(in.sharedText());
                case "teacher" -> section.teacher(in.text());
                case "teachers" -> section.teachers(in.texts());
                case "students" -> section.students(in.texts());
                case "created" -> section.created(in.instant());
                case "last_modified" -> section.lastModified(in.instant());
                case "lms_status" -> section.lmsStatus(LmsStatusReader.read(in));
                case "ext" -> section.ext(in.textMap());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            section.unknown(unknown);
        }
        return id == null ? null : section.id(id).build();
    }
}
