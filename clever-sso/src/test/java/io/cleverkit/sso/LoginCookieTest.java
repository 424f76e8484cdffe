package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The log-in cookie")
class LoginCookieTest {
    private static LoginCookie cookieOf(String redirectUri) {
        return CleverLogin.builder(ApplicationCredentials.of("client", "secret"), URI.create(redirectUri))
                .build(new ScriptedEndpoints())
                .begin(LoginRequest.create())
                .cookie();
    }

    @Test
    @DisplayName("is locked to this host over https")
    void https() {
        LoginCookie cookie = cookieOf("https://app.example/callback");

        assertThat(cookie.header())
                .matches("__Host-clever-login=[A-Za-z0-9_-]{43}; Max-Age=1200; Path=/; HttpOnly; Secure; SameSite=Lax");
        assertThat(cookie.secure()).isTrue();
        assertThat(cookie.httpOnly()).isTrue();
        assertThat(cookie.sameSite()).isEqualTo("Lax");
        assertThat(cookie.path()).isEqualTo("/");
        assertThat(cookie.maxAge()).isEqualTo(Duration.ofMinutes(20));
    }

    @Test
    @DisplayName("does without Secure on a developer's machine, where browsers would not keep it")
    void http() {
        assertThat(cookieOf("http://localhost:8080/callback").header())
                .matches("clever-login=[A-Za-z0-9_-]{43}; Max-Age=1200; Path=/; HttpOnly; SameSite=Lax");
    }

    @Test
    @DisplayName("cannot be split into a second header by what a browser sent as its old value")
    void headerInjection() {
        LoginStart start = CleverLogin.builder(
                        ApplicationCredentials.of("client", "secret"), URI.create("https://app.example/callback"))
                .build(new ScriptedEndpoints())
                .begin(LoginRequest.builder()
                        .cookie("x\r\nSet-Cookie: y=z")
                        .returnTo("/\r\nLocation: https://evil.example")
                        .build());

        assertThat(start.cookie().header()).doesNotContain("\r", "\n", "y=z");
        assertThat(start.uri().toString()).doesNotContain("\r", "\n", "evil");
    }

    @Test
    @DisplayName("remembers a restart and the code that was thrown away, and nothing else")
    void mark() {
        Instant now = Instant.parse("2026-09-01T08:00:00Z");
        String secret = "s".repeat(43);

        BrowserMark mark = BrowserMark.of(BrowserMark.restarted(secret, now, "code"));

        assertThat(mark.secret()).isEqualTo(secret);
        assertThat(mark.isRestartedJustNow(now.plusSeconds(30))).isTrue();
        assertThat(mark.isRestartedJustNow(now.plusSeconds(31))).isFalse();
        assertThat(mark.hasDiscarded("code")).isTrue();
        assertThat(mark.hasDiscarded("other")).isFalse();
        assertThat(mark.isBrowserOf(BrowserMark.hash(secret))).isTrue();
        assertThat(mark.isBrowserOf(BrowserMark.hash("t".repeat(43)))).isFalse();
        assertThat(BrowserMark.of(secret + ".zzzzzzzzzzzzz").isRestartedJustNow(now))
                .isFalse();
        assertThat(BrowserMark.of(secret + ".-1y2p0ij32e8e7").isRestartedJustNow(now))
                .isFalse();
        assertThat(BrowserMark.of(null).secret()).isNull();
    }
}
