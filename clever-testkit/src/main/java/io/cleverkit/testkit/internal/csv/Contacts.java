package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The contacts that rows of students name, one per row. */
final class Contacts {
    static final List<String> COLUMNS = List.of(
            "Contact_relationship",
            "Contact_type",
            "Contact_name",
            "Contact_phone",
            "Contact_phone_type",
            "Contact_email",
            "Contact_sis_id");

    private static final int MOST_OF_A_STUDENT = 5;

    private final Map<List<String>, Contact> byIdentity = new LinkedHashMap<>();
    private final Map<String, Set<List<String>>> ofStudents = new HashMap<>();

    /** What a contact is to a student. */
    record Relation(String student, String relationship, String type) {}

    /** A contact; who it is by what Clever tells contacts apart. */
    record Contact(List<String> identity, ObjectNode user, Set<Relation> relations) {
        /** Nothing: all of it is about a person. */
        @Override
        public String toString() {
            return "Contact";
        }
    }

    /** Takes in the contact of a student's row; returns whether it tells of one that was not known of the student. */
    boolean add(Row row, String student) {
        if (COLUMNS.stream().allMatch(column -> row.text(column).isEmpty())) {
            return false;
        }
        for (String column : List.of("Contact_name", "Contact_type")) {
            if (row.text(column).isEmpty()) {
                row.refuse(
                        column, "is empty, and other columns of the contact are not; Clever needs a name and a type");
            }
        }
        String type = row.word("Contact_type", Vocabulary.CONTACT_TYPE);
        String relationship = row.word("Contact_relationship", Vocabulary.RELATIONSHIP);
        String phoneType = row.word("Contact_phone_type", Vocabulary.PHONE_TYPE);
        List<String> identity = identity(row, type, relationship, phoneType);
        Set<List<String>> ofStudent = ofStudents.computeIfAbsent(student, unused -> new HashSet<>());
        if (ofStudent.add(identity) && ofStudent.size() > MOST_OF_A_STUDENT) {
            row.refuse("Contact_name", "is the student's contact number " + ofStudent.size() + "; Clever takes five");
        }
        return byIdentity
                .computeIfAbsent(identity, unused -> contact(identity, row, phoneType))
                .relations()
                .add(new Relation(student, relationship, type));
    }

    Collection<Contact> all() {
        return byIdentity.values();
    }

    /** With an id of the district's a contact stays the same whatever else changes; without one it is what is known of it. */
    private static List<String> identity(Row row, String type, String relationship, String phoneType) {
        String name = row.text("Contact_name");
        for (String column : List.of("Contact_sis_id", "Contact_email", "Contact_phone")) {
            String text = row.text(column);
            if (!text.isEmpty()) {
                return column.equals("Contact_sis_id") ? List.of(column, text) : List.of(column, name, text);
            }
        }
        return List.of("words", name, type, relationship, phoneType);
    }

    private static Contact contact(List<String> identity, Row row, String phoneType) {
        ObjectNode user = Json.object();
        user.putObject("name").put("last", row.text("Contact_name"));
        Fields.putIfSaid(user, "email", row.text("Contact_email"));
        Json.objectAt(user, "roles", "contact")
                .put("phone", row.text("Contact_phone"))
                .put("phone_type", phoneType)
                .put("sis_id", row.text("Contact_sis_id"));
        return new Contact(identity, user, new LinkedHashSet<>());
    }
}
