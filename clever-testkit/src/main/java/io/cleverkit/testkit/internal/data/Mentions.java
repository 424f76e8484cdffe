package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** Where records name each other, and how a name is taken out. */
public final class Mentions {
    private static final Map<Kind, List<String>> FIELDS_OF_SECTIONS = Map.of(
            Kind.SCHOOLS, List.of("school"),
            Kind.COURSES, List.of("course"),
            Kind.TERMS, List.of("term_id"),
            Kind.USERS, List.of("students", "teachers", "teacher"));

    private Mentions() {}

    /** Takes every mention of the record out of the district. Call with the district's lock held. */
    static void erase(DistrictData district, Kind kind, String id) {
        List<String> fields = FIELDS_OF_SECTIONS.getOrDefault(kind, List.of());
        for (StoredRecord section : district.all(Kind.SECTIONS).ascending().toList()) {
            if (mayName(kind, section, id)) {
                // In one step: Clever compares rosters, so a teacher who goes is one event of the section.
                district.change(Kind.SECTIONS, section.id(), node -> fields.forEach(field -> drop(node, field, id)));
            }
        }
        if (kind == Kind.USERS || kind == Kind.SCHOOLS) {
            for (StoredRecord user : district.all(Kind.USERS).ascending().toList()) {
                if (user.members().contains(id) || user.schools().contains(id)) {
                    district.change(Kind.USERS, user.id(), node -> dropFromRoles(node, id));
                }
            }
        }
    }

    /**
     * Names another person wherever the one is named, in the same place. Call with the district's lock held.
     */
    static void replace(DistrictData district, String user, String other) {
        for (String section : List.copyOf(district.index().sectionsOfMember(user))) {
            district.change(Kind.SECTIONS, section, node -> {
                swap(node, "students", user, other);
                swap(node, "teachers", user, other);
                if (user.equals(Json.textOf(node, "teacher"))) {
                    node.put("teacher", other);
                }
            });
        }
        for (String contact : List.copyOf(district.index().contactsOfStudent(user))) {
            district.change(
                    Kind.USERS,
                    contact,
                    node -> node.path("roles")
                            .path("contact")
                            .path("student_relationships")
                            .forEach(relation -> {
                                if (relation instanceof ObjectNode object
                                        && user.equals(Json.textOf(object, "student"))) {
                                    object.put("student", other);
                                }
                            }));
        }
    }

    private static void swap(ObjectNode node, String field, String user, String other) {
        List<String> ids = Json.textsOf(node, field);
        if (ids.contains(user)) {
            node.set(
                    field,
                    Json.arrayOf(ids.stream()
                            .map(id -> id.equals(user) ? other : id)
                            .distinct()
                            .toList()));
        }
    }

    /** Takes a person out of a section; the next teacher becomes the primary one when the primary one goes. */
    public static void dropMember(ObjectNode section, String user) {
        drop(section, "students", user);
        drop(section, "teachers", user);
        drop(section, "teacher", user);
    }

    private static boolean mayName(Kind kind, StoredRecord section, String id) {
        return switch (kind) {
            case USERS -> section.members().contains(id);
            case SCHOOLS -> section.schools().contains(id);
            default -> true;
        };
    }

    private static void drop(ObjectNode node, String field, String id) {
        JsonNode value = node.get(field);
        if (value instanceof ArrayNode) {
            node.set(
                    field,
                    Json.arrayOf(Json.textsOf(node, field).stream()
                            .filter(v -> !v.equals(id))
                            .toList()));
        } else if (value != null && value.asText().equals(id)) {
            List<String> teachers = field.equals("teacher") ? Json.textsOf(node, "teachers") : List.of();
            if (teachers.isEmpty()) {
                node.remove(field);
            } else {
                node.put(field, teachers.get(0));
            }
        }
    }

    private static void dropFromRoles(ObjectNode user, String id) {
        user.path("roles").forEach(role -> {
            if (role instanceof ObjectNode objectNode) {
                drop(objectNode, "schools", id);
                drop(objectNode, "school", id);
            }
        });
        JsonNode relations = user.path("roles").path("contact").path("student_relationships");
        if (relations instanceof ArrayNode arrayNode) {
            for (int i = relations.size() - 1; i >= 0; i--) {
                if (id.equals(Json.textOf(relations.get(i), "student"))) {
                    arrayNode.remove(i);
                }
            }
        }
    }
}
