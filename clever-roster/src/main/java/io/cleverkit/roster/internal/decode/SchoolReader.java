package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.Grade;
import io.cleverkit.roster.model.School;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link School}. */
public final class SchoolReader {
    private SchoolReader() {}

    /** Returns the record, or null if it is none or has no id. */
    public static @Nullable School read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        School.Builder school = School.builder();
        String id = null;
        while (in.nextField()) {
            switch (in.field()) {
                case "id" -> id = in.text();
                case "district" -> school.district(in.sharedText());
                case "name" -> school.name(in.text());
                case "sis_id" -> school.sisId(in.text());
                case "school_number" -> school.schoolNumber(in.text());
                case "state_id" -> school.stateId(in.text());
                case "nces_id" -> school.ncesId(in.text());
                case "mdr_number" -> school.mdrNumber(in.text());
                case "low_grade" -> school.lowGrade(in.open(Grade::of));
                case "high_grade" -> school.highGrade(in.open(Grade::of));
                case "phone" -> school.phone(in.text());
                case "location" -> school.location(LocationReader.read(in));
                case "principal" -> school.principal(PrincipalReader.read(in));
                case "created" -> school.created(in.instant());
                case "last_modified" -> school.lastModified(in.instant());
                case "ext" -> school.ext(in.textMap());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            school.unknown(unknown);
        }
        return id == null ? null : school.id(id).build();
    }
}
