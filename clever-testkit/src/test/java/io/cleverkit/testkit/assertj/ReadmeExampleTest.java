package io.cleverkit.testkit.assertj;

import static io.cleverkit.testkit.assertj.FakeCleverAssertions.assertThat;
import static io.cleverkit.testkit.assertj.RequestPattern.get;
import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@DisplayName("The README's example of the assertions")
class ReadmeExampleTest {
    private static final Path SOURCE =
            Path.of("src", "test", "java", "io", "cleverkit", "testkit", "assertj", "ReadmeExampleTest.java");

    @RegisterExtension
    final FakeCleverExtension extension = FakeCleverExtension.with(c -> c.district("Maple", d -> {
        for (int i = 0; i < 3; i++) {
            d.addStudent("Student", "No" + i, d.addSchool("School " + i));
        }
    }));

    /** Reads the students two at a time, and a page again when Clever is in trouble. */
    private record Product(FakeClever clever) {
        void readStudents() throws IOException, InterruptedException {
            String first = page("/v3.1/users?role=student&limit=2");
            page("/v3.1/users?role=student&limit=2&starting_after="
                    + first.replaceAll("(?s).*starting_after=([0-9a-f]{24}).*", "$1"));
        }

        private String page(String path) throws IOException, InterruptedException {
            HttpRequest request = HttpRequest.newBuilder(URI.create(clever.url() + path))
                    .header("Authorization", "Bearer " + clever.district().token())
                    .build();
            var response = HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
            return response.statusCode() == 503 ? page(path) : response.body();
        }
    }

    @Test
    void readsEachPageOnce(FakeClever clever) throws Exception {
        clever.faults().on("starting_after").answer(Fault.UNAVAILABLE);

        new Product(clever).readStudents();

        RequestPattern students = get("/v3.1/users").withParameter("role", "student");
        assertThat(clever)
                .received(2, students.of(clever.district()).answered(200))
                .receivedInOrder(students.withoutParameter("starting_after"), students.answered(503))
                .neverReceived(get("/v3.1/users/{id}"))
                .hasNoUnplannedRequests()
                .hasNoPendingFaults();
    }

    @Test
    @DisplayName("is this one")
    void isThisOne() throws IOException {
        String section = Files.readString(Path.of("README.md"))
                .split("\n## What was asked\n", -1)[1]
                .split("\n## ", -1)[0];
        List<String> blocks = Pattern.compile("```java\\n(.*?)\\n```", Pattern.DOTALL)
                .matcher(section)
                .results()
                .map(block -> block.group(1))
                .toList();

        assertThat(blocks).hasSize(2);
        String source = withoutIndentation(Files.readString(SOURCE));
        assertThat(blocks).allSatisfy(block -> assertThat(source).contains(withoutIndentation(block)));
    }

    private static String withoutIndentation(String code) {
        return code.lines().map(String::strip).collect(Collectors.joining("\n"));
    }
}
