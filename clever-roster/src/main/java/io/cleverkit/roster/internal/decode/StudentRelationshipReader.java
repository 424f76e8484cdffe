package io.cleverkit.roster.internal.decode;

import io.cleverkit.roster.model.ContactType;
import io.cleverkit.roster.model.Relationship;
import io.cleverkit.roster.model.StudentRelationship;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@link StudentRelationship}. */
final class StudentRelationshipReader {
    private StudentRelationshipReader() {}

    /** Returns the value, or null if none was sent. */
    static @Nullable StudentRelationship read(RecordParser in) throws IOException {
        if (!in.beginObject()) {
            return null;
        }
        StudentRelationship.Builder studentRelationship = StudentRelationship.builder();
        while (in.nextField()) {
            switch (in.field()) {
                case "student" -> studentRelationship.student(in.text());
                case "relationship" -> studentRelationship.relationship(in.open(Relationship::of));
                case "type" -> studentRelationship.type(in.open(ContactType::of));
                default -> in.keep();
            }
        }
        Map<String, String> unknown = in.endObject();
        if (unknown != null) {
            studentRelationship.unknown(unknown);
        }
        return studentRelationship.build();
    }
}
