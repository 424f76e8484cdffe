package io.cleverkit.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeRequest;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Clever's specification and what the fake takes for planned")
class PlannedPathsTest {
    private static final Path FOLDER = Path.of(System.getProperty("cleverkit.reference", ""), "openapi");
    private static final List<String> FILES = List.of(
            "v3.0.yml", "v3.1.yml", "v3.0-events.yml", "v3.1-events.yml", "v3.1-lms.yml", "v3.1-attendance.yml");
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String ID = "58da8c5da7a7e5a647000094";

    private final Set<String> specified = new LinkedHashSet<>();
    private final Set<String> words = new TreeSet<>();

    @BeforeEach
    void read() throws IOException {
        if (!Files.isDirectory(FOLDER)) {
            System.err.println("SKIPPED: Clever's specification files are not beside the project");
        }
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no specification files");
        for (String file : FILES) {
            Spec spec = Spec.read(FOLDER, file);
            for (Spec.Operation operation : spec.operations()) {
                String path = operation.path().replaceAll("\\{[^}]*}", ID);
                specified.add(operation.method().toUpperCase(Locale.ROOT) + " /" + spec.version() + path);
                Set<String> parts = new TreeSet<>(List.of(path.substring(1).split("/")));
                parts.remove(ID);
                words.addAll(parts);
            }
        }
    }

    @Test
    @DisplayName("agree on every operation, and on every path of one to three of its words")
    void agree() throws Exception {
        Set<String> asked = new LinkedHashSet<>(specified);
        for (String version : List.of("v3.0", "v3.1")) {
            for (String type : words) {
                asked.add("GET /" + version + "/" + type);
                asked.add("POST /" + version + "/" + type);
                asked.add("GET /" + version + "/" + type + "/" + ID);
                words.forEach(relation -> asked.add("GET /" + version + "/" + type + "/" + ID + "/" + relation));
            }
        }

        Set<String> planned = new LinkedHashSet<>();
        try (FakeClever fake = FakeClever.builder().start()) {
            for (String request : asked) {
                String[] parts = request.split(" ");
                HTTP.send(
                        HttpRequest.newBuilder(URI.create(fake.url() + parts[1]))
                                .method(parts[0], BodyPublishers.noBody())
                                .build(),
                        BodyHandlers.discarding());
            }
            for (FakeRequest request : fake.requests()) {
                if (!request.isUnplanned()) {
                    planned.add(request.method() + " " + request.path());
                }
            }
        }

        assertThat(asked).hasSizeGreaterThan(500);
        assertThat(planned).containsExactlyInAnyOrderElementsOf(specified);
    }
}
