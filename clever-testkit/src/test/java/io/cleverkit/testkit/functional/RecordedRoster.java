package io.cleverkit.testkit.functional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import java.util.List;

/**
 * Adds to a district of recorded records what their answers imply and none of them shows: which section makes a course one of
 * a school, a person the teacher of a student, and that a list which ended with a {@code next} went on. Ids are handed out in
 * ascending order, so whatever is added comes behind everything recorded.
 */
final class RecordedRoster {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final FakeDistrict district;

    private RecordedRoster(FakeDistrict district) {
        this.district = district;
    }

    static void complete(FakeClever fake, List<Recording> recordings) {
        RecordedRoster roster = new RecordedRoster(fake.district());
        for (Recording recording : recordings) {
            List<String> path = recording.path();
            if (path.size() == 4) {
                roster.relate(path.get(1) + "/" + path.get(3), path.get(2), recording);
            }
        }
    }

    private void relate(String relation, String from, Recording recording) {
        for (JsonNode record : recording.records()) {
            String id = record.path("id").textValue();
            switch (relation) {
                case "schools/courses" -> leadTo("course", id, from);
                case "schools/terms" -> leadTo("term_id", id, from);
                case "users/myteachers" -> teach(id, from, record);
                default -> {}
            }
        }
        if (recording.links().containsKey("next")) {
            goOn(relation, from);
        }
    }

    /** A section through which a school has a course or term, unless a recorded one does already. */
    private void leadTo(String field, String id, String school) {
        boolean known = district.sections().stream()
                .anyMatch(section -> section.text(field).filter(id::equals).isPresent()
                        && section.text("school").filter(school::equals).isPresent());
        if (!known) {
            district.put("sections", section(school).put(field, id).toString());
        }
    }

    private void teach(String teacher, String student, JsonNode record) {
        ObjectNode section =
                section(record.path("roles").path("teacher").path("school").textValue());
        section.put("teacher", teacher).putArray("teachers").add(teacher);
        section.putArray("students").add(student);
        district.put("sections", section.toString());
    }

    private void goOn(String relation, String school) {
        switch (relation) {
            case "schools/sections" -> district.put("sections", section(school).toString());
            case "schools/users" -> district.addStudent("Not", "Recorded", district.school(school));
            default -> {}
        }
    }

    private static ObjectNode section(String school) {
        ObjectNode section = JSON.createObjectNode().put("name", "Not recorded").put("school", school);
        section.putArray("teachers");
        section.putArray("students");
        return section;
    }
}
