package io.cleverkit.sync.internal.fingerprint;

import io.cleverkit.sync.model.Account;
import io.cleverkit.sync.model.Classroom;
import io.cleverkit.sync.model.Location;
import io.cleverkit.sync.model.Organization;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The fields of each record in a fixed order. The order is stored by position: add at the end, never move.
 *
 * <p>References are taken by external id, since host ids may not exist yet when a record is compared.
 */
public final class RecordFields {
    private RecordFields() {}

    public static List<Field> of(Organization organization) {
        return List.of(new Field("name", organization.name()));
    }

    public static List<Field> of(Location location) {
        return List.of(
                new Field("name", location.name()),
                field("sisId", location.sisId()),
                field("schoolNumber", location.schoolNumber()),
                field("stateId", location.stateId()),
                field("ncesId", location.ncesId()),
                field("lowGrade", location.lowGrade()),
                field("highGrade", location.highGrade()),
                field("phone", location.phone()),
                field("street", location.street()),
                field("city", location.city()),
                field("state", location.state()),
                field("zip", location.zip()),
                attributes(location.attributes()));
    }

    public static List<Field> of(Account account, List<String> locationIds) {
        return List.of(
                new Field("first", account.first()),
                field("middle", account.middle()),
                new Field("last", account.last()),
                field("email", account.email()),
                field("username", account.username()),
                field("sisId", account.sisId()),
                field("number", account.number()),
                field("stateId", account.stateId()),
                field("grade", account.grade()),
                field("title", account.title()),
                new Field("locations", String.join(" ", locationIds)),
                attributes(account.attributes()));
    }

    public static List<Field> of(Classroom classroom, String locationId, Optional<String> primaryTeacherId) {
        return List.of(
                new Field("name", classroom.name()),
                new Field("location", locationId),
                field("primaryTeacher", primaryTeacherId),
                field("sisId", classroom.sisId()),
                field("sectionNumber", classroom.sectionNumber()),
                field("subject", classroom.subject()),
                field("grade", classroom.grade()),
                field("period", classroom.period()),
                field("courseName", classroom.courseName()),
                field("courseNumber", classroom.courseNumber()),
                field("termName", classroom.termName()),
                field("termStart", classroom.termStart()),
                field("termEnd", classroom.termEnd()),
                attributes(classroom.attributes()));
    }

    private static Field field(String name, Optional<String> value) {
        return new Field(name, value.orElse(""));
    }

    /** All attributes are one field, so that the positions of the others stay. */
    private static Field attributes(Map<String, String> attributes) {
        if (attributes.isEmpty()) {
            return new Field("attributes", "");
        }
        StringBuilder text = new StringBuilder();
        new TreeMap<>(attributes)
                .forEach((name, value) -> text.append(name.length())
                        .append(':')
                        .append(name)
                        .append(value.length())
                        .append(':')
                        .append(value));
        return new Field("attributes", text.toString());
    }
}
