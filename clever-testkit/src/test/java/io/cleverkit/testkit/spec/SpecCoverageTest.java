package io.cleverkit.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.testkit.AttendanceStatus;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeDistrict;
import io.cleverkit.testkit.FakeResource;
import io.cleverkit.testkit.FakeSection;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.LmsProvider;
import io.cleverkit.testkit.RandomLife;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of Clever's specification with every parameter, each answer held against the specification's own definitions
 * and against the rules of paging that are only documented.
 */
@DisplayName("Clever's specification")
class SpecCoverageTest {
    private static final Path FOLDER = Path.of(System.getProperty("cleverkit.reference", ""), "openapi");
    private static final List<String> FILES = List.of(
            "v3.0.yml", "v3.1.yml", "v3.0-events.yml", "v3.1-events.yml", "v3.1-lms.yml", "v3.1-attendance.yml");
    private static final String UNKNOWN_ID = "ffffffffffffffffffffffff";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static FakeClever fake;
    private static FakeDistrict district;
    private static FakeSection section;
    private static FakeUser student;
    private static FakeUser teacher;
    private static FakeUser contact;
    private static FakeResource resource;

    @BeforeAll
    static void furnish() {
        if (!Files.isDirectory(FOLDER)) {
            System.err.println("SKIPPED: Clever's specification files are not beside the project");
        }
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no specification files");
        fake = FakeClever.builder()
                .withoutRateLimit()
                .district(GeneratedDistrict.ofSeed(11).schools(3).students(90))
                .start();
        district = fake.district();
        district.servesResourcesAsSpecified(true);
        district.previousAttributesAsSpecified(false);
        contact = district.contacts().get(0);
        String child = contact.json().replaceAll("(?s).*\"student\":\"([0-9a-f]{24})\".*", "$1");
        student = district.user(child);
        section = student.sections().stream()
                .filter(s -> s.text("term_id").isPresent() && s.students().size() > 2)
                .findFirst()
                .orElseThrow();
        teacher = section.teachers().get(0);
        resource = district.addResource("Atlas")
                .assignTo(section)
                .assignTo(teacher)
                .assignTo(student);
        district.courses().forEach(resource::assignTo);
        FakeResource second = district.addResource("Dictionary")
                .assignTo(section)
                .assignTo(teacher)
                .assignTo(student);
        district.courses().forEach(second::assignTo);
        everyField();
        district.lms().connects(LmsProvider.CANVAS);
        LocalDate today = LocalDate.ofInstant(fake.clock().now(), ZoneOffset.UTC);
        for (int day = 0; day < 5; day++) {
            AttendanceStatus status = AttendanceStatus.values()[day % 3];
            district.attendance().add(student, today.minusDays(day), status, day == 1 ? "ILL" : "");
            district.attendance().add(student, section, today.minusDays(day), status, "");
        }
        RandomLife.of(district, 4).happens(80);
        if (district.isHeldBack()) {
            district.releases();
        }
        // Whatever happened, these are there.
        for (FakeUser user : List.of(student, teacher, contact)) {
            if (!user.exists()) {
                user.restore();
            }
        }
        district.schools().forEach(district::sharesAgain);
        district.syncs();
    }

    /** A person and a section with all that the newer version knows. */
    private static void everyField() {
        student.set(
                "roles.student.disability",
                Map.of("disability_status", "Y", "disability_type", "", "disability_code", "aut"));
        student.set("roles.student.section_504_status", "N");
        student.set("roles.student.home_language_code", "spa");
        student.set("roles.student.home_language", "Spanish");
        student.set("roles.student.preferred_name", Map.of("first", "Al", "middle", "", "last", "Ok"));
        student.set("roles.student.ext", Map.of("lunch", "Y"));
        student.set("roles.student.legacy_id", "58da8c5da7a7e5a647000094");
        student.set("roles.student.race", "Two or More Races");
        teacher.set("roles.teacher.legacy_id", "58da8c5da7a7e5a647000095");
        section.set("ext", Map.of("room", "12"));
    }

    @AfterAll
    static void stop() {
        if (fake != null) {
            fake.close();
        }
    }

    @TestFactory
    @DisplayName("is served, operation by operation, parameter by parameter")
    Stream<DynamicTest> operations() throws IOException {
        List<DynamicTest> tests = new ArrayList<>();
        for (String file : FILES) {
            Spec spec = Spec.read(FOLDER, file);
            for (Spec.Operation operation : spec.operations()) {
                tests.add(DynamicTest.dynamicTest(operation.toString(), () -> check(operation)));
            }
        }
        // Two versions of the Data API with 42 operations each, of events with 2, then LMS Connect and Attendance.
        assertThat(tests).hasSize(2 * 42 + 2 * 2 + 7 + 2);
        return tests.stream();
    }

    private static void check(Spec.Operation operation) throws IOException, InterruptedException {
        TreeSet<Integer> seen = new TreeSet<>();
        for (Map<String, String> ids : ids(operation)) {
            String path = path(operation, ids);
            for (String query : queries(operation, path)) {
                seen.add(call(operation, path + query, district.token()));
            }
        }
        assertThat(seen).as("answers to right requests").containsExactly(200);
        Map<String, String> ids = ids(operation).get(0);
        for (int status : operation.statuses()) {
            switch (status) {
                case 404 -> seen.add(call(operation, path(operation, unknown(ids)), district.token()));
                case 401 -> seen.add(call(operation, path(operation, ids), "nobody"));
                case 400 -> seen.add(badRequest(operation, path(operation, ids)));
                case 500 -> {
                    fake.faults().on(operation.path().split("\\{", 2)[0]).answer(Fault.SERVER_ERROR);
                    seen.add(call(operation, path(operation, ids), district.token()));
                }
                default -> {}
            }
        }
        // No list without an id in its path can be 404; the specification of events says so all the same.
        TreeSet<Integer> specified = new TreeSet<>(operation.statuses());
        if (operation.path().equals("/events")) {
            specified.remove(404);
        }
        assertThat(seen).as("every specified answer was given").isEqualTo(specified);
    }

    private static int badRequest(Spec.Operation operation, String path) throws IOException, InterruptedException {
        if (operation.method().equals("get")) {
            return call(operation, path + "?limit=0", district.token());
        }
        return send(operation, path, district.token(), "[]");
    }

    private static Map<String, String> unknown(Map<String, String> ids) {
        Map<String, String> unknown = new LinkedHashMap<>();
        ids.keySet().forEach(name -> unknown.put(name, UNKNOWN_ID));
        return unknown;
    }

    /** The ids of paths that lead to something: of people one of each kind. */
    private static List<Map<String, String>> ids(Spec.Operation operation) throws IOException, InterruptedException {
        String path = operation.path();
        if (path.startsWith("/users/")) {
            return Stream.of(
                            student, teacher, contact, district.districtAdmins().get(0))
                    .map(user -> Map.of("id", user.id()))
                    .toList();
        }
        if (path.startsWith("/events/")) {
            // Those that this version shows.
            List<Map<String, String>> ids = new ArrayList<>();
            String list = "/" + operation.spec().version() + "/events?limit=10000";
            JSON.readTree(get(list, district.token()).body())
                    .path("data")
                    .forEach(event -> ids.add(Map.of("id", event.at("/data/id").asText())));
            return ids;
        }
        String id = switch (path.split("/", 3)[1]) {
            case "schools" -> section.school().orElseThrow().id();
            case "sections" -> section.id();
            case "courses" -> section.text("course").orElseThrow();
            case "terms" -> section.text("term_id").orElseThrow();
            case "resources" -> resource.id();
            default -> district.id();
        };
        Map<String, String> ids = new LinkedHashMap<>();
        ids.put("id", id);
        ids.put("section_id", section.id());
        ids.put("school_id", section.school().orElseThrow().id());
        if (path.contains("{assignment_id}")) {
            ids.put("assignment_id", newAssignment());
            ids.put("user_id", section.students().get(0).id());
        }
        return List.of(ids);
    }

    private static String newAssignment() throws IOException, InterruptedException {
        HttpResponse<String> made = HTTP.send(
                HttpRequest.newBuilder(URI.create(fake.url() + "/v3.1/sections/" + section.id() + "/assignments"))
                        .header("Authorization", "Bearer " + district.token())
                        .POST(BodyPublishers.ofString("{\"title\":\"Essay\"}"))
                        .build(),
                BodyHandlers.ofString());
        return JSON.readTree(made.body()).at("/data/id").asText();
    }

    private static String path(Spec.Operation operation, Map<String, String> ids) {
        String path = "/" + operation.spec().version() + operation.path();
        for (Map.Entry<String, String> id : ids.entrySet()) {
            path = path.replace("{" + id.getKey() + "}", id.getValue());
        }
        return path;
    }

    /** None, then each parameter alone with each of its values, then limit and cursor together. */
    private static List<String> queries(Spec.Operation operation, String path)
            throws IOException, InterruptedException {
        List<String> queries = new ArrayList<>(List.of(""));
        List<String> names =
                operation.query().stream().map(Spec.Parameter::name).toList();
        for (Spec.Parameter parameter : operation.query()) {
            for (String value : values(operation, parameter, path)) {
                queries.add("?" + parameter.name() + "=" + value);
            }
        }
        if (names.contains("record_type")) {
            queries.add("?record_type=users&record_type=sections");
        }
        if (names.contains("starting_after") && names.contains("limit")) {
            for (String cursor : cursors(operation, path)) {
                queries.add("?limit=1&starting_after=" + cursor);
                queries.add("?ending_before=" + cursor + "&limit=1");
            }
        }
        if (names.contains("count")) {
            queries.add("?count=true&limit=1");
        }
        // What is not known is echoed, not refused.
        queries.add("?surprise=1");
        return queries;
    }

    private static List<String> values(Spec.Operation operation, Spec.Parameter parameter, String path)
            throws IOException, InterruptedException {
        if (!parameter.values().isEmpty()) {
            return parameter.values();
        }
        return switch (parameter.name()) {
            case "limit" -> operation.path().endsWith("/submissions") ? List.of("1", "100") : List.of("1", "2", "1000");
            case "starting_after" -> cursors(operation, path);
            case "ending_before" -> {
                List<String> values = new ArrayList<>(cursors(operation, path));
                if (!operation.path().startsWith("/attendance")) {
                    values.add("last");
                }
                yield values;
            }
            case "school" -> List.of(section.school().orElseThrow().id(), UNKNOWN_ID);
            case "record_type" -> List.of("users", "sections", "schools", "terms", "courses", "districts", "resources");
            case "date_range_start", "date_range_end" -> List.of("2020-01-01", "2040-12-31");
            case "cursor" -> List.of(cursorOf(path));
            default -> throw new AssertionError("A parameter that this test does not know: " + parameter);
        };
    }

    private static List<String> cursors(Spec.Operation operation, String path)
            throws IOException, InterruptedException {
        if (operation.path().startsWith("/attendance")) {
            JsonNode page =
                    JSON.readTree(get(path + "?limit=1", district.token()).body());
            return List.of(param(link(page, "next"), "starting_after"));
        }
        JsonNode page = JSON.readTree(get(path, district.token()).body());
        JsonNode first = page.at("/data/0/data/id");
        JsonNode last = page.path("data").path(page.path("data").size() - 1).at("/data/id");
        return first.isMissingNode()
                ? List.of(UNKNOWN_ID)
                : List.of(first.asText(), last.asText(), UNKNOWN_ID, "0".repeat(24));
    }

    private static String cursorOf(String path) throws IOException, InterruptedException {
        return param(link(JSON.readTree(get(path + "?limit=1", district.token()).body()), "next"), "cursor");
    }

    private static String param(String uri, String name) {
        return uri.replaceAll(".*[?&]" + name + "=([^&]+).*", "$1");
    }

    private static int call(Spec.Operation operation, String path, String token)
            throws IOException, InterruptedException {
        String body = switch (operation.method()) {
            case "post" -> "{\"title\":\"Essay\",\"grading_type\":\"points\",\"points_possible\":3.5}";
            case "patch" ->
                operation.path().contains("submissions")
                        ? "{\"grade\":\"A\",\"grade_points\":3,\"flags\":[\"late\"]}"
                        : "{\"title\":\"Poem\",\"max_attempts\":2}";
            default -> "";
        };
        if (operation.method().equals("delete") && !token.equals("nobody") && !path.contains(UNKNOWN_ID)) {
            // Each deletion needs something to delete.
            path = path.replaceAll("assignments/[^/?]+", "assignments/" + newAssignment());
        }
        return send(operation, path, token, body);
    }

    private static int send(Spec.Operation operation, String path, String token, String body)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(fake.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(operation.method().toUpperCase(java.util.Locale.ROOT), BodyPublishers.ofString(body));
        HttpResponse<String> answer = HTTP.send(request.build(), BodyHandlers.ofString());
        JsonNode json = JSON.readTree(answer.body());
        assertThat(operation.spec().violations(operation, answer.statusCode(), json))
                .as("%s answered %s: %s", path, answer.statusCode(), shortened(answer.body()))
                .isEmpty();
        assertThat(answer.headers().firstValue("content-type").orElse("")).startsWith("application/json");
        // A server that fails may fail to tell, and who is nobody has no allowance.
        if (!token.equals("nobody") && answer.statusCode() != 500) {
            assertRateHeaders(answer);
        }
        if (answer.statusCode() == 200 && operation.method().equals("get")) {
            assertEnvelope(operation, path, json);
        }
        return answer.statusCode();
    }

    private static void assertRateHeaders(HttpResponse<String> answer) {
        for (String name : List.of("bucket", "limit", "remaining", "reset")) {
            assertThat(answer.headers().firstValue("x-ratelimit-" + name))
                    .as("x-ratelimit-" + name)
                    .isPresent();
        }
    }

    /** The documented rules that no schema says. */
    private static void assertEnvelope(Spec.Operation operation, String path, JsonNode json) {
        JsonNode data = json.path("data");
        if (operation.spec().name().contains("lms")) {
            return;
        }
        String self = operation.path().equals("/events") && !path.contains("?") ? path + "?" : path;
        if (data.isArray()) {
            assertThat(link(json, "self")).isEqualTo(self);
            if (!path.contains("starting_after=") && !path.contains("ending_before=")) {
                assertThat(link(json, "prev"))
                        .as("prev of a first page: " + path)
                        .isEmpty();
            }
        }
        if (!data.isArray() || operation.path().startsWith("/attendance")) {
            return;
        }
        List<String> ids = new ArrayList<>();
        for (JsonNode element : data) {
            String id = element.at("/data/id").asText();
            ids.add(id);
            assertThat(element.path("uri").asText())
                    .startsWith("/" + operation.spec().version() + "/")
                    .endsWith("/" + id);
            assertThat(element.has("links")).isFalse();
        }
        assertThat(ids).as("ids of " + path).isSorted().doesNotHaveDuplicates();
        assertThat(ids.size()).isLessThanOrEqualTo(path.contains("limit=1&") || path.endsWith("limit=1") ? 1 : 10_000);
        String next = link(json, "next");
        if (!next.isEmpty() && !path.contains("ending_before")) {
            assertThat(next).contains("starting_after=" + ids.get(ids.size() - 1));
        }
    }

    private static String link(JsonNode json, String rel) {
        for (JsonNode link : json.path("links")) {
            if (link.path("rel").asText().equals(rel)) {
                return link.path("uri").asText();
            }
        }
        return "";
    }

    private static HttpResponse<String> get(String path, String token) throws IOException, InterruptedException {
        return HTTP.send(
                HttpRequest.newBuilder(URI.create(fake.url() + path))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                BodyHandlers.ofString());
    }

    private static String shortened(String text) {
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }

    @Test
    @DisplayName("is held strictly: a field that is misspelt, or of another type, is found")
    void isStrict() throws IOException, InterruptedException {
        Spec spec = Spec.read(FOLDER, "v3.1.yml");
        Spec.Operation user = spec.operations().stream()
                .filter(operation -> operation.path().equals("/users/{id}"))
                .findFirst()
                .orElseThrow();
        JsonNode right = JSON.readTree(
                get("/v3.1/users/" + student.id(), district.token()).body());
        assertThat(spec.violations(user, 200, right)).isEmpty();

        ObjectNode misspelt = right.deepCopy();
        ((ObjectNode) misspelt.at("/data/roles/student")).put("gradee", "5");
        assertThat(spec.violations(user, 200, misspelt)).isNotEmpty();
        ObjectNode ofOtherType = right.deepCopy();
        ((ObjectNode) ofOtherType.at("/data/roles/student")).put("schools", "one");
        assertThat(spec.violations(user, 200, ofOtherType)).isNotEmpty();
        ObjectNode ofOtherValue = right.deepCopy();
        ((ObjectNode) ofOtherValue.at("/data/roles/student")).put("grade", "fifth");
        assertThat(spec.violations(user, 200, ofOtherValue)).isNotEmpty();
    }

    @Test
    @DisplayName("of events is followed, too, where it differs from what was recorded")
    void eventsAsSpecified() throws IOException, InterruptedException {
        Spec spec = Spec.read(FOLDER, "v3.1-events.yml");
        Spec.Operation list = spec.operations().get(0);
        district.previousAttributesAsSpecified(true);
        try {
            JsonNode events =
                    JSON.readTree(get("/v3.1/events", district.token()).body());
            assertThat(spec.violations(list, 200, events)).isEmpty();
            assertThat(events.toString()).contains("previous_attributes");
            events.path("data")
                    .forEach(event -> assertThat(event.at("/data/data").has("previous_attributes"))
                            .isFalse());
        } finally {
            district.previousAttributesAsSpecified(false);
        }
    }
}
