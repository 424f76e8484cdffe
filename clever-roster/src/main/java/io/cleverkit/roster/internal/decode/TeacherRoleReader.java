package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.TeacherRole;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link TeacherRole}. */
final class TeacherRoleReader {
    private TeacherRoleReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable TeacherRole read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        TeacherRole.Builder teacherRole = TeacherRole.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "school" -> teacherRole.school(in.sharedText());
                case "schools" -> teacherRole.schools(in.sharedTexts());
                case "sis_id" -> teacherRole.sisId(in.text());
                case "teacher_number" -> teacherRole.teacherNumber(in.text());
                case "state_id" -> teacherRole.stateId(in.text());
                case "title" -> teacherRole.title(in.text());
                case "credentials" -> teacherRole.credentials(CredentialsReader.read(in));
                case "legacy_id" -> teacherRole.legacyId(in.text());
                case "name" -> teacherRole.name(NameReader.read(in));
                case "district" -> teacherRole.district(in.sharedText());
                case "created" -> teacherRole.created(in.instant());
                case "last_modified" -> teacherRole.lastModified(in.instant());
                case "ext" -> teacherRole.ext(in.textMap());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            teacherRole.unknown(unknown);
        }
        return teacherRole.build();
    }
}
