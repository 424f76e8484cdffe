package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.TeacherRole;
import java.io.IOException;
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
                case "school" -> teacherRole.school(in.text());
                case "schools" -> teacherRole.schools(in.texts());
                case "sis_id" -> teacherRole.sisId(in.text());
                case "teacher_number" -> teacherRole.teacherNumber(in.text());
                case "state_id" -> teacherRole.stateId(in.text());
                case "title" -> teacherRole.title(in.text());
                case "credentials" -> teacherRole.credentials(CredentialsReader.read(in));
                case "legacy_id" -> teacherRole.legacyId(in.text());
                case "name" -> teacherRole.name(NameReader.read(in));
                case "district" -> teacherRole.district(in.text());
                case "created" -> teacherRole.created(in.instant());
                case "last_modified" -> teacherRole.lastModified(in.instant());
                case "ext" -> teacherRole.ext(in.textMap());
                default -> in.keep();
            }
        }
        return teacherRole.unknown(in.endObject()).build();
    }
}
