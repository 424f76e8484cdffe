package io.cleverkit.testkit.internal.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.internal.data.Json;
import io.cleverkit.testkit.internal.http.BadRequestException;
import io.cleverkit.testkit.internal.http.Call;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Bodies of LMS Connect, checked field by field. What the specification does not name is ignored. */
final class LmsBodies {
    private static final Check TEXT = new Check("a string", JsonNode::isTextual);
    private static final Check TIME = new Check("a date-time", LmsBodies::isTime);
    private static final Check NUMBER = new Check("a number", JsonNode::isNumber);
    private static final Check WHOLE = new Check("a whole number", JsonNode::isIntegralNumber);
    private static final Check TEXTS = new Check("a list of strings", node -> isList(node, JsonNode::isTextual));
    private static final Check ATTACHMENTS = new Check(
            "a list of objects with a type",
            node -> isList(node, a -> a.path("type").isTextual()));

    private static final Map<String, Check> ASSIGNMENT = Map.ofEntries(
            Map.entry("title", TEXT),
            Map.entry("description", TEXT),
            Map.entry("description_plaintext", TEXT),
            Map.entry("grading_type", oneOf("points", "percent", "pass_fail", "letter_grade")),
            Map.entry("points_possible", NUMBER),
            Map.entry("submission_types", listOf("link", "file", "text", "discussion")),
            Map.entry("assignee_mode", oneOf("all", "individuals")),
            Map.entry("assignee_ids", TEXTS),
            Map.entry("attachments", ATTACHMENTS),
            Map.entry("term_id", TEXT),
            Map.entry("start_date", TIME),
            Map.entry("due_date", TIME),
            Map.entry("end_date", TIME),
            Map.entry("display_date", TIME),
            Map.entry("max_attempts", WHOLE));

    private static final Map<String, Check> SUBMISSION = Map.of(
            "state", oneOf("created", "submitted", "returned", "reclaimed"),
            "grade", TEXT,
            "grade_points", NUMBER,
            "grade_comment", TEXT,
            "grader_id", TEXT,
            "flags", listOf("excused", "late", "missing"),
            "extra_attempts", WHOLE,
            "override_due_date", TIME,
            "attachments", ATTACHMENTS);

    private record Check(String expected, Predicate<JsonNode> test) {}

    private LmsBodies() {}

    static ObjectNode assignment(Call call) {
        return read(call, ASSIGNMENT);
    }

    static ObjectNode submission(Call call) {
        return read(call, SUBMISSION);
    }

    private static ObjectNode read(Call call, Map<String, Check> checks) {
        ObjectNode body;
        try {
            body = Json.parseObject(call.body());
        } catch (IllegalArgumentException e) {
            throw new BadRequestException("the body is " + e.getMessage(), e);
        }
        ObjectNode known = Json.object();
        body.properties().forEach(field -> {
            Check check = checks.get(field.getKey());
            if (check == null) {
                return;
            }
            if (!field.getValue().isNull() && !check.test().test(field.getValue())) {
                throw new BadRequestException(field.getKey() + " must be " + check.expected());
            }
            known.set(field.getKey(), field.getValue());
        });
        return known;
    }

    private static Check oneOf(String... values) {
        List<String> known = List.of(values);
        return new Check(
                "one of " + String.join(", ", known), node -> node.isTextual() && known.contains(node.asText()));
    }

    private static Check listOf(String... values) {
        List<String> known = List.of(values);
        return new Check(
                "a list of " + String.join(", ", known),
                node -> isList(node, value -> value.isTextual() && known.contains(value.asText())));
    }

    private static boolean isList(JsonNode node, Predicate<JsonNode> element) {
        if (!node.isArray()) {
            return false;
        }
        for (JsonNode value : node) {
            if (!element.test(value)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isTime(JsonNode node) {
        try {
            Instant.parse(node.asText());
            return node.isTextual();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
