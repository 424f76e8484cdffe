package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static io.cleverkit.roster.functional.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.model.User;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Puts a marker into everything that is about a person and looks for it wherever it must not be. */
class CanaryTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String USERS = "/v3.1/users?limit=10000";
    private static final String GOOD = """
            {"data":[{"data":{"id":"canary-1","district":"d","email":"canary-2","name":{"first":"canary-3","last":"canary-4",
            "nick":"canary-5"},"roles":{"student":{"sis_id":"canary-6","dob":"canary-7","grade":"canary-8",
            "location":{"zip":"canary-9"},"ext":{"x":"canary-10"},"credentials":{"district_username":"canary-11"},
            "schools":["s",{"x":"canary-12"}]},"canary-13":{"x":"canary-14"}}},"uri":"/v3.1/users/canary-1"},
            {"data":{"name":"canary-15"}}],"links":[{"rel":"self","uri":"/v3.1/users?x=canary-16"}]}""";

    private final Wire wire = new Wire(server);
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();
    private final PrintStream before = System.err;

    @BeforeEach
    void captureLog() {
        System.setErr(new PrintStream(log, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void releaseLog() {
        System.setErr(before);
    }

    private String log() {
        return log.toString(StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("records that were read show nothing about a person, in toString() or in the log")
    void records() {
        wire.answers(USERS, json(GOOD));
        CleverRoster clever = wire.options().build();

        List<User> users =
                clever.district(Wire.token("canary-token")).users().stream().toList();
        String certificate;
        try (RecordCursor<User> cursor =
                clever.district(Wire.token("canary-token")).users().open()) {
            while (cursor.advance()) {}
            certificate = cursor.certificate().toString();
        }

        assertThat(users).hasSize(1);
        assertThat(users
                        + certificate
                        + clever.district(Wire.token("canary-token")).users().page()
                        + Wire.token("canary-token"))
                .doesNotContain("canary");
        assertThat(log()).contains("Elements without an id were skipped").doesNotContain("canary");
    }

    @Test
    @DisplayName("failures of every kind show nothing about a person, in stack traces or in the log")
    void failures() {
        String body = "{\"message\":\"canary\",\"error\":\"canary\"}";
        for (int status : new int[] {400, 401, 403, 404, 413, 429, 500, 503}) {
            wire.answers(
                    USERS,
                    aResponse()
                            .withStatus(status)
                            .withHeader("Content-Type", "application/json")
                            .withHeader("x-request-id", "canary canary")
                            .withHeader("x-ratelimit-reset", "canary")
                            .withBody(body));
            fails();
        }
        List<String> bodies = List.of(
                GOOD.substring(0, 150),
                GOOD.replace("\"canary-4\"", "canary"),
                GOOD.replace("\"links\":[", "\"links\":[{\"rel\":\"next\",\"uri\":\"https://canary.example/\"},"),
                GOOD.replace("{\"data\":{\"name\":\"canary-15\"}}", "{\"data\":{\"id\":\"canary-0\"}}"),
                "{\"data\":\"canary\"}",
                "canary");
        for (String bad : bodies) {
            wire.answers(USERS, json(bad));
            fails();
        }
        wire.answers(USERS, aResponse().withHeader("Content-Type", "text/html").withBody("<h1>canary</h1>"));
        fails();
        wire.answers(USERS, aResponse().withStatus(302).withHeader("Location", "https://canary.example"));
        fails();

        assertThat(log()).contains("Read failed, trying again").doesNotContain("canary");
    }

    private void fails() {
        Throwable failure =
                catchThrowable(() -> wire.options().build().district(Wire.token("canary-token")).users().stream()
                        .toList());

        ByteArrayOutputStream trace = new ByteArrayOutputStream();
        assertThat(failure).isNotNull();
        failure.printStackTrace(new PrintStream(trace, true, StandardCharsets.UTF_8));
        assertThat(trace.toString(StandardCharsets.UTF_8).replace("CanaryTest", ""))
                .doesNotContainIgnoringCase("canary");
    }
}
