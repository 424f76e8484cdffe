package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.roster.ApiVersion;
import io.cleverkit.roster.Listing;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every recorded answer is served again to the method that the table of endpoints names for its address, and what was read is
 * turned back into JSON.
 */
@DisplayName("Recorded answers")
class RecordedAnswersTest {
    private static final Path RECORDINGS = Path.of(System.getProperty("cleverkit.reference", "absent"), "recordings");

    /** Recorded as days and as date-times; the model has days. */
    private static final Set<String> DAYS = Set.of("start_date", "end_date");

    private static SpecServer server;

    @BeforeAll
    static void start() throws IOException {
        server = new SpecServer();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @TestFactory
    @DisplayName("re-encode equal once null, empty texts and unset fields are dropped")
    Stream<DynamicTest> reencoded() throws IOException {
        Assumptions.assumeTrue(Files.isDirectory(RECORDINGS), "SKIPPED: no recorded answers beside the project");
        List<Path> files;
        try (Stream<Path> all = Files.list(RECORDINGS)) {
            files = all.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
        List<Path> ours =
                files.stream().filter(file -> isOfApi(recording(file))).toList();
        assertThat(ours).hasSizeGreaterThan(45);
        return ours.stream()
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> assertReencoded(recording(file))));
    }

    private static JsonNode recording(Path file) {
        try {
            return Fields.tree(Files.readString(file));
        } catch (IOException unreadable) {
            throw new AssertionError(file.toString(), unreadable);
        }
    }

    private static boolean isOfApi(JsonNode recording) {
        return uri(recording).getHost().equals("api.clever.com")
                && recording.path("status").asInt() == 200
                && recording.path("body").isObject();
    }

    private static URI uri(JsonNode recording) {
        return URI.create(recording.at("/request/uri").asText());
    }

    private static void assertReencoded(JsonNode recording) {
        JsonNode body = recording.path("body");
        server.answers(asked -> body.toString());

        Object result = read(uri(recording).getPath().substring("/v3.0".length()));
        Object records = result instanceof Listing<?> listing ? listing.page().records() : result;

        assertThat(Encoder.json(records)).isEqualTo(withoutNothing(recorded(body)));
        assertThat(server.asked).hasSize(1);
    }

    private static Object read(String path) {
        Map<String, Object> clients = server.clients(ApiVersion.V3_0);
        if (path.equals("/me")) {
            return Call.parse("person.me()").on(clients, List.of(), Map.of());
        }
        for (EndpointTable.Row row : EndpointTable.operations()) {
            String template = row.request().replace("GET ", "").replaceAll("\\{\\w+}", "([^/]+)");
            Matcher matcher = Pattern.compile(template).matcher(path);
            if (matcher.matches() && row.request().startsWith("GET ")) {
                List<String> ids = matcher.groupCount() == 0 ? List.of() : List.of(matcher.group(1));
                return row.calls().get(0).on(clients, ids, Map.of());
            }
        }
        throw new AssertionError("no row for " + path);
    }

    /** The records without their wrapping. */
    private static JsonNode recorded(JsonNode body) {
        JsonNode data = body.has("resources") ? body.path("resources") : body.path("data");
        if (data.isObject()) {
            return data;
        }
        ArrayNode records = JsonNodeFactory.instance.arrayNode();
        data.forEach(element -> records.add(element.path("data")));
        return records;
    }

    private static JsonNode withoutNothing(JsonNode json) {
        if (json instanceof ArrayNode array) {
            ArrayNode kept = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> kept.add(withoutNothing(element)));
            return kept;
        } else if (json instanceof ObjectNode object) {
            ObjectNode kept = JsonNodeFactory.instance.objectNode();
            object.properties().forEach(field -> {
                JsonNode value = field.getValue();
                boolean nothing =
                        value.isNull() || (value.isTextual() && value.asText().isEmpty());
                if (Set.of("previous_attributes", "ext").contains(field.getKey())) {
                    kept.set(field.getKey(), value); // what is empty there says something
                } else if (DAYS.contains(field.getKey()) && !nothing) {
                    kept.put(field.getKey(), value.asText().replace("T00:00:00.000Z", ""));
                } else if (!nothing) {
                    kept.set(field.getKey(), withoutNothing(value));
                }
            });
            return kept;
        }
        return json;
    }
}
