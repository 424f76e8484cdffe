package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.DistrictData;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.data.Kind;
import io.cleverkit.testkit.internal.data.LmsBook;
import io.cleverkit.testkit.internal.data.StoredRecord;
import io.cleverkit.testkit.internal.data.Timestamps;
import io.cleverkit.testkit.internal.http.Answer;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * LMS Connect: assignments of a section and their submissions, with the ways of the three systems behind it. Rests on Clever's
 * pages about LMS Connect and its output behaviour.
 */
final class LmsApi {
    private static final Duration CURSOR_LIFE = Duration.ofHours(2);
    private static final int MAX_LIMIT = 100;
    private static final List<String> IGNORED_BY_CANVAS = List.of("start_date", "term_id");

    private final DistrictData district;
    private final LmsBook lms;
    private final Call call;

    LmsApi(DistrictData district, Call call) {
        this.district = district;
        this.lms = district.lms();
        this.call = call;
    }

    /** Whether the path behind the version segment is one of these. */
    static boolean serves(List<String> path) {
        return path.size() >= 3 && path.get(0).equals("sections") && path.get(2).equals("assignments");
    }

    Answer answer(List<String> path) {
        // One at a time, so that two changes of one assignment or submission are both kept.
        synchronized (lms) {
            return route(path);
        }
    }

    private Answer route(List<String> path) {
        Optional<StoredRecord> section = district.findShared(Kind.SECTIONS, path.get(1));
        if (section.isEmpty() || lms.type().isEmpty()) {
            return call.is("POST") ? Answer.message(400, "Section is not in a connected LMS") : DataApi.notFound();
        }
        if (path.size() == 3) {
            return call.is("POST") ? create(section.get()) : unsupported();
        }
        Optional<ObjectNode> assignment = lms.find(path.get(1), path.get(3));
        if (assignment.isEmpty()) {
            return DataApi.notFound();
        }
        if (path.size() == 4) {
            return assignment(section.get(), assignment.get());
        }
        if (!path.get(4).equals("submissions") || path.size() > 6) {
            return DataApi.notFound();
        }
        return path.size() == 5 ? submissions(assignment.get()) : submission(assignment.get(), path.get(5));
    }

    private Answer create(StoredRecord section) {
        ObjectNode body = LmsBodies.assignment(call);
        if (body.path("title").asText("").isBlank()) {
            throw new BadRequestException("title must not be empty");
        }
        ObjectNode assignment = Json.object().put("id", lms.nextId(district.id()));
        assignment.put("description", "").put("grading_type", "points").put("assignee_mode", "all");
        assignment.put("created", now());
        write(section, assignment, body);
        return envelope(shown(assignment));
    }

    private Answer assignment(StoredRecord section, ObjectNode assignment) {
        return switch (call.method()) {
            case "GET" -> envelope(shown(assignment));
            case "PATCH" -> {
                write(section, assignment, LmsBodies.assignment(call));
                yield envelope(shown(assignment));
            }
            case "DELETE" -> {
                lms.remove(id(assignment));
                yield Answer.json(200, Json.object());
            }
            default -> unsupported();
        };
    }

    private void write(StoredRecord section, ObjectNode assignment, ObjectNode body) {
        if (is("canvas")) {
            body.remove(IGNORED_BY_CANVAS);
        }
        body.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                assignment.remove(field.getKey());
            } else {
                assignment.set(field.getKey(), field.getValue());
            }
        });
        assignment.put("last_modified", now());
        lms.put(section.id(), assignment);
        assignees(section, assignment).stream()
                .filter(user -> lms.submission(id(assignment), user).isEmpty())
                .forEach(user -> lms.putSubmission(id(assignment), user, blank(assignment, user)));
    }

    private List<String> assignees(StoredRecord section, ObjectNode assignment) {
        List<String> students = Json.textsOf(section.node(), "students");
        if (!assignment.path("assignee_mode").asText().equals("individuals")) {
            return students;
        }
        List<String> chosen = new ArrayList<>(Json.textsOf(assignment, "assignee_ids"));
        chosen.retainAll(students);
        return chosen;
    }

    private ObjectNode blank(ObjectNode assignment, String user) {
        ObjectNode submission = Json.object();
        // Deprecated, and always empty where Google Classroom is behind.
        submission.put("id", is("google_classroom") ? "" : lms.nextId(district.id()));
        return submission
                .put("assignment_id", id(assignment))
                .put("user_id", user)
                .put("state", "created")
                .put("created", now())
                .put("last_modified", now());
    }

    /** The state follows the clock. */
    private ObjectNode shown(ObjectNode assignment) {
        Instant now = district.clock().instant();
        boolean scheduled = time(assignment, "start_date").filter(now::isBefore).isPresent();
        boolean locked = time(assignment, "end_date").filter(now::isAfter).isPresent();
        return assignment.put("state", scheduled ? "scheduled" : locked ? "locked" : "open");
    }

    private static Optional<Instant> time(ObjectNode node, String field) {
        return Optional.ofNullable(Json.textOf(node, field)).map(Instant::parse);
    }

    private Answer submissions(ObjectNode assignment) {
        if (!call.is("GET")) {
            return unsupported();
        }
        int limit = limit();
        String after = call.params()
                .first("cursor")
                .map(cursor -> lms.resume(
                                cursor, id(assignment), district.clock().instant())
                        .orElseThrow(() -> new BadRequestException("the cursor is unknown or has expired")))
                .orElse("");
        List<ObjectNode> found = lms.submissionsAfter(id(assignment), after, limit + 1);
        boolean more = found.size() > limit;
        List<ObjectNode> page = more ? found.subList(0, limit) : found;
        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        page.forEach(data::add);
        if (more) {
            Instant now = district.clock().instant();
            String next = lms.cursor(
                    district.id(),
                    id(assignment),
                    page.get(limit - 1).path("user_id").asText(),
                    now,
                    now.plus(CURSOR_LIFE));
            Links.add(
                    answer.putArray("links"),
                    "next",
                    call.params().without("cursor").with("cursor", next).after(call.path()));
        }
        return Answer.json(200, answer);
    }

    private int limit() {
        String text = call.params().first("limit").orElse(Integer.toString(MAX_LIMIT));
        if (!text.matches("[1-9][0-9]?|100")) {
            throw new BadRequestException("limit must be a whole number from 1 to 100");
        }
        return Integer.parseInt(text);
    }

    private Answer submission(ObjectNode assignment, String user) {
        Optional<ObjectNode> submission = lms.submission(id(assignment), user);
        if (submission.isEmpty()) {
            return DataApi.notFound();
        }
        return switch (call.method()) {
            case "GET" -> envelope(submission.get());
            case "PATCH" -> change(assignment, user, submission.get(), LmsBodies.submission(call));
            default -> unsupported();
        };
    }

    private Answer change(ObjectNode assignment, String user, ObjectNode submission, ObjectNode body) {
        if (is("schoology")) {
            for (JsonNode attachment : body.path("attachments")) {
                if (attachment.path("type").asText().equals("link")) {
                    return Answer.message(400, "Schoology does not support submission type of link");
                }
            }
            if (!lms.hasLaunched(user)) {
                return Answer.message(500, "Error updating submission");
            }
        }
        body.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                submission.remove(field.getKey());
            } else {
                submission.set(field.getKey(), field.getValue());
            }
        });
        lms.putSubmission(id(assignment), user, submission.put("last_modified", now()));
        return envelope(submission);
    }

    private boolean is(String type) {
        return lms.type().filter(type::equals).isPresent();
    }

    private String now() {
        return Timestamps.of(district.clock().instant());
    }

    private static String id(ObjectNode assignment) {
        return assignment.path("id").asText();
    }

    private static Answer envelope(ObjectNode node) {
        ObjectNode envelope = Json.object();
        envelope.set("data", node);
        return Answer.json(200, envelope);
    }

    static Answer unsupported() {
        return Answer.message(501, "Unsupported request");
    }
}
