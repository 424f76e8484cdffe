package io.cleverkit.roster.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cleverkit.roster.LinkedListing;
import io.cleverkit.roster.Listing;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.AssignmentRequest;
import io.cleverkit.roster.model.SubmissionRequest;
import io.cleverkit.roster.spec.SpecServer.Asked;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;

/**
 * Every operation of every specification file is called through the method that the table of endpoints names, over HTTP, with
 * random answers. Each field that was sent is read through its own accessor, and nothing is left unknown.
 */
@DisplayName("Random answers that the specification allows")
class SpecifiedAnswersTest {
    private static final List<String> IDS =
            List.of(SpecServer.DISTRICT, "8f1c0a52-53aa-4c1f-9b0d-0c5f6f1d2e3a", "58da8c63d7dc0ca068000478");
    private static final int ROUNDS = 12;
    private static final int THOROUGH_ROUNDS = 500;

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
    @DisplayName("are decoded without loss")
    Stream<DynamicTest> decoded() {
        long seed = Long.getLong("cleverkit.seed", System.nanoTime());
        return tests(seed, ROUNDS);
    }

    @TestFactory
    @Tag("thorough")
    @DisplayName("are decoded without loss, many of them")
    Stream<DynamicTest> decodedThoroughly() {
        return tests(1, THOROUGH_ROUNDS);
    }

    private static Stream<DynamicTest> tests(long seed, int rounds) {
        List<EndpointTable.Row> table = EndpointTable.operations();
        return Spec.all().stream().flatMap(spec -> spec.operations().stream()).map(operation -> {
            EndpointTable.Row row = table.stream()
                    .filter(candidate -> candidate.operation().equals(operation.id()))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(operation + " is not in the table"));
            return DynamicTest.dynamicTest(operation + ", first seed " + seed, () -> {
                for (long each = seed; each < seed + rounds; each++) {
                    for (Call call : row.calls()) {
                        new Round(operation, call, each).run();
                    }
                }
            });
        });
    }

    /** One call with one random answer. */
    private static final class Round {
        private final Spec.Operation operation;
        private final Call call;
        private final RandomAnswers random;
        private final String name;
        private final List<JsonNode> sent = new ArrayList<>();
        private JsonNode body = JsonNodeFactory.instance.missingNode();

        Round(Spec.Operation operation, Call call, long seed) {
            this.operation = operation;
            this.call = call;
            this.random = new RandomAnswers(operation.spec(), seed);
            this.name = operation + " [cleverkit.seed=" + seed + ", call=" + call.text() + "]";
        }

        void run() throws ReflectiveOperationException {
            JsonNode schema = operation.answer();
            boolean list = schema.at("/properties/data/type").asText().equals("array");
            List<String> answers = list ? pages(schema) : List.of(single(schema));
            server.answers(asked -> answers.get(Math.min(server.asked.size(), answers.size()) - 1));

            Object result = call.on(server.clients(operation.version()), IDS, bodies());
            Object read = result == null || !isRead(result) ? result : drained(result);

            assertAsked();
            if (result instanceof OptionalLong count) {
                assertThat(count).as(name).hasValue(42);
            } else if (result instanceof Optional<?> newest) {
                assertNewest(newest);
            } else if (list) {
                assertSameList((List<?>) read);
            } else if (!sent.isEmpty()) {
                Fields.assertSame(sent.get(0), read, name);
            }
        }

        private String single(JsonNode schema) {
            if (schema.isMissingNode()) {
                return "";
            }
            ObjectNode answer = JsonNodeFactory.instance.objectNode();
            JsonNode record = random.value(schema.at("/properties/data"));
            sent.add(record);
            answer.putArray("links").addObject().put("rel", "self").put("uri", "/x");
            answer.set("data", record);
            return answer.toString();
        }

        /** Two pages, the second of which is where the first one's link leads. */
        private List<String> pages(JsonNode schema) {
            JsonNode element = schema.at("/properties/data/items");
            boolean wrapped =
                    operation.spec().resolved(element).at("/properties/data").isObject();
            List<String> pages = new ArrayList<>();
            for (int page = 0; page < 2; page++) {
                ObjectNode answer = JsonNodeFactory.instance.objectNode().put("count", 42);
                ArrayNode data = JsonNodeFactory.instance.arrayNode();
                for (int i = 1 + random.below(3); i > 0; i--) {
                    JsonNode value = random.value(element);
                    sent.add(wrapped ? value.path("data") : value);
                    data.add(wrapped ? ((ObjectNode) value).put("uri", "/x") : value);
                }
                ArrayNode links = answer.putArray("links");
                links.addObject().put("rel", "self").put("uri", "/x");
                if (page == 0) {
                    links.addObject().put("rel", "next").put("uri", next(sent.get(sent.size() - 1)));
                }
                answer.set("data", data);
                pages.add(answer.toString());
            }
            return pages;
        }

        private String next(JsonNode last) {
            String after = operation.query().contains("cursor")
                    ? "cursor=c1"
                    : "starting_after=" + last.path("id").asText("c1");
            return "/" + operation.version().segment() + path() + "?" + after;
        }

        private Map<Class<?>, Object> bodies() throws ReflectiveOperationException {
            if (operation.body().isMissingNode()) {
                return Map.of();
            }
            body = random.value(operation.body());
            if (operation.method().equals("POST")) {
                dropNulls(body); // in something new there is nothing to clear
            } else {
                body.forEach(SpecifiedAnswersTest::dropNulls);
            }
            Class<?> type = body(operation.body().path("x-name").asText());
            return Map.of(type, Bodies.built(type, body));
        }

        private static Class<?> body(String definition) {
            return definition.equals("AssignmentRequest") ? AssignmentRequest.class : SubmissionRequest.class;
        }

        private static boolean isRead(Object result) {
            return result instanceof Listing || result instanceof LinkedListing;
        }

        private List<?> drained(Object result) {
            List<Object> records = new ArrayList<>();
            if (result instanceof LinkedListing<?> linked) {
                return linked.stream().toList();
            }
            try (RecordCursor<?> cursor = ((Listing<?>) result).open()) {
                while (cursor.advance()) {
                    records.add(cursor.current());
                }
                assertThat(cursor.certificate().complete()).as(name).isTrue();
            }
            return records;
        }

        private void assertSameList(List<?> read) {
            assertThat(read).as(name).hasSameSizeAs(sent);
            for (int i = 0; i < read.size(); i++) {
                Fields.assertSame(sent.get(i), read.get(i), name + " #" + i);
            }
        }

        /** The first page is all that is asked for. */
        private void assertNewest(Optional<?> newest) {
            String id = sent.stream()
                    .map(record -> record.path("id").asText())
                    .filter(candidate -> server.asked.size() == 1)
                    .filter(candidate -> newest.toString().contains(candidate))
                    .findFirst()
                    .orElse("");
            assertThat(id).as(name).isNotEmpty();
        }

        private void assertAsked() {
            Asked asked = server.asked.get(0);
            assertThat(asked.method()).as(name).isEqualTo(operation.method());
            assertThat(asked.uri().getPath())
                    .as(name)
                    .isEqualTo("/" + operation.version().segment() + path());
            if (!body.isMissingNode()) {
                assertThat(Fields.tree(asked.body())).as(name).isEqualTo(Fields.tree(body.toString()));
            }
        }

        private String path() {
            String path = operation.path();
            for (String id : IDS) {
                path = path.replaceFirst("\\{\\w+}", id);
            }
            return path;
        }
    }

    private static void dropNulls(JsonNode json) {
        if (json instanceof ObjectNode object) {
            object.properties().removeIf(field -> field.getValue().isNull());
        }
        json.forEach(SpecifiedAnswersTest::dropNulls);
    }
}
