package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.cleverkit.roster.functional.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.AccessToken;
import io.cleverkit.roster.CleverApiException;
import io.cleverkit.roster.CleverException;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.DisconnectedException;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.ForbiddenException;
import io.cleverkit.roster.NotFoundException;
import io.cleverkit.roster.RateLimitedException;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.UnauthorizedException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RefusalTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String COURSE = "/v3.1/courses/a";

    private final Wire wire = new Wire(server);

    private static ResponseDefinitionBuilder refused(int status) {
        return aResponse()
                .withStatus(status)
                .withHeader("Content-Type", "application/json")
                .withHeader("x-request-id", "0466b962-d600")
                .withBody("{\"message\":\"Canary\"}");
    }

    private static ResponseDefinitionBuilder course() {
        return json("{\"data\":{\"id\":\"a\",\"name\":\"Algebra\"}}");
    }

    private <E extends CleverException> E failure(Class<E> type) {
        E failure = catchThrowableOfType(type, () -> wire.district().course("a"));
        assertThat(failure).isNotNull();
        assertThat(failure.operation()).isEqualTo("read course");
        assertThat(failure)
                .hasMessageContaining(Wire.DISTRICT)
                .hasMessageNotContaining("Canary")
                .hasMessageNotContaining(Wire.TOKEN)
                .hasMessageNotContaining("/v3.1");
        return failure;
    }

    @ParameterizedTest
    @DisplayName("each refusal has its class, is not repeated, and tells status and request id")
    @CsvSource({
        "400, io.cleverkit.roster.CleverApiException",
        "401, io.cleverkit.roster.UnauthorizedException",
        "402, io.cleverkit.roster.CleverApiException",
        "403, io.cleverkit.roster.ForbiddenException",
        "404, io.cleverkit.roster.NotFoundException",
        "413, io.cleverkit.roster.CleverApiException",
        "501, io.cleverkit.roster.CleverApiException"
    })
    void refusals(int status, Class<? extends CleverApiException> type) {
        wire.answers(COURSE, refused(status));

        CleverApiException failure = failure(CleverApiException.class);

        assertThat(failure).isExactlyInstanceOf(type).hasMessageContaining("status=" + status);
        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.requestId()).contains("0466b962-d600");
        assertThat(failure.isRetryable()).isFalse();
        assertThat(wire.requests(COURSE)).isEqualTo(1);
        assertThat(wire.waits).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a refusal that says that the scopes do not reach is no missing record and no bad token")
    @CsvSource({"401, message", "403, error", "404, message"})
    void scopes(int status, String field) {
        wire.answers(COURSE, refused(status).withBody("{\"" + field + "\":\"Resource not in token's scopes\"}"));

        ForbiddenException failure = failure(ForbiddenException.class);

        assertThat(failure.statusCode()).isEqualTo(status);
        assertThat(failure.requestId()).contains("0466b962-d600");
    }

    @Test
    @DisplayName("the refusal of a fixed token does not say that the district has disconnected")
    void fixedToken() {
        wire.answers(COURSE, refused(401));

        assertThat(failure(UnauthorizedException.class)).isExactlyInstanceOf(UnauthorizedException.class);
    }

    @Test
    @DisplayName("a request id that is no id is not shown")
    void strangeRequestId() {
        wire.answers(
                COURSE,
                aResponse()
                        .withStatus(404)
                        .withHeader("Content-Type", "application/json")
                        .withHeader("x-request-id", "Can ary"));

        assertThat(failure(NotFoundException.class).requestId()).isEmpty();
    }

    @ParameterizedTest
    @DisplayName("a failure of Clever is repeated, each time after a longer wait, until it passes")
    @ValueSource(ints = {500, 502, 503, 504})
    void serverErrorPasses(int status) {
        ResponseDefinitionBuilder html = aResponse().withStatus(status).withHeader("Content-Type", "text/html");
        wire.answers(COURSE, refused(status), html, refused(status), course());

        assertThat(wire.district().course("a").name()).contains("Algebra");
        assertThat(wire.waits).hasSize(3);
        assertThat(wire.waits.get(0)).isBetween(Duration.ofMillis(250), Duration.ofMillis(750));
        assertThat(wire.waits.get(1)).isBetween(Duration.ofMillis(500), Duration.ofMillis(1500));
        assertThat(wire.waits.get(2)).isBetween(Duration.ofMillis(1000), Duration.ofMillis(3000));
    }

    @Test
    @DisplayName("a failure of Clever that stays is thrown after the last attempt")
    void serverErrorStays() {
        wire.answers(COURSE, refused(503));

        ServerErrorException failure = failure(ServerErrorException.class);

        assertThat(failure.isRetryable()).isTrue();
        assertThat(wire.requests(COURSE)).isEqualTo(4);
    }

    @Test
    @DisplayName("one attempt means one")
    void oneAttempt() {
        wire.answers(COURSE, refused(503));

        assertThat(catchThrowableOfType(
                        ServerErrorException.class,
                        () -> wire.options()
                                .maxAttempts(1)
                                .build()
                                .district(Wire.token(Wire.TOKEN))
                                .course("a")))
                .isNotNull();
        assertThat(wire.requests(COURSE)).isEqualTo(1);
    }

    @Test
    @DisplayName("a used-up allowance waits exactly for the reset that Clever names")
    void rateLimitedWithReset() {
        String reset = String.valueOf(Wire.NOW.plusSeconds(37).getEpochSecond());
        wire.answers(COURSE, refused(429).withHeader("x-ratelimit-reset", reset), course());

        assertThat(wire.district().course("a").name()).contains("Algebra");
        assertThat(wire.waits).containsExactly(Duration.ofSeconds(37));
    }

    @Test
    @DisplayName("a reset far away is a wrong clock: the wait is a window, after which any is over")
    void rateLimitedFarReset() {
        String reset = String.valueOf(Wire.NOW.plusSeconds(7200).getEpochSecond());
        wire.answers(COURSE, refused(429).withHeader("x-ratelimit-reset", reset), course());

        wire.district().course("a");

        assertThat(wire.waits).containsExactly(Duration.ofMinutes(1));
    }

    @ParameterizedTest
    @DisplayName("a used-up allowance without a usable reset waits for a window, after which any is over")
    @ValueSource(strings = {"", "soon", "1000000000", "99999999999999999999"})
    void rateLimitedWithoutReset(String reset) {
        wire.answers(COURSE, refused(429).withHeader("x-ratelimit-reset", reset), course());

        assertThat(wire.district().course("a").name()).contains("Algebra");
        assertThat(wire.waits).containsExactly(Duration.ofMinutes(1));
    }

    @Test
    @DisplayName("a reset that only Clever's own clock makes plausible is reckoned by that clock")
    void rateLimitedWrongClock() {
        ResponseDefinitionBuilder limited = refused(429)
                .withHeader("date", "Mon, 02 Mar 2026 11:00:00 GMT")
                .withHeader(
                        "x-ratelimit-reset",
                        String.valueOf(Wire.NOW.plusSeconds(3 * 3600 + 25).getEpochSecond()));
        wire.answers(COURSE, limited, course());

        wire.district().course("a");

        assertThat(wire.waits).containsExactly(Duration.ofSeconds(25));
    }

    @Test
    @DisplayName("HTTP's own word for the wait is taken where Clever's is missing")
    void rateLimitedRetryAfter() {
        wire.answers(COURSE, refused(429).withHeader("retry-after", "7"), course());

        wire.district().course("a");

        assertThat(wire.waits).containsExactly(Duration.ofSeconds(7));
    }

    @Test
    @DisplayName("an allowance that stays used up is thrown with the wait that is left")
    void rateLimitedStays() {
        String reset = String.valueOf(Wire.NOW.plusSeconds(20).getEpochSecond());
        wire.answers(COURSE, refused(429).withHeader("x-ratelimit-reset", reset));

        RateLimitedException failure = failure(RateLimitedException.class);

        assertThat(failure.retryAfter()).contains(Duration.ofSeconds(20));
        assertThat(wire.requests(COURSE)).isEqualTo(4);
        assertThat(wire.waits).hasSize(3);
    }

    @ParameterizedTest
    @DisplayName("an HTML page is told apart from a record that is not there")
    @ValueSource(ints = {200, 404})
    void html(int status) {
        wire.answers(
                COURSE,
                aResponse()
                        .withStatus(status)
                        .withHeader("Content-Type", "text/html; charset=utf-8")
                        .withHeader("x-request-id", "0466b962-d600")
                        .withBody("<pre>Canary</pre>"));

        CleverResponseException failure = failure(CleverResponseException.class);

        assertThat(failure.reason()).isEqualTo(CleverResponseException.Reason.HTML);
        assertThat(failure.requestId()).contains("0466b962-d600");
        assertThat(failure).hasMessageContaining("0466b962-d600");
        assertThat(wire.requests(COURSE)).isEqualTo(1);
    }

    @Test
    @DisplayName("another content type, or none, is refused even if the body looks good")
    void contentType() {
        ResponseDefinitionBuilder plain = aResponse().withBody("{\"data\":{\"id\":\"a\"}}");
        wire.answers(COURSE, plain, aResponse().withBody("{}").withHeader("Content-Type", "text/plain"));

        for (int i = 0; i < 2; i++) {
            assertThat(failure(CleverResponseException.class).reason())
                    .isEqualTo(CleverResponseException.Reason.CONTENT_TYPE);
        }
    }

    @Test
    @DisplayName("a redirect is not followed: the token stays here")
    void redirect() {
        wire.answers(COURSE, aResponse().withStatus(302).withHeader("Location", server.baseUrl() + "/elsewhere"));

        assertThat(failure(CleverResponseException.class).reason()).isEqualTo(CleverResponseException.Reason.REDIRECT);
        assertThat(wire.requests("/elsewhere")).isZero();
    }

    @ParameterizedTest
    @DisplayName("a record of another shape fails")
    @ValueSource(
            strings = {
                "{}",
                "{\"data\":null}",
                "{\"data\":{\"name\":\"x\"}}",
                "{\"data\":{\"id\":5}}",
                "[]",
                "{\"data\":[{}]}"
            })
    void shape(String body) {
        wire.answers(COURSE, json(body));

        assertThat(failure(CleverResponseException.class).reason()).isEqualTo(CleverResponseException.Reason.SHAPE);
    }

    @Test
    @DisplayName("a rotated token is read again once and the call goes on")
    void rotatedToken() {
        server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlEqualTo(COURSE))
                .willReturn(refused(401)));
        server.stubFor(com.github.tomakehurst.wiremock.client.WireMock.get(urlEqualTo(COURSE))
                .withHeader("Authorization", equalTo("Bearer new"))
                .willReturn(course()));
        Queue<String> tokens = new ArrayDeque<>(List.of("old", "new"));
        DistrictClient district =
                wire.options().build().district(Wire.DISTRICT, id -> Optional.of(AccessToken.of(tokens.remove())));

        assertThat(district.course("a").name()).contains("Algebra");
        assertThat(district.course("a").name()).contains("Algebra");

        assertThat(tokens).isEmpty();
        server.verify(1, getRequestedFor(urlEqualTo(COURSE)).withHeader("Authorization", equalTo("Bearer old")));
        server.verify(2, getRequestedFor(urlEqualTo(COURSE)).withHeader("Authorization", equalTo("Bearer new")));
    }

    @Test
    @DisplayName("a new token that is refused as well ends the call")
    void rotatedTwice() {
        wire.answers(COURSE, refused(401));
        Queue<String> tokens = new ArrayDeque<>(List.of("old", "new", "newer"));
        DistrictClient district =
                wire.options().build().district(Wire.DISTRICT, id -> Optional.of(AccessToken.of(tokens.remove())));

        assertThat(catchThrowableOfType(DisconnectedException.class, () -> district.course("a")))
                .isNotNull();
        assertThat(wire.requests(COURSE)).isEqualTo(2);
        assertThat(tokens).containsExactly("newer");
    }

    @Test
    @DisplayName("the same token again, or none, ends the call without another request")
    void notRotated() {
        wire.answers(COURSE, refused(401));
        Queue<Optional<AccessToken>> tokens =
                new ArrayDeque<>(List.of(Optional.of(AccessToken.of("old")), Optional.empty()));

        DistrictClient same = wire.options().build().district(Wire.DISTRICT, id -> Optional.of(AccessToken.of("old")));
        DistrictClient gone = wire.options().build().district(Wire.DISTRICT, id -> tokens.remove());

        assertThat(catchThrowableOfType(DisconnectedException.class, () -> same.course("a")))
                .isNotNull();
        assertThat(catchThrowableOfType(DisconnectedException.class, () -> gone.course("a")))
                .isNotNull();
        assertThat(wire.requests(COURSE)).isEqualTo(2);
    }

    @Test
    @DisplayName("a district without a token is refused without asking Clever")
    void noToken() {
        DistrictClient district = wire.options().build().district(Wire.DISTRICT, id -> Optional.empty());

        assertThat(catchThrowableOfType(DisconnectedException.class, () -> district.course("a")))
                .isNotNull();
        assertThat(server.getAllServeEvents()).isEmpty();
    }

    @Test
    @DisplayName("a signed-in person's calls carry the person's token and name no district")
    void signedIn() {
        wire.answers("/v3.1/users/u", refused(403));

        ForbiddenException failure = catchThrowableOfType(
                ForbiddenException.class,
                () -> wire.options().build().signedIn(AccessToken.of("il123")).user("u"));

        assertThat(failure).hasMessageContaining("district=null").hasMessageNotContaining("il123");
        server.verify(
                getRequestedFor(urlEqualTo("/v3.1/users/u")).withHeader("Authorization", equalTo("Bearer il123")));
    }

    @Test
    @DisplayName("an id cannot lead to another place")
    void pathOfId() {
        wire.answers("/v3.1/courses/a%2F..%2F%3Fx%20%C3%A9", course());

        assertThat(wire.district().course("a/../?x é").id()).isEqualTo("a");
        for (String id : List.of("", " ", ".", "..")) {
            assertThat(catchThrowableOfType(
                            IllegalArgumentException.class,
                            () -> wire.district().course(id)))
                    .isNotNull();
        }
    }
}
