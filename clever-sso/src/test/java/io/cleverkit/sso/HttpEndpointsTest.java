package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.TinyClever.Reply;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Over HTTP")
class HttpEndpointsTest {
    private static final URI CALLBACK = URI.create("http://localhost:8080/login/clever/callback");

    private TinyClever clever;
    private Browser browser;

    @BeforeEach
    void start() throws IOException {
        clever = new TinyClever();
        browser = new Browser(CleverLogin.builder(ApplicationCredentials.of("client", "se:cret"), CALLBACK)
                .authUrl(clever.url())
                .apiUrl(clever.url())
                .build());
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private LoginResult login() {
        return browser.arrive("the code&", browser.begin("/books"));
    }

    @Test
    @DisplayName("the code is exchanged as RFC 6749 §4.1.3 says, and the token goes to the API alone")
    void requests() {
        LoginResult.SignedIn in = (LoginResult.SignedIn) login();

        TinyClever.Call exchange = clever.calls.get(0);
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(exchange.contentType()).isEqualTo("application/x-www-form-urlencoded");
        assertThat(exchange.body())
                .isEqualTo("grant_type=authorization_code&code=the+code%26"
                        + "&redirect_uri=http%3A%2F%2Flocalhost%3A8080%2Flogin%2Fclever%2Fcallback");
        assertThat(exchange.authorization())
                .isEqualTo("Basic "
                        + Base64.getEncoder().encodeToString("client:se:cret".getBytes(StandardCharsets.UTF_8)));
        assertThat(clever.calls)
                .extracting(TinyClever.Call::path)
                .containsExactly("/oauth/tokens", "/v3.1/me", "/v3.1/users/u1");
        assertThat(clever.calls.subList(1, 3))
                .extracting(TinyClever.Call::authorization)
                .containsOnly("Bearer " + TinyClever.TOKEN);
        assertThat(in.identity().role(UserRole.STUDENT).orElseThrow().legacyId())
                .contains("LEGACY-MARKER");
        assertThat(in.identity().displayName()).contains("FIRST-MARKER LAST-MARKER");
    }

    /** Second: whether a fresh code is worth a try; then what is said when that fails too. */
    static Stream<Arguments> refusedExchanges() {
        return Stream.of(
                Arguments.of(
                        Reply.json(400, "{\"error\":\"invalid_grant\",\"error_description\":\"code has expired\"}"),
                        true,
                        RefusalCode.CODE_REFUSED),
                Arguments.of(
                        Reply.json(400, "{\"message\":\"Invalid grant: invalid code\"}"),
                        true,
                        RefusalCode.CODE_REFUSED),
                Arguments.of(Reply.json(400, "{}"), true, RefusalCode.CODE_REFUSED),
                Arguments.of(new Reply(400, "text/html", "<html>"), true, RefusalCode.CODE_REFUSED),
                Arguments.of(
                        Reply.json(400, "{\"error\":\"redirect_uri_mismatch\"}"), false, RefusalCode.EXCHANGE_REFUSED),
                Arguments.of(
                        Reply.json(400, "{\"error\":\"unsupported_grant_type\"}"), false, RefusalCode.EXCHANGE_REFUSED),
                Arguments.of(Reply.json(400, "{\"error\":\"invalid_client\"}"), false, RefusalCode.APPLICATION_REFUSED),
                Arguments.of(Reply.json(401, "{\"error\":\"invalid_client\"}"), false, RefusalCode.APPLICATION_REFUSED),
                Arguments.of(Reply.json(403, ""), false, RefusalCode.APPLICATION_REFUSED),
                Arguments.of(Reply.json(404, ""), false, RefusalCode.CLEVER_UNREADABLE),
                Arguments.of(new Reply(302, "text/html", ""), false, RefusalCode.CLEVER_UNREADABLE),
                Arguments.of(Reply.json(429, "{}"), false, RefusalCode.CLEVER_UNAVAILABLE),
                Arguments.of(Reply.json(500, "{}"), false, RefusalCode.CLEVER_UNAVAILABLE),
                Arguments.of(new Reply(503, "text/html", "<html>"), false, RefusalCode.CLEVER_UNAVAILABLE),
                Arguments.of(new Reply(200, "text/html", "<html>hello"), false, RefusalCode.CLEVER_UNREADABLE),
                Arguments.of(Reply.json(200, "{\"token_type\":\"bearer\"}"), false, RefusalCode.CLEVER_UNREADABLE),
                Arguments.of(
                        Reply.json(200, "{\"access_token\":\"with space\"}"), false, RefusalCode.CLEVER_UNREADABLE),
                Arguments.of(Reply.json(200, "[]"), false, RefusalCode.CLEVER_UNREADABLE),
                Arguments.of(new Reply(0, "", ""), true, RefusalCode.CLEVER_UNAVAILABLE));
    }

    @ParameterizedTest(name = "{0}: {2}, never repeated")
    @MethodSource("refusedExchanges")
    void exchangeRefused(Reply reply, boolean worthRestart, RefusalCode code) {
        clever.token(reply);

        LoginResult result = login();
        assertThat(clever.callsTo("/oauth/tokens")).isEqualTo(1);
        if (worthRestart) {
            assertThat(result).isInstanceOf(LoginResult.Restart.class);
            result = browser.arrive("another code", Browser.stateIn(result));
            assertThat(clever.callsTo("/oauth/tokens")).isEqualTo(2);
        }

        assertThat(result).isInstanceOf(LoginResult.Refused.class);
        assertThat(((LoginResult.Refused) result).reason().code()).isEqualTo(code);
        assertThat(clever.callsTo("/v3.1/me")).isZero();
    }

    @Test
    @DisplayName("nobody there at all: one fresh try, then a friendly word")
    void nobodyThere() {
        clever.close();

        LoginResult first = login();
        LoginResult second = browser.arrive("another", Browser.stateIn(first));

        assertThat(((LoginResult.Refused) second).reason().code()).isEqualTo(RefusalCode.CLEVER_UNAVAILABLE);
    }

    @Test
    @DisplayName("/me fails: tried twice, then refused, the code not again")
    void meFails() {
        clever.me(Reply.json(500, "{}"));

        LoginResult result = login();

        RefusalReason reason = ((LoginResult.Refused) result).reason();
        assertThat(reason.code()).isEqualTo(RefusalCode.CLEVER_UNAVAILABLE);
        assertThat(reason.forOperator()).contains("operation=read me, status=500");
        assertThat(clever.callsTo("/v3.1/me")).isEqualTo(2);
        assertThat(clever.callsTo("/oauth/tokens")).isEqualTo(1);
    }

    @Test
    @DisplayName("the user record is not there: refused, no half identity")
    void userMissing() {
        clever.user(Reply.json(404, "{\"error\":\"Resource not found\"}"));

        assertThat(((LoginResult.Refused) login()).reason().code()).isEqualTo(RefusalCode.PROFILE_MISSING);
    }

    @Test
    @DisplayName("an HTML page in place of the user record: refused")
    void userIsHtml() {
        clever.user(new Reply(404, "text/html", "<html>"));

        assertThat(((LoginResult.Refused) login()).reason().code()).isEqualTo(RefusalCode.CLEVER_UNREADABLE);
    }
}
