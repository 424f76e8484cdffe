package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.ContactRole;
import io.cleverkit.roster.model.ContactType;
import io.cleverkit.roster.model.PhoneType;
import io.cleverkit.roster.model.Relationship;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link ContactRole}. */
final class ContactRoleReader {
    private ContactRoleReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable ContactRole read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        ContactRole.Builder contactRole = ContactRole.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "sis_id" -> contactRole.sisId(in.text());
                case "phone" -> contactRole.phone(in.text());
                case "phone_type" -> contactRole.phoneType(in.open(PhoneType::of));
                case "student_relationships" ->
                    contactRole.studentRelationships(in.objects(StudentRelationshipReader::read));
                case "relationship" -> contactRole.relationship(in.open(Relationship::of));
                case "type" -> contactRole.type(in.open(ContactType::of));
                case "students" -> contactRole.students(in.texts());
                case "legacy_id" -> contactRole.legacyId(in.text());
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            contactRole.unknown(unknown);
        }
        return contactRole.build();
    }
}
