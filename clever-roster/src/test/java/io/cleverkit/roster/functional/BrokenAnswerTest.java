package io.cleverkit.roster.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.DistrictToken;
import io.cleverkit.roster.functional.RawServer.End;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.HttpSettings;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.model.Course;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small answers that break off: on the wire, or by the rules of HTTP, announced as short as they are. */
@Timeout(60)
class BrokenAnswerTest {
    private static final String RECORD = "{\"data\":{\"id\":\"a\",\"name\":\"Alg\\u0065bra\","
            + "\"unheard_of\":[-12.50,true,null,{\"x\":\"\\n\"}]},\"links\":[]}";

    private final List<Duration> waits = new ArrayList<>();
    private RawServer server;

    @BeforeEach
    void start() throws IOException {
        server = new RawServer();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private CleverRoster clever(Duration patience) {
        return CleverRoster.builder()
                .apiUrl(server.uri())
                .authUrl(server.uri())
                .requestTimeout(patience)
                .sleeper(waits::add)
                .build();
    }

    private Course course(String id) {
        return clever(Duration.ofSeconds(20)).district(Wire.token(Wire.TOKEN)).course(id);
    }

    @ParameterizedTest
    @DisplayName("a record cut off or reset is read again")
    @EnumSource(
            value = End.class,
            names = {"CLOSE", "RESET"})
    void recordCut(End end) {
        String body = "{\"data\":{\"id\":\"a\",\"name\":\"Algebra\"}}";
        server.cut(body, 10, end).end(end).whole(body);

        assertThat(course("a").name()).contains("Algebra");
        assertThat(server.requestLines).hasSizeGreaterThanOrEqualTo(3);
    }

    @Test
    @DisplayName("a record that ends early by the book, wherever, is read again")
    void recordShortened() throws IOException {
        for (int sent = 0; sent < RECORD.length(); sent++) {
            try (RawServer once = new RawServer()) {
                once.shortened(RECORD, sent).whole(RECORD);
                waits.clear();

                Optional<String> name = CleverRoster.builder()
                        .apiUrl(once.uri())
                        .sleeper(waits::add)
                        .build()
                        .district(Wire.token(Wire.TOKEN))
                        .course("a")
                        .name();

                assertThat(name).as("after %d characters", sent).contains("Algebra");
                assertThat(waits).as("after %d characters", sent).hasSize(1);
            }
        }
    }

    @Test
    @DisplayName("a record that always ends early is cut off, after four attempts")
    void recordAlwaysShortened() {
        server.shortened(RECORD, 12);

        CleverResponseException failure = catchThrowableOfType(CleverResponseException.class, () -> course("a"));

        assertThat(failure.reason()).isEqualTo(CleverResponseException.Reason.CUT_OFF);
        assertThat(failure.isRetryable()).isTrue();
        assertThat(server.requestLines).hasSize(4);
        assertThat(waits).hasSize(3);
    }

    @Test
    @DisplayName("pauses grow, and half of each is chance, so that many clients do not come back together")
    void pauses() {
        server.shortened(RECORD, 12);
        for (int call = 0; call < 8; call++) {
            assertThatThrownBy(() -> course("a")).isInstanceOf(CleverResponseException.class);
        }

        for (int pause = 0; pause < 3; pause++) {
            long most = 750L << pause;
            List<Long> millis = new ArrayList<>();
            for (int call = 0; call < 8; call++) {
                millis.add(waits.get(3 * call + pause).toMillis());
            }
            assertThat(millis).allSatisfy(wait -> assertThat(wait).isBetween(most / 3, most));
            assertThat(new HashSet<>(millis)).as("different pauses").hasSizeGreaterThan(2);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"data\":nil}", "{\"data\":{\"id\":\"a\",}}", "[]", "\"x\"", "{\"data\":[]}", "{}"})
    @DisplayName("an answer that is whole, but no JSON or of another shape, is not asked for again")
    void malformed(String body) {
        server.whole(body);

        CleverResponseException failure = catchThrowableOfType(CleverResponseException.class, () -> course("b"));

        assertThat(failure.reason()).isEqualTo(CleverResponseException.Reason.SHAPE);
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("a list of tokens that ends early by the book is read again")
    void tokensShortened() {
        String list =
                "{\"data\":[{\"id\":\"g\",\"owner\":{\"type\":\"district\",\"id\":\"d\"},\"access_token\":\"t\"}]}";
        server.shortened(list, list.length() - 1).whole(list);

        List<DistrictToken> tokens = clever(Duration.ofSeconds(20))
                .districtTokens(ApplicationCredentials.of("id", "secret"))
                .list();

        assertThat(tokens).hasSize(1);
        assertThat(waits).hasSize(1);
    }

    @Test
    @DisplayName("a POST is sent once, whatever becomes of it")
    void postOnce() {
        CleverHttp http = CleverHttp.of(new HttpSettings(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                Duration.ofSeconds(20),
                4,
                Clock.systemUTC(),
                waits::add));
        for (End end : List.of(End.CLOSE, End.RESET)) {
            server.end(end);
            Request post = Request.post(
                    URI.create(server.uri() + "/oauth/tokens"), "exchange code", "application/json", new byte[] {
                        '{', '}'
                    });

            assertThatThrownBy(() -> http.exchangeOnce(post)).isInstanceOf(CleverException.class);
            assertThatThrownBy(() -> http.exchange(post)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThat(server.requestLines).containsExactly("POST /oauth/tokens HTTP/1.1", "POST /oauth/tokens HTTP/1.1");
        assertThat(waits).isEmpty();
    }

    @Test
    @DisplayName("what is no HTTP is quoted nowhere, not even in a cause: it may be the rest of a longer body")
    void noHttp() {
        server.noHttp("\"email\":\"canary@example.org\"}}\r\n\r\n");

        CleverTransportException failure = catchThrowableOfType(CleverTransportException.class, () -> course("a"));

        assertThat(failure.isRetryable()).isTrue();
        assertThat(Wire.stackTrace(failure)).doesNotContain("canary");
        assertThat(waits).hasSize(3);
    }

    @Test
    @DisplayName("an answer that promises JSON and has no body was cut off, and is asked for again")
    void noBody() {
        server.shortened("", 0).whole("{\"data\":{\"id\":\"a\"}}");

        assertThat(course("a").id()).isEqualTo("a");
        assertThat(waits).hasSize(1);
    }

    @Test
    @DisplayName("nobody listening is a transport failure after the last attempt")
    void nobody() {
        CleverRoster clever = clever(Duration.ofSeconds(5));
        server.close();

        CleverTransportException failure = catchThrowableOfType(
                CleverTransportException.class,
                () -> clever.signedIn(AccessToken.of("il123")).me());

        assertThat(failure.isRetryable()).isTrue();
        assertThat(waits).hasSize(3);
    }
}
