package io.cleverkit.roster.functional;

import static io.cleverkit.roster.functional.Wire.json;
import static io.cleverkit.roster.functional.Wire.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CircuitOpenException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.RecordCursor;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.functional.RawServer.End;
import io.cleverkit.roster.internal.http.Authorization;
import io.cleverkit.roster.internal.http.CleverHttp;
import io.cleverkit.roster.internal.http.HttpSettings;
import io.cleverkit.roster.internal.http.Request;
import io.cleverkit.roster.model.Course;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Time limits, the circuit, and what may be sent twice. */
@Timeout(60)
class PatienceTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String COURSE = "/v3.1/courses/a";
    private static final Instant START = Wire.NOW;

    private final Wire wire = new Wire(server);
    private Instant now = START;

    /** Moved by hand and by sleeping. */
    private final Clock clock = new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    };

    private CleverRoster.Builder options() {
        return wire.options().clock(clock).sleeper(wait -> {
            wire.waits.add(wait);
            now = now.plus(wait);
        });
    }

    private DistrictClient district() {
        return options().build().district(Wire.token(Wire.TOKEN));
    }

    /** Would go on for more than a minute. */
    private DistrictClient stubborn() {
        return options().maxAttempts(15).build().district(Wire.token(Wire.TOKEN));
    }

    private static ResponseDefinitionBuilder status(int status) {
        return WireMock.aResponse().withStatus(status).withHeader("Content-Type", "application/json");
    }

    private static ResponseDefinitionBuilder course() {
        return json("{\"data\":{\"id\":\"a\"}}");
    }

    @Test
    @DisplayName("a call is not tried again when its time would be over by then")
    void timeoutOfCall() {
        wire.answers(COURSE, status(503));

        assertThat(catchThrowableOfType(
                        ServerErrorException.class,
                        () -> stubborn().timeout(Duration.ofSeconds(10)).course("a")))
                .isNotNull();

        assertThat(now).isBefore(START.plusSeconds(10));
        assertThat(wire.requests(COURSE)).isBetween(2, 12);
    }

    @Test
    @DisplayName("a call's timeout cuts an answer that stalls, whatever the timeout of a request")
    void timeoutOfStall() throws Exception {
        try (RawServer raw = new RawServer()) {
            raw.cut("{\"data\":{\"id\":\"a\"}}", 5, End.STALL);
            DistrictClient district = CleverRoster.builder()
                    .apiUrl(raw.uri())
                    .build()
                    .district(Wire.token(Wire.TOKEN))
                    .timeout(Duration.ofMillis(400));

            CleverTransportException failure =
                    catchThrowableOfType(CleverTransportException.class, () -> district.course("a"));

            assertThat(failure).hasMessageContaining("time given");
            assertThat(raw.requestLines).hasSize(1);
        }
    }

    @Test
    @DisplayName("a stream that takes too long ends with what was read, and what is read is not lost")
    void timeoutOfStream() {
        wire.answers("/v3.1/courses?limit=10000", json(page(null, "a", "b", "c")));

        try (RecordCursor<Course> courses =
                district().courses().timeout(Duration.ofMinutes(5)).open()) {
            assertThat(courses.advance()).isTrue();
            now = now.plus(Duration.ofMinutes(4));
            assertThat(courses.advance()).isTrue();
            now = now.plus(Duration.ofMinutes(1));

            ReadIncompleteException failure = catchThrowableOfType(ReadIncompleteException.class, courses::advance);

            assertThat(failure.reason()).isEqualTo(ReadIncompleteException.Cause.OUT_OF_TIME);
            assertThat(failure.certificate().records()).isEqualTo(2);
        }
    }

    @Test
    @DisplayName("the district client's timeout holds for its streams as well")
    void timeoutOfClient() {
        wire.answers("/v3.1/courses?limit=10000", status(503));

        try (Stream<Course> courses = district().timeout(Duration.ofSeconds(1)).courses().stream()) {
            assertThatThrownBy(courses::count).isInstanceOf(ServerErrorException.class);
        }
        assertThat(wire.requests("/v3.1/courses?limit=10000")).isLessThan(4);
    }

    @Test
    @DisplayName("a caller that may not be put to sleep gets the failure at once")
    void maxWait() {
        wire.answers(COURSE, status(503), course());

        assertThat(catchThrowableOfType(
                        ServerErrorException.class,
                        () -> district().maxWait(Duration.ZERO).course("a")))
                .isNotNull();
        assertThat(wire.waits).isEmpty();
    }

    @Test
    @DisplayName("limits that make no sense are refused")
    void limits() {
        DistrictClient district = district();

        assertThatThrownBy(() -> district.timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> district.maxWait(Duration.ofSeconds(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> district.users().timeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Fails so often that the circuit opens. */
    private void failTwentyTimes(DistrictClient district) {
        for (int call = 0; call < 5; call++) {
            assertThatThrownBy(() -> district.course("a")).isInstanceOf(ServerErrorException.class);
        }
        assertThat(wire.requests(COURSE)).isEqualTo(20);
    }

    @Test
    @DisplayName("after 20 failures nothing is sent with the token for a while, then one request decides")
    void circuit() {
        wire.answers(COURSE, status(500));
        DistrictClient district = district();
        failTwentyTimes(district);

        CircuitOpenException open = catchThrowableOfType(CircuitOpenException.class, () -> district.course("a"));
        assertThat(open.isRetryable()).isTrue();
        assertThat(open.retryAfter()).isEqualTo(Duration.ofSeconds(15));
        assertThat(wire.requests(COURSE)).isEqualTo(20);

        now = now.plus(open.retryAfter());
        wire.answers(COURSE, course());
        assertThat(district.course("a")).isNotNull();
        assertThat(district.course("a")).isNotNull();
    }

    @Test
    @DisplayName("one district's open circuit is not another's")
    void circuitOfAnother() {
        wire.answers(COURSE, status(500));
        CleverRoster clever = options().build();
        failTwentyTimes(clever.district(Wire.token(Wire.TOKEN)));

        wire.answers(COURSE, course());

        assertThat(clever.district(Wire.token("another-token")).course("a")).isNotNull();
        assertThatThrownBy(() -> clever.district(Wire.token(Wire.TOKEN)).course("a"))
                .isInstanceOf(CircuitOpenException.class);
    }

    @Test
    @DisplayName("one district's used-up allowance is not another's")
    void allowanceOfAnother() {
        String reset = Long.toString(Wire.NOW.plusSeconds(20).getEpochSecond());
        wire.answers(COURSE, status(429).withHeader("x-ratelimit-reset", reset), course());
        CleverRoster clever = options().build();
        DistrictClient usedUp = clever.district(Wire.token(Wire.TOKEN)).maxWait(Duration.ZERO);
        assertThatThrownBy(() -> usedUp.course("a")).isInstanceOf(RateLimitedException.class);

        assertThat(clever.district(Wire.token("another-token")).course("a")).isNotNull();

        assertThat(wire.waits).isEmpty();
        assertThatThrownBy(() -> usedUp.course("a")).isInstanceOf(RateLimitedException.class);
        assertThat(wire.requests(COURSE)).isEqualTo(2);
    }

    @Test
    @DisplayName("refusals are answers and open no circuit")
    void refusals() {
        wire.answers(COURSE, status(404));
        DistrictClient district = district();

        for (int call = 0; call < 40; call++) {
            assertThatThrownBy(() -> district.course("a")).isInstanceOf(NotFoundException.class);
        }
    }

    private CleverHttp http() {
        return CleverHttp.of(new HttpSettings(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(),
                Duration.ofSeconds(20),
                4,
                clock,
                wait -> {
                    wire.waits.add(wait);
                    now = now.plus(wait);
                }));
    }

    private static Request write() {
        return Request.post(
                        URI.create(server.baseUrl() + "/v3.1/lms"), "write", "application/json", new byte[] {'{', '}'})
                .withAuthorization(Authorization.bearer(AccessToken.of(Wire.TOKEN)));
    }

    private static int writes() {
        return server.findAll(WireMock.postRequestedFor(WireMock.urlEqualTo("/v3.1/lms")))
                .size();
    }

    @Test
    @DisplayName("a write that was refused for the allowance was not done, so it is sent again after the reset")
    void writeAfterReset() {
        server.stubFor(WireMock.post("/v3.1/lms")
                .inScenario("write")
                .whenScenarioStateIs("Started")
                .willSetStateTo("again")
                .willReturn(status(429)
                        .withHeader(
                                "x-ratelimit-reset",
                                String.valueOf(now.plusSeconds(9).getEpochSecond()))));
        server.stubFor(WireMock.post("/v3.1/lms")
                .inScenario("write")
                .whenScenarioStateIs("again")
                .willReturn(json("{}")));

        assertThat(http().exchangeWrite(write()).status()).isEqualTo(200);
        assertThat(writes()).isEqualTo(2);
        assertThat(wire.waits).containsExactly(Duration.ofSeconds(9));
    }

    @Test
    @DisplayName("a write that may have been done is never sent again")
    void writeOnce() {
        server.stubFor(WireMock.post("/v3.1/lms").willReturn(status(502)));
        assertThatThrownBy(() -> http().exchangeWrite(write())).isInstanceOf(ServerErrorException.class);
        assertThat(writes()).isEqualTo(1);

        server.stubFor(
                WireMock.post("/v3.1/lms").willReturn(WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE)));
        assertThatThrownBy(() -> http().exchangeWrite(write())).isInstanceOf(CleverTransportException.class);
        assertThat(writes()).isEqualTo(2);
        assertThat(wire.waits).isEmpty();
    }
}
