package io.cleverkit.testkit.internal.csv;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.csv.Section.Course;
import io.cleverkit.testkit.internal.csv.Section.Term;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes records of what the files say. The same files give the same records to the byte, on any day. */
public final class RosterWriter {
    private static final String DAY = "2025-08-04T06:00:00.000Z";

    private final CsvRoster roster;
    private final DistrictData district;
    private final StableIds ids;
    private final Map<String, String> firstNames = new HashMap<>();

    public RosterWriter(CsvRoster roster, DistrictData district) {
        this.roster = roster;
        this.district = district;
        this.ids = new StableIds(district.id());
    }

    /** A seed for a district's own ids that follows from its name. */
    public static long seedOf(String districtName) {
        return StableIds.seedOf(districtName);
    }

    /** Puts everything into the district. */
    public void write() {
        roster.schools().forEach((sisId, school) -> put(Kind.SCHOOLS, schoolId(sisId), school));
        Collection<Section> sections = roster.sections().all().values();
        sections.forEach(section -> section.course().ifPresent(this::name));
        sections.stream().flatMap(section -> section.term().stream()).distinct().forEach(this::term);
        sections.stream()
                .flatMap(section -> section.course().stream())
                .distinct()
                .forEach(this::course);
        employees();
        roster.students().all().forEach(this::student);
        roster.contacts().all().forEach(this::contact);
        roster.sections().all().forEach(this::section);
    }

    private void name(Course course) {
        firstNames.putIfAbsent(course.number(), course.name());
    }

    private void term(Term term) {
        ObjectNode record = Json.object().put("name", term.name());
        Fields.putIfSaid(record, "start_date", term.start());
        Fields.putIfSaid(record, "end_date", term.end());
        put(Kind.TERMS, termId(term), record);
    }

    private void course(Course course) {
        put(
                Kind.COURSES,
                courseId(course),
                Json.object().put("name", course.name()).put("number", course.number()));
    }

    /** Teachers and staff with the same e-mail address are one person, with the name and the address that teachers.csv has. */
    private void employees() {
        for (Person teacher : roster.teachers().all()) {
            ObjectNode user = user(teacher);
            ObjectNode role = schooled(teacher);
            Json.objectAt(user, "roles").set("teacher", role);
            Person staff = roster.staff().findByEmail(teacher.email());
            if (staff != null) {
                Json.objectAt(user, "roles").set("staff", staffRole(staff));
            }
            put(Kind.USERS, userId("teacher", teacher.sisId()), user);
        }
        for (Person staff : roster.staff().all()) {
            if (roster.teachers().findByEmail(staff.email()) == null) {
                ObjectNode user = user(staff);
                Json.objectAt(user, "roles").set("staff", staffRole(staff));
                put(Kind.USERS, userId("staff", staff.sisId()), user);
            }
        }
    }

    private ObjectNode staffRole(Person staff) {
        ObjectNode role = staff.role().deepCopy();
        role.set("schools", schoolIds(staff));
        return role;
    }

    private void student(Person student) {
        ObjectNode user = user(student);
        Json.objectAt(user, "roles").set("student", schooled(student));
        put(Kind.USERS, userId("student", student.sisId()), user);
    }

    private void contact(Contacts.Contact contact) {
        ObjectNode user = contact.user().deepCopy();
        ArrayNode relations = Json.objectAt(user, "roles", "contact").putArray("student_relationships");
        for (Contacts.Relation relation : contact.relations()) {
            relations
                    .addObject()
                    .put("student", userId("student", relation.student()))
                    .put("relationship", relation.relationship())
                    .put("type", relation.type());
        }
        put(Kind.USERS, ids.of("contact", contact.identity()), user);
    }

    private void section(String sisId, Section section) {
        ObjectNode record = section.fields().deepCopy().put("school", schoolId(section.school()));
        section.course().ifPresent(course -> record.put("course", courseId(course)));
        section.term().ifPresent(term -> record.put("term_id", termId(term)));
        ArrayNode teachers = userIds("teacher", section.teachers().stream());
        record.set("teacher", teachers.get(0));
        record.set("teachers", teachers);
        record.set("students", userIds("student", section.students().stream()));
        put(Kind.SECTIONS, ids.of("section", sisId), record);
    }

    private static ObjectNode user(Person person) {
        ObjectNode user = Json.object();
        user.set("name", person.name().deepCopy());
        Fields.putIfSaid(user, "email", person.email());
        return user;
    }

    private ObjectNode schooled(Person person) {
        ObjectNode role = person.role().deepCopy();
        ArrayNode schools = schoolIds(person);
        role.set("school", schools.get(0));
        role.set("schools", schools);
        return role;
    }

    private ArrayNode schoolIds(Person person) {
        return Json.arrayOf(person.schools().stream().map(this::schoolId).toList());
    }

    private ArrayNode userIds(String role, Stream<String> sisIds) {
        return Json.arrayOf(sisIds.map(sisId -> userId(role, sisId)).toList());
    }

    private String schoolId(String sisId) {
        return ids.of("school", sisId);
    }

    private String userId(String role, String sisId) {
        return ids.of(role, sisId);
    }

    private String termId(Term term) {
        return ids.of("term", term.name(), term.start(), term.end());
    }

    /** A course with a number keeps its id when it is renamed; where several share a number, only the first does. */
    private String courseId(Course course) {
        @Nullable String first = firstNames.get(course.number());
        boolean isKnownByNumber = !course.number().isEmpty() && course.name().equals(first);
        return isKnownByNumber ? ids.of("course", course.number()) : ids.of("course", course.number(), course.name());
    }

    private void put(Kind kind, String id, ObjectNode record) {
        ObjectNode node = record.deepCopy().put("id", id);
        if (kind.isDated()) {
            node.put("created", DAY).put("last_modified", DAY);
        }
        district.put(kind, node);
    }
}
