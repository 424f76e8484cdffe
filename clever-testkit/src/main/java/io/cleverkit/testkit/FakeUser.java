package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handle on a person: student, teacher, staff, district administrator or contact, or several of these at once. */
public final class FakeUser extends FakeRecord {
    FakeUser(DistrictData data, String id) {
        super(data, Kind.USERS, id);
    }

    /** The first name; empty for contacts and whoever has none. */
    public Optional<String> firstName() {
        return text("name.first");
    }

    /** The last name; the whole name of a contact. */
    public Optional<String> lastName() {
        return text("name.last");
    }

    /** The e-mail address; empty when there is none, whether absent or an empty text. */
    public Optional<String> email() {
        return text("email").filter(address -> !address.isEmpty());
    }

    /** Names of the roles, as Clever spells them. */
    public List<String> roles() {
        return stored().roles();
    }

    /** Whether the user has the role, for example {@code teacher}. */
    public boolean hasRole(String role) {
        return stored().hasRole(role);
    }

    /** Ids of the schools of all roles, ascending. */
    public List<String> schoolIds() {
        return stored().schools();
    }

    /** A student's grade. */
    public Optional<String> grade() {
        return text("roles.student.grade");
    }

    /** The sections that name this user as student or teacher, ascending by id. */
    public List<FakeSection> sections() {
        return data.index().sectionsOfMember(id()).stream()
                .sorted()
                .map(section -> new FakeSection(data, section))
                .toList();
    }

    /** Changes first and last name. */
    public void rename(String first, String last) {
        change(node -> {
            ObjectNode name = Json.object();
            node.path("name").properties().forEach(field -> name.set(field.getKey(), field.getValue()));
            node.set("name", name.put("first", first).put("last", last));
        });
    }

    /** Changes the e-mail address, in the student role too where Clever repeats it. */
    public void email(String address) {
        change(node -> {
            node.put("email", address);
            if (node.path("roles").path("student").has("email")) {
                ((ObjectNode) node.path("roles").path("student")).put("email", address);
            }
        });
    }

    /** Takes the e-mail address away altogether. */
    public void withoutEmail() {
        change(node -> {
            node.remove("email");
            if (node.path("roles").path("student") instanceof ObjectNode) {
                ((ObjectNode) node.path("roles").path("student")).remove("email");
            }
        });
    }

    /** Changes a student's grade, for example {@code "5"} or {@code "Kindergarten"}. */
    public void grade(String grade) {
        set("roles.student.grade", grade);
    }

    /** Sets the student's or teacher's schools, the primary one first; every role that has schools gets them. */
    public void schools(FakeSchool primary, FakeSchool... others) {
        List<String> ids = ids(primary, others);
        change(node -> node.path("roles").properties().forEach(role -> {
            if (!role.getKey().equals("contact") && !role.getKey().equals("district_admin")) {
                putSchools(role.getKey(), (ObjectNode) role.getValue(), ids);
            }
        }));
    }

    /** Joins a section as a student. */
    public void joins(FakeSection section) {
        section.enrol(this);
    }

    /** Leaves a section as a student. */
    public void quits(FakeSection section) {
        section.withdraw(this);
    }

    /**
     * Leaves every section and joins this one. If it belongs to a school that is not the student's, the student changes to
     * that school.
     */
    public void movesTo(FakeSection section) {
        for (FakeSection current : sections()) {
            if (!current.equals(section)) {
                current.withdraw(this);
            }
        }
        section.enrol(this);
        section.school().filter(school -> !schoolIds().contains(school.id())).ifPresent(this::schools);
    }

    /** Leaves the district: the record goes, and no section names the user any more. */
    public void leaves() {
        removeEverywhere();
    }

    /**
     * Comes back as the record was, but into no section yet: under the same id, or, after 300 days or more on the fake's clock,
     * under a new one, as somebody new.
     *
     * @return the person as there again
     * @throws IllegalStateException when the user did not leave
     */
    public FakeUser returns() {
        return data.bringBack(id())
                .map(id -> new FakeUser(data, id))
                .orElseThrow(() -> new IllegalStateException("The user did not leave [id=" + id() + "]"));
    }

    /**
     * Gets another Clever id, as happens when the number in the school's system changes: the record goes, the same person
     * comes as somebody new, and sections name the new one. Contacts, which have no number, do so whenever they are edited.
     *
     * @return the person under the new id
     * @throws IllegalStateException when the user is gone
     */
    public FakeUser rekeys() {
        String rekeyed = data.rekey(
                id(),
                node -> node.path("roles").forEach(role -> {
                    for (String field : List.of("sis_id", "staff_id")) {
                        if (role instanceof ObjectNode object
                                && !object.path(field).asText("").isEmpty()) {
                            object.put(field, NewRecords.sisId(data));
                        }
                    }
                }));
        return new FakeUser(data, rekeyed);
    }

    /**
     * Loses a role to a record of its own, as happens when a district stops to merge people of two jobs.
     *
     * @return the other half, under a new id
     * @throws IllegalStateException when the user is gone or does not have the role
     */
    public FakeUser splitsOff(String role) {
        ObjectNode half = node();
        JsonNode kept = half.path("roles").path(role);
        if (kept.isMissingNode() || !exists()) {
            throw new IllegalStateException("The user does not have the role [id=" + id() + ", role=" + role + "]");
        }
        half.remove(List.of("id", "created", "last_modified"));
        half.putObject("roles").set(role, kept);
        losesRole(role);
        return new FakeUser(data, data.put(Kind.USERS, half).id());
    }

    /**
     * Takes over another record of the same person: its roles, and its places in sections; the other record goes.
     *
     * @throws IllegalStateException when either is gone
     */
    public void absorbs(FakeUser other) {
        JsonNode roles = other.node().path("roles");
        change(node -> {
            ObjectNode own = Json.objectAt(node, "roles");
            roles.properties().stream()
                    .filter(role -> !own.has(role.getKey()))
                    .forEach(role -> own.set(role.getKey(), role.getValue()));
        });
        data.absorb(id(), other.id());
    }

    /**
     * Stops teaching and joins the office: the staff role in place of the teacher's, at the same schools; then the sections
     * lose the teacher.
     *
     * @throws IllegalStateException when the user is gone
     */
    public void becomesAdministrator() {
        change(node -> {
            ObjectNode roles = Json.objectAt(node, "roles");
            JsonNode teacher = roles.path("teacher");
            ObjectNode staff = Json.objectAt(roles, "staff").put("title", "Principal");
            if (!staff.has("staff_id")) {
                staff.put("staff_id", teacher.path("sis_id").asText(""));
            }
            staff.set("schools", Json.arrayOf(Json.textsOf(teacher, "schools")));
            roles.remove("teacher");
        });
        sections().stream()
                .filter(section -> section.teacherIds().contains(id()))
                .forEach(section -> section.removeTeacher(this));
    }

    /** Adds the teacher role. */
    public void becomesTeacher(FakeSchool primary, FakeSchool... others) {
        putRole("teacher", ids(primary, others));
    }

    /** Adds the staff role; no schools are needed. */
    public void becomesStaff(FakeSchool... schools) {
        putRole("staff", List.of(schools).stream().map(FakeRecord::id).toList());
    }

    /** Adds the role of a district administrator. */
    public void becomesDistrictAdmin() {
        putRole("district_admin", List.of());
    }

    /** Takes a role away, for example {@code staff}. */
    public void losesRole(String role) {
        unset("roles." + role);
    }

    private void putRole(String name, List<String> schools) {
        change(node -> {
            ObjectNode roles = node.path("roles") instanceof ObjectNode
                    ? (ObjectNode) node.path("roles")
                    : node.putObject("roles");
            ObjectNode role = Json.object();
            if (!name.equals("district_admin")) {
                putSchools(name, role, schools);
            }
            roles.set(name, role);
        });
    }

    private static void putSchools(String roleName, ObjectNode role, List<String> ids) {
        role.set("schools", Json.arrayOf(ids));
        if (!roleName.equals("staff")) {
            role.put("school", ids.get(0));
        }
    }

    private static List<String> ids(FakeSchool primary, FakeSchool... others) {
        List<String> ids = new ArrayList<>();
        ids.add(primary.id());
        for (FakeSchool other : others) {
            ids.add(other.id());
        }
        return ids;
    }
}
