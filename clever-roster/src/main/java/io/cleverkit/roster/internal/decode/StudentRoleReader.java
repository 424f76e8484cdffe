package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Flag;
import io.cleverkit.roster.model.Gender;
import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.LunchStatus;
import io.cleverkit.roster.model.Race;
import io.cleverkit.roster.model.StudentRole;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link StudentRole}. */
final class StudentRoleReader {
    private StudentRoleReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable StudentRole read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        StudentRole.Builder studentRole = StudentRole.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "school" -> studentRole.school(in.sharedText());
                case "schools" -> studentRole.schools(in.sharedTexts());
                case "enrollments" -> studentRole.enrollments(in.objects(EnrollmentReader::read));
                case "sis_id" -> studentRole.sisId(in.text());
                case "student_number" -> studentRole.studentNumber(in.text());
                case "state_id" -> studentRole.stateId(in.text());
                case "legacy_id" -> studentRole.legacyId(in.text());
                case "email" -> studentRole.email(in.text());
                case "dob" -> studentRole.dob(in.text());
                case "gender" -> studentRole.gender(in.open(Gender::of));
                case "grade" -> studentRole.grade(in.open(Grade::of));
                case "graduation_year" -> studentRole.graduationYear(in.text());
                case "race" -> studentRole.race(in.open(Race::of));
                case "hispanic_ethnicity" -> studentRole.hispanicEthnicity(in.open(Flag::of));
                case "ell_status" -> studentRole.ellStatus(in.open(Flag::of));
                case "frl_status" -> studentRole.frlStatus(in.open(LunchStatus::of));
                case "iep_status" -> studentRole.iepStatus(in.text());
                case "gifted_status" -> studentRole.giftedStatus(in.open(Flag::of));
                case "section_504_status" -> studentRole.section504Status(in.open(Flag::of));
                case "disability" -> studentRole.disability(DisabilityReader.read(in));
                case "home_language" -> studentRole.homeLanguage(in.text());
                case "home_language_code" -> studentRole.homeLanguageCode(in.text());
                case "preferred_name" -> studentRole.preferredName(NameReader.read(in));
                case "location" -> studentRole.location(LocationReader.read(in));
                case "credentials" -> studentRole.credentials(CredentialsReader.read(in));
                case "created" -> studentRole.created(in.instant());
                case "last_modified" -> studentRole.lastModified(in.instant());
                case "ext" -> studentRole.ext(in.textMap());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            studentRole.unknown(unknown);
        }
        return studentRole.build();
    }
}
