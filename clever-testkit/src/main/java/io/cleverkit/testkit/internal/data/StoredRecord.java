package io.cleverkit.testkit.internal.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * One record as it is served: its JSON as bytes, and beside it the few facts that lists are filtered by.
 *
 * <p>Bytes rather than trees, because a district of a million users must fit into an ordinary heap, and because a record
 * that never changes in place needs no lock. Immutable.
 */
public final class StoredRecord implements HasId {
    /** Which role a login is for is not documented of people with several; this order is ours. */
    private static final List<String> BY_WEIGHT = List.of("district_admin", "staff", "teacher", "student", "contact");

    private final Kind kind;
    private final String id;
    private final byte[] json;
    private final List<String> roles;
    private final List<String> schools;
    private final @Nullable String primarySchool;
    private final List<String> members;
    private final @Nullable String course;
    private final @Nullable String term;
    private final boolean newerThan30;

    private StoredRecord(Kind kind, String id, ObjectNode node) {
        this.kind = kind;
        this.id = id;
        this.json = Json.bytes(node);
        this.roles = rolesOf(node);
        this.schools = schoolsOf(kind, node);
        this.primarySchool = primarySchoolOf(kind, node);
        this.members = membersOf(kind, node);
        this.course = kind == Kind.SECTIONS ? Json.textOf(node, "course") : null;
        this.term = kind == Kind.SECTIONS ? Json.textOf(node, "term_id") : null;
        this.newerThan30 = FieldsOfV31.present(kind, node);
    }

    /**
     * Takes a record as it is.
     *
     * @throws IllegalArgumentException when it has no textual {@code id}
     */
    public static StoredRecord of(Kind kind, ObjectNode node) {
        String id = Json.textOf(node, "id");
        if (id == null || id.isEmpty()) {
            throw new IllegalArgumentException("a record needs an id");
        }
        return new StoredRecord(kind, id, node);
    }

    public Kind kind() {
        return kind;
    }

    @Override
    public String id() {
        return id;
    }

    /** The record as a tree of its own, free to be changed. */
    public ObjectNode node() {
        return Json.trusted(json);
    }

    /** The record's JSON as the given API version shows it. The array is shared: do not write to it. */
    public byte[] json(ApiVersion version) {
        return newerThan30 && version == ApiVersion.V3_0 ? Json.bytes(FieldsOfV31.without(kind, node())) : json;
    }

    /** Whether both are the same to the byte. */
    boolean isSameAs(StoredRecord other) {
        return Arrays.equals(json, other.json);
    }

    /** Role names of a user; empty for anything else. */
    public List<String> roles() {
        return roles;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** The role that a login is for; empty when there is none. */
    public String mainRole() {
        return BY_WEIGHT.stream().filter(this::hasRole).findFirst().orElse("");
    }

    /** Schools a user belongs to in any role, the one school of a section, a school's own id. */
    public List<String> schools() {
        return schools;
    }

    /** Whether the school is the primary one of a student or teacher. */
    public boolean hasPrimarySchool(String school) {
        return school.equals(primarySchool);
    }

    /** Students and teachers of a section; the students of a contact. */
    public List<String> members() {
        return members;
    }

    /** The course of a section. */
    @Nullable
    String course() {
        return course;
    }

    /** The term of a section. */
    @Nullable
    String term() {
        return term;
    }

    private static List<String> rolesOf(ObjectNode node) {
        List<String> names = new ArrayList<>(1);
        JsonNode roles = node.get("roles");
        if (roles != null) {
            // Shared spellings: a million copies of "student" would be a waste.
            roles.fieldNames().forEachRemaining(name -> names.add(name.intern()));
        }
        return List.copyOf(names);
    }

    private static List<String> schoolsOf(Kind kind, ObjectNode node) {
        Set<String> ids = new TreeSet<>();
        if (kind == Kind.SCHOOLS) {
            ids.add(String.valueOf(Json.textOf(node, "id")));
        } else if (kind == Kind.USERS) {
            node.path("roles").forEach(role -> {
                ids.addAll(Json.textsOf(role, "schools"));
                addIfPresent(ids, Json.textOf(role, "school"));
            });
        } else {
            addIfPresent(ids, Json.textOf(node, "school"));
        }
        return List.copyOf(ids);
    }

    private static @Nullable String primarySchoolOf(Kind kind, ObjectNode node) {
        if (kind != Kind.USERS) {
            return null;
        }
        String ofStudent = Json.textOf(node.path("roles").path("student"), "school");
        return ofStudent != null ? ofStudent : Json.textOf(node.path("roles").path("teacher"), "school");
    }

    private static List<String> membersOf(Kind kind, ObjectNode node) {
        List<String> ids = new ArrayList<>();
        if (kind == Kind.SECTIONS) {
            ids.addAll(Json.textsOf(node, "students"));
            ids.addAll(Json.textsOf(node, "teachers"));
            addIfPresent(ids, Json.textOf(node, "teacher"));
        } else if (kind == Kind.USERS) {
            node.path("roles")
                    .path("contact")
                    .path("student_relationships")
                    .forEach(relation -> addIfPresent(ids, Json.textOf(relation, "student")));
        }
        return List.copyOf(ids);
    }

    private static void addIfPresent(java.util.Collection<String> ids, @Nullable String id) {
        if (id != null && !id.isEmpty()) {
            ids.add(id);
        }
    }
}
