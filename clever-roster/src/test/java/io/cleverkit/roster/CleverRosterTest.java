package io.cleverkit.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CleverRosterTest {
    @ParameterizedTest
    @DisplayName("https is required off this machine, by the address's text")
    @ValueSource(
            strings = {
                "http://api.clever.com",
                "http://127.0.0.1.example.com",
                "http://localhost.example.com",
                "http://10.0.0.1",
                "ftp://localhost",
                "https:///x",
                "localhost:80",
                "https://user:secret@api.clever.com",
                "https://api.clever.com?x=1",
                "https://api.clever.com#x"
            })
    void rejectsAddress(String address) {
        URI url = URI.create(address);

        assertThatThrownBy(() -> CleverRoster.builder().apiUrl(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("apiUrl")
                .hasMessageNotContaining("secret");
        assertThatThrownBy(() -> CleverRoster.builder().authUrl(url).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("authUrl");
    }

    @ParameterizedTest
    @DisplayName("http is fine on this machine, https everywhere")
    @ValueSource(
            strings = {
                "http://localhost:8080",
                "http://127.0.0.1:1/base/",
                "http://[::1]:80",
                "https://proxy.example/clever"
            })
    void acceptsAddress(String address) {
        URI url = URI.create(address);

        assertThatCode(() -> CleverRoster.builder().apiUrl(url).authUrl(url).build())
                .doesNotThrowAnyException();
    }

    @Test
    @DisplayName("an HTTP client that follows redirects is refused")
    void redirectingClient() {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();

        assertThatThrownBy(() -> CleverRoster.builder().httpClient(client).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("httpClient");
    }

    @Test
    @DisplayName("options out of range are refused at the call")
    void options() {
        CleverRoster.Builder builder = CleverRoster.builder();

        assertThatThrownBy(() -> builder.maxAttempts(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.requestTimeout(Duration.ZERO)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> builder.connectTimeout(Duration.ofSeconds(-1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CleverRoster.create().district(" ", id -> null))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    @DisplayName("tokens and credentials are equal by content and never shown")
    void secrets() {
        AccessToken token = AccessToken.of("canary");
        ApplicationCredentials application = ApplicationCredentials.of("canary-id", "canary-secret");

        assertThat(token).isEqualTo(AccessToken.of("canary")).hasSameHashCodeAs(AccessToken.of("canary"));
        assertThat(token).isNotEqualTo(AccessToken.of("other"));
        assertThat(application).isEqualTo(ApplicationCredentials.of("canary-id", "canary-secret"));
        assertThat(application).isNotEqualTo(ApplicationCredentials.of("canary-id", "other"));
        assertThat(token + " " + application).doesNotContain("canary");
        assertThat(token.reveal()).isEqualTo("canary");
        assertThat(application.revealSecret()).isEqualTo("canary-secret");
    }

    @ParameterizedTest
    @DisplayName("what no header can carry is no token, and the message does not repeat it")
    @ValueSource(strings = {"", " ", "can ary", "canary\r\nX: y", "canarÿ"})
    void noToken(String text) {
        assertThatThrownBy(() -> AccessToken.of(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("canar");
    }

    @Test
    @DisplayName("credentials that basic authentication cannot carry are refused")
    void noCredentials() {
        assertThatThrownBy(() -> ApplicationCredentials.of("a:b", "s")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ApplicationCredentials.of("a", " ")).isInstanceOf(IllegalArgumentException.class);
    }
}
