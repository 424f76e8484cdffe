package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import io.cleverkit.roster.ApplicationCredentials;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The configuration of a log-in")
class CleverLoginBuilderTest {
    private static final ApplicationCredentials CREDENTIALS = ApplicationCredentials.of("client", "secret");
    private static final URI CALLBACK = URI.create("https://app.example/login/clever/callback");

    private final CleverLoginBuilder builder = CleverLogin.builder(CREDENTIALS, CALLBACK);

    @Test
    @DisplayName("needs nothing but credentials and the redirect URI")
    void defaults() {
        CleverLogin login = builder.build();

        assertThat(login.cookieName()).isEqualTo("__Host-clever-login");
        assertThat(login.begin(LoginRequest.create()).uri()).hasHost("clever.com");
        assertThatNullPointerException().isThrownBy(() -> CleverLogin.builder(null, CALLBACK));
        assertThatNullPointerException().isThrownBy(() -> CleverLogin.builder(CREDENTIALS, null));
    }

    @ParameterizedTest(name = "rejects the redirect URI {0}")
    @ValueSource(
            strings = {
                "/callback",
                "http://app.example/callback",
                "https:callback",
                "ftp://app.example/callback",
                "https://app.example/callback?x=y",
                "https://app.example/callback#x",
                "https://user@app.example/callback",
                "http://localhost.evil.example/callback"
            })
    void redirectUris(String uri) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleverLogin.builder(CREDENTIALS, URI.create(uri)))
                .withMessageContaining("primaryRedirectUri");
    }

    @ParameterizedTest(name = "takes the redirect URI {0}")
    @ValueSource(
            strings = {"https://app.example", "http://localhost:8080/cb", "http://127.0.0.1:1/cb", "http://[::1]:1/cb"})
    void ownMachine(String uri) {
        assertThat(CleverLogin.builder(CREDENTIALS, URI.create(uri)).build()).isNotNull();
    }

    @Test
    @DisplayName("rejects what cannot be meant, at the call where it can")
    void values() {
        assertThatIllegalArgumentException().isThrownBy(() -> builder.stateLifetime(Duration.ofSeconds(59)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.stateLifetime(Duration.ofMinutes(61)));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.requestTimeout(Duration.ZERO));
        assertThatIllegalArgumentException().isThrownBy(() -> builder.landingPath("//evil.example"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LoginRequest.builder().district("a&b"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> builder.apiUrl(URI.create("http://api.example")).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CleverLogin.builder(CREDENTIALS, CALLBACK)
                        .httpClient(HttpClient.newBuilder()
                                .followRedirects(HttpClient.Redirect.ALWAYS)
                                .build())
                        .build());
    }

    @Test
    @DisplayName("narrows where people may return to, and never lets them return to the callback")
    void returnTo() {
        ScriptedEndpoints clever = new ScriptedEndpoints();
        CleverLogin login = builder.landingPath("/home")
                .allowedReturnTo(path -> !path.startsWith("/admin"))
                .build(clever);

        assertThat(landing(login, "/books")).isEqualTo("/books");
        assertThat(landing(login, "/admin/x")).isEqualTo("/home");
        assertThat(landing(login, "//evil.example")).isEqualTo("/home");
        assertThat(landing(login, "/login/clever/callback?code=x")).isEqualTo("/home");
        assertThat(landing(login, null)).isEqualTo("/home");
    }

    private static String landing(CleverLogin login, String returnTo) {
        Browser browser = new Browser(login);
        String state = browser.begin(returnTo);
        return ((LoginResult.SignedIn) browser.arrive("code" + returnTo, state)).returnTo();
    }

    @Test
    @DisplayName("makes Instant Login links, with and without district")
    void instantLoginLink() {
        CleverLogin login = builder.build();

        assertThat(login.instantLoginLink()).hasToString("https://clever.com/oauth/instant-login?client_id=client");
        assertThat(login.instantLoginLink("d1&x"))
                .hasToString("https://clever.com/oauth/instant-login?client_id=client&district_id=d1%26x");
    }
}
