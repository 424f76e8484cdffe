package io.cleverkit.testkit.internal.oauth;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.StoredRecord;
import java.util.List;

/**
 * A record as a teacher shares it through the Clever Library: of students the first name, the last initial and the grade; of
 * teachers name and e-mail address; of sections neither course nor term.
 */
public final class LibraryView {
    private static final List<String> OF_STUDENTS = List.of("grade", "school", "schools");
    private static final List<String> OF_TEACHERS = List.of("school", "schools", "title");

    private LibraryView() {}

    public static ObjectNode of(StoredRecord record) {
        ObjectNode node = record.node();
        if (record.kind() == Kind.SECTIONS) {
            node.remove(List.of("course", "term_id", "ext"));
        }
        if (record.kind() == Kind.USERS) {
            ObjectNode roles = Json.objectAt(node, "roles");
            roles.retain("student", "teacher");
            roles.properties().forEach(role -> {
                if (role.getValue() instanceof ObjectNode fields) {
                    fields.retain(role.getKey().equals("student") ? OF_STUDENTS : OF_TEACHERS);
                }
            });
            if (record.hasRole("student")) {
                hideStudent(node);
            }
        }
        return node;
    }

    private static void hideStudent(ObjectNode user) {
        user.remove("email");
        ObjectNode name = Json.objectAt(user, "name");
        String last = name.path("last").asText("");
        name.retain("first");
        name.put("last", last.isEmpty() ? "" : last.substring(0, 1));
    }
}
