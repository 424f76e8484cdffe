package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * The fields that only version 3.1 knows.
 *
 * <p>{@code frl_status}, {@code iep_status} and {@code home_language} are not among them: the 3.0 specification omits
 * them, Clever's documentation has them, and the documentation is believed.
 */
public final class FieldsOfV31 {
    private static final List<String> OF_STUDENTS =
            List.of("disability", "gifted_status", "section_504_status", "home_language_code", "preferred_name");
    private static final List<String> OF_DISTRICTS = List.of("lms_state", "lms_type", "last_attendance_sync");

    private FieldsOfV31() {}

    static boolean present(Kind kind, ObjectNode node) {
        if (kind != Kind.USERS && kind != Kind.SECTIONS) {
            return false;
        }
        JsonNode student = node.path("roles").path("student");
        return node.has("lms_status") || OF_STUDENTS.stream().anyMatch(student::has);
    }

    /** Takes the fields out of the given tree and returns it. */
    static ObjectNode without(Kind kind, ObjectNode node) {
        node.remove("lms_status");
        JsonNode student = node.path("roles").path("student");
        if (kind == Kind.USERS && student instanceof ObjectNode objectNode) {
            objectNode.remove(OF_STUDENTS);
        }
        return node;
    }

    /** Takes the fields out of a part of a record, and what they leave empty. */
    static ObjectNode withoutIn(Kind kind, ObjectNode part) {
        boolean hadStudent = !part.path("roles").path("student").isEmpty();
        ObjectNode rest = without(kind, part);
        if (hadStudent && rest.path("roles").path("student").isEmpty()) {
            ObjectNode roles = (ObjectNode) rest.path("roles");
            roles.remove("student");
            if (roles.isEmpty()) {
                rest.remove("roles");
            }
        }
        return rest;
    }

    /** Takes the fields out of a district's record, when the version is the older one. */
    public static ObjectNode ofDistrict(ObjectNode district, ApiVersion version) {
        if (version == ApiVersion.V3_0) {
            district.remove(OF_DISTRICTS);
        }
        return district;
    }
}
