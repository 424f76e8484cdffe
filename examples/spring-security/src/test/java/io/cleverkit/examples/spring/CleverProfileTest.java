package io.cleverkit.examples.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import java.net.URI;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;

@DisplayName("The Spring example with an application at Clever")
class CleverProfileTest {
    private static final String CALLBACK = "https://quizzes.example/login/clever/callback";

    @Test
    @DisplayName("sends people to Clever itself, over https only, and has no fake")
    void real() {
        try (ConfigurableApplicationContext application = Started.example(
                "--spring.profiles.active=clever",
                "--clever.client-id=our-client",
                "--clever.client-secret=our-secret",
                "--clever.callback=" + CALLBACK)) {
            URI start = URI.create(
                    "http://localhost:" + application.getEnvironment().getProperty("server.port"));

            Browser browser = new Browser(start);
            URI clever = Browser.location(browser.get("/login/clever"));

            assertThat(clever.getHost()).isEqualTo("clever.com");
            assertThat(clever.getQuery()).contains("client_id=our-client", "redirect_uri=" + CALLBACK);
            assertThat(browser.cookie("__Host-clever-login")).isPresent();
            assertThat(application.getBeansOfType(FakeClever.class)).isEmpty();
        }
    }
}
