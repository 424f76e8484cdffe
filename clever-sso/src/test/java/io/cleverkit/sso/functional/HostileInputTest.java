package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.testkit.FakeClever;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that are meant to be taken for something else on their way through a log-in. */
@DisplayName("Hostile input")
class HostileInputTest {
    private static FakeClever clever;
    private static CleverLogin login;

    @BeforeAll
    static void start() {
        clever = Host.clever().start();
        login = Host.login(clever).landingPath("/home").build();
    }

    @AfterAll
    static void stop() {
        clever.close();
    }

    private static Visitor ada() {
        return Host.visitor(login, clever, "Ada Okafor");
    }

    @ParameterizedTest(name = "leads to no other site: returnTo={0}")
    @ValueSource(
            strings = {
                "https://evil.example",
                "HTTPS://evil.example",
                "//evil.example",
                "///evil.example",
                "////evil.example/a",
                "/\\evil.example",
                "\\\\evil.example",
                "/\t/evil.example",
                "/\n/evil.example",
                "\t//evil.example",
                " //evil.example",
                "/%2f/evil.example",
                "/%2F%2Fevil.example",
                "/%252f%252fevil.example",
                "/%5cevil.example",
                "/%255cevil.example",
                "/./%2fevil.example",
                "/..//evil.example",
                "/%2e%2e//evil.example",
                "/%09/evil.example",
                "/%c0%afevil.example",
                "/；//evil.example",
                "javascript:alert(1)",
                "data:text/html,x",
                "evil.example",
                "@evil.example",
                ".evil.example",
                "https:evil.example",
                "http:///evil.example",
                "/\u2215evil.example"
            })
    void openRedirects(String returnTo) {
        LoginResult.SignedIn in = (LoginResult.SignedIn) ada().clicksButton(returnTo);

        assertThat(in.returnTo()).isEqualTo("/home");
    }

    @ParameterizedTest(name = "puts no line of its own into a header: {0}")
    @ValueSource(
            strings = {
                "/a\r\nSet-Cookie: sid=evil",
                "/a\nLocation: //evil.example",
                "/a%0d%0aSet-Cookie:%20sid=evil",
                "/a%250d%250aSet-Cookie:sid=evil",
                "/a?b=%0aX: y",
                "/a#%0d",
                "/a\u2028b",
                "/a\u0000b"
            })
    void headerInjection(String returnTo) {
        LoginStart start = login.begin(LoginRequest.builder().returnTo(returnTo).build());
        LoginResult.SignedIn in = (LoginResult.SignedIn) ada().clicksButton(returnTo);

        assertThat(start.cookie().header()).doesNotContainPattern("[\\r\\n]");
        assertThat(in.returnTo()).isEqualTo("/home");
    }

    @ParameterizedTest(name = "is no cookie of ours, and neither comes back nor is followed: {0}")
    @ValueSource(
            strings = {
                "x; Domain=evil.example",
                "x\r\nSet-Cookie: sid=evil",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA; Path=/x",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\r\n",
                "\"><script>",
                "....",
                ".zzzzzzzzzzzz."
            })
    void cookieInjection(String cookie) {
        LoginStart start = login.begin(LoginRequest.builder().cookie(cookie).build());
        LoginResult result = login.callback(
                CallbackRequest.builder().code("code").cookie(cookie).build());

        assertThat(start.cookie().value()).matches("[A-Za-z0-9_-]{43}");
        assertThat(result.cookie().orElseThrow().header())
                .matches("[\\x20-\\x7e]+")
                .doesNotContain("evil");
    }

    static Stream<Map<String, List<String>>> impossible() {
        return Stream.of(
                Map.of("code", List.of("c".repeat(2049))),
                Map.of("code", List.of("c".repeat(5_000_000))),
                Map.of("code", List.of("c"), "state", List.of("s".repeat(513))),
                Map.of("error", List.of("e".repeat(257))),
                Map.of("code", List.of("a", "b")),
                Map.of("code", List.of("c"), "state", List.of("s", "s")),
                Map.of("code", List.of("a\r\nb")),
                Map.of("code", List.of("c"), "state", List.of("\u0000")),
                Map.of("error", List.of("\u202e")));
    }

    @ParameterizedTest(name = "that Clever never sends is refused without a question to Clever: [{index}]")
    @MethodSource("impossible")
    void impossible(Map<String, List<String>> query) {
        clever.forgetRequests();

        LoginResult result =
                login.callback(CallbackRequest.builder().query(query).build());

        assertThat(Host.reasonOf(result).code()).isEqualTo(RefusalCode.MALFORMED_REQUEST);
        assertThat(clever.requests()).isEmpty();
    }

    @Test
    @DisplayName("in hundreds of unknown parameters does not matter")
    void unknownParameters() {
        Visitor ada = ada();
        String noise = "&x=" + "y".repeat(10_000);

        assertThat(ada.arrive(URI.create(ada.authorize("/") + noise.repeat(200))))
                .isInstanceOf(LoginResult.SignedIn.class);
    }
}
