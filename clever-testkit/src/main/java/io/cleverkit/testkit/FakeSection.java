package io.cleverkit.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.Mentions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A handle on a class section. */
public final class FakeSection extends FakeRecord {
    FakeSection(DistrictData data, String id) {
        super(data, Kind.SECTIONS, id);
    }

    /** The name; empty text when there is none. */
    public String name() {
        return text("name").orElse("");
    }

    /** Renames the section. */
    public void rename(String name) {
        set("name", name);
    }

    /** The school it belongs to. */
    public Optional<FakeSchool> school() {
        return text("school").map(id -> new FakeSchool(data, id));
    }

    /** Ids of its students as the section names them, readable or not. */
    public List<String> studentIds() {
        return texts("students");
    }

    /** Ids of its teachers, the primary one first. */
    public List<String> teacherIds() {
        return texts("teachers");
    }

    /** Those of its students that are in the district. */
    public List<FakeUser> students() {
        return users(studentIds());
    }

    /** Those of its teachers that are in the district, the primary one first. */
    public List<FakeUser> teachers() {
        return users(teacherIds());
    }

    /** The primary teacher. */
    public Optional<FakeUser> teacher() {
        return text("teacher").filter(id -> !id.isEmpty()).map(id -> new FakeUser(data, id));
    }

    /** Enrols students; who is in already stays where they are in the list. */
    public FakeSection enrol(FakeUser... students) {
        change(node -> {
            for (FakeUser student : students) {
                addTo(node, "students", student.id(), false);
            }
        });
        return this;
    }

    /** Takes students out. */
    public FakeSection withdraw(FakeUser... students) {
        change(node -> {
            List<String> ids = new ArrayList<>(Json.textsOf(node, "students"));
            for (FakeUser student : students) {
                ids.remove(student.id());
            }
            node.set("students", Json.arrayOf(ids));
        });
        return this;
    }

    /** Names a student by an id that need not exist: a student who is not shared. */
    public FakeSection enrolUnknown(String studentId) {
        change(node -> addTo(node, "students", studentId, false));
        return this;
    }

    /** Makes the teacher the primary one; the former primary one leaves, co-teachers stay. */
    public FakeSection taughtBy(FakeUser teacher) {
        change(node -> {
            String former = Json.textOf(node, "teacher");
            if (former != null && !former.equals(teacher.id())) {
                Mentions.dropMember(node, former);
            }
            addTo(node, "teachers", teacher.id(), true);
            node.put("teacher", teacher.id());
        });
        return this;
    }

    /** Adds co-teachers after the primary one; the first teacher of a section without any becomes the primary one. */
    public FakeSection coTaughtBy(FakeUser... teachers) {
        change(node -> {
            for (FakeUser teacher : teachers) {
                addTo(node, "teachers", teacher.id(), false);
                if (!node.path("teacher").isTextual()) {
                    node.put("teacher", teacher.id());
                }
            }
        });
        return this;
    }

    /** Takes a teacher out; the next one becomes the primary one if the primary one goes. */
    public FakeSection removeTeacher(FakeUser teacher) {
        change(node -> Mentions.dropMember(node, teacher.id()));
        return this;
    }

    private List<FakeUser> users(List<String> ids) {
        return ids.stream()
                .filter(id -> data.find(Kind.USERS, id).isPresent())
                .map(id -> new FakeUser(data, id))
                .toList();
    }

    private static void addTo(ObjectNode node, String field, String id, boolean first) {
        List<String> ids = new ArrayList<>(Json.textsOf(node, field));
        if (first) {
            ids.remove(id);
            ids.add(0, id);
        } else if (!ids.contains(id)) {
            ids.add(id);
        }
        node.set(field, Json.arrayOf(ids));
    }
}
