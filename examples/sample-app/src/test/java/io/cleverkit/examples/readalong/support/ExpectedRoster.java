package io.cleverkit.examples.readalong.support;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What the canonical roster of a district must be, worked out from the fake's own state and from the mapping that the README
 * promises, without any code of the app or the engine.
 */
public final class ExpectedRoster {
    private static final JsonMapper JSON = new JsonMapper();

    private final FakeDistrict district;
    private final Set<String> schools;
    private final ObjectNode roster = JSON.createObjectNode();

    private ExpectedRoster(FakeDistrict district) {
        this.district = district;
        this.schools = district.schools().stream()
                .filter(school -> school.isShared())
                .map(school -> school.id())
                .collect(Collectors.toSet());
    }

    /** As text that can be compared, and read when it differs. */
    public static String of(FakeDistrict district) {
        return pretty(new ExpectedRoster(district).build());
    }

    /** What a roster has in use, without the ids of our own. */
    public static String inUse(JsonNode roster) {
        ObjectNode copy = roster.deepCopy();
        for (String list : List.of("locations", "classes", "accounts")) {
            for (Iterator<JsonNode> records = copy.withArray(list).iterator(); records.hasNext(); ) {
                ObjectNode record = (ObjectNode) records.next();
                record.remove(List.of("accountId", "classId"));
                if (record.path("status").asText().equals("ARCHIVED")) {
                    records.remove();
                }
            }
        }
        return pretty(copy);
    }

    private JsonNode build() {
        roster.putObject("organization")
                .put("cleverId", district.id())
                .put("name", district.name())
                .put("status", "ACTIVE");
        locations();
        classes();
        accounts();
        return roster;
    }

    private void locations() {
        ArrayNode locations = roster.putArray("locations");
        district.schools().stream()
                .filter(school -> schools.contains(school.id()))
                .forEach(school -> locations
                        .addObject()
                        .put("cleverId", school.id())
                        .put("name", school.name())
                        .put("status", "ACTIVE"));
    }

    private void classes() {
        Set<String> students = ids(district.students());
        Set<String> teachers = ids(district.teachers());
        ArrayNode classes = roster.putArray("classes");
        for (FakeSection section : district.sections()) {
            String school = section.text("school").orElse("");
            if (!schools.contains(school)) {
                continue;
            }
            ObjectNode node = classes.addObject()
                    .put("cleverId", section.id())
                    .put("name", section.name())
                    .put("location", school)
                    .put("status", "ACTIVE");
            Set<String> listed = new TreeSet<>(section.teacherIds());
            List<String> inOrder = new ArrayList<>();
            section.text("teacher").filter(teachers::contains).ifPresent(inOrder::add);
            listed.stream()
                    .filter(teachers::contains)
                    .filter(id -> !inOrder.contains(id))
                    .forEach(inOrder::add);
            array(node, "teachers", inOrder);
            array(
                    node,
                    "students",
                    new TreeSet<>(section.studentIds())
                            .stream().filter(students::contains).toList());
        }
    }

    private void accounts() {
        ArrayNode accounts = roster.putArray("accounts");
        for (FakeUser user : district.users()) {
            if (!user.isShared()) {
                continue;
            }
            Map<String, List<String>> roles = new TreeMap<>();
            if (user.hasRole("staff") || user.hasRole("district_admin")) {
                roles.put("ADMIN", user.texts("roles.staff.schools"));
            }
            if (user.hasRole("student")) {
                roles.put("STUDENT", user.texts("roles.student.schools"));
            }
            if (user.hasRole("teacher")) {
                roles.put("TEACHER", user.texts("roles.teacher.schools"));
            }
            roles.forEach((role, placed) -> {
                ObjectNode node = accounts.addObject()
                        .put("cleverId", user.id())
                        .put("role", role)
                        .put("status", "ACTIVE")
                        .put("managedBy", "CLEVER")
                        .put("first", user.firstName().orElse(""))
                        .put("last", user.lastName().orElse(""))
                        .put("email", user.email().orElse(null));
                array(
                        node,
                        "locations",
                        new TreeSet<>(placed).stream().filter(schools::contains).toList());
            });
        }
    }

    private static Set<String> ids(List<FakeUser> users) {
        return users.stream().filter(FakeUser::isShared).map(FakeUser::id).collect(Collectors.toSet());
    }

    private static void array(ObjectNode node, String field, Collection<String> values) {
        ArrayNode array = node.putArray(field);
        values.forEach(array::add);
    }

    private static String pretty(JsonNode node) {
        try {
            // As a map, so that the order of fields does not matter.
            Object sorted = JSON.treeToValue(node, Object.class);
            return JSON.writer()
                    .with(com.fasterxml.jackson.databind.SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
                    .withDefaultPrettyPrinter()
                    .writeValueAsString(sorted);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
