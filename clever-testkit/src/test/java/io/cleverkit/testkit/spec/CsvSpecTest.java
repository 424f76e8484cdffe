package io.cleverkit.testkit.spec;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cleverkit.testkit.CsvDistrict;
import io.cleverkit.testkit.FakeClever;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A district from CSV files, held against Clever's specification")
class CsvSpecTest {
    private static final Path FOLDER = Path.of(System.getProperty("cleverkit.reference", ""), "openapi");
    private static final Path FILES = Path.of("src", "test", "resources", "csv", "maple-valley");

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"v3.0.yml", "v3.1.yml"})
    @DisplayName("has nothing that is not specified, in")
    void isAsSpecified(String file) throws IOException, InterruptedException {
        if (!Files.isDirectory(FOLDER)) {
            System.err.println("SKIPPED: Clever's specification files are not beside the project");
        }
        Assumptions.assumeTrue(Files.isDirectory(FOLDER), "no specification files");
        Spec spec = Spec.read(FOLDER, file);
        try (FakeClever fake =
                FakeClever.builder().district(CsvDistrict.from(FILES)).start()) {
            for (String path : List.of("/districts", "/schools", "/users", "/sections", "/courses", "/terms")) {
                Spec.Operation operation = spec.operations().stream()
                        .filter(o -> o.path().equals(path))
                        .findFirst()
                        .orElseThrow();
                JsonNode answer = get(fake, "/" + spec.version() + path);

                assertThat(answer.path("data").size()).as(path).isPositive();
                assertThat(spec.violations(operation, 200, answer)).as(path).isEmpty();
            }
        }
    }

    private static JsonNode get(FakeClever fake, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(fake.url() + path))
                .header("Authorization", "Bearer " + fake.district().token())
                .build();
        return new ObjectMapper()
                .readTree(HttpClient.newHttpClient()
                        .send(request, BodyHandlers.ofString())
                        .body());
    }
}
