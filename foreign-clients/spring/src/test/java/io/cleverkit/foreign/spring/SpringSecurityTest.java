package io.cleverkit.foreign.spring;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.IOException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A Spring Boot application with nothing but an issuer in its configuration logs a person in. */
class SpringSecurityTest {
    /** The application. */
    @Configuration
    @EnableAutoConfiguration
    @Import(Me.class)
    static class Application {}

    /** Its only page. */
    @RestController
    static class Me {
        @GetMapping("/me")
        String me(@AuthenticationPrincipal OidcUser user) {
            return user.getSubject() + " " + user.getClaimAsString("user_type");
        }
    }

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    @DisplayName("logs in by discovery and verifies the identity token")
    void logsIn() throws IOException, InterruptedException {
        int port = freePort();
        String callback = "http://localhost:" + port + "/login/oauth2/code/clever";
        try (FakeClever fake = FakeClever.builder()
                        .district(GeneratedDistrict.ofSeed(7))
                        .redirectUri(callback)
                        .start();
                ConfigurableApplicationContext application = application(fake, port)) {
            assertThat(application.isRunning()).isTrue();
            FakeUser student = fake.district().students().get(0);

            URI authorize = redirect("http://localhost:" + port + "/oauth2/authorization/clever");
            URI back = fake.login().as(student).authorize(authorize);
            redirect(back.toString());

            assertThat(get("http://localhost:" + port + "/me").body()).isEqualTo(student.id() + " student");
        }
    }

    private static ConfigurableApplicationContext application(FakeClever fake, int port) {
        return new SpringApplicationBuilder(Application.class)
                .properties(Map.of(
                        "server.port",
                        port,
                        "server.address",
                        "127.0.0.1",
                        "logging.level.root",
                        "warn",
                        "spring.main.banner-mode",
                        "off",
                        "spring.security.oauth2.client.registration.clever.client-id",
                        fake.clientId(),
                        "spring.security.oauth2.client.registration.clever.client-secret",
                        fake.clientSecret(),
                        "spring.security.oauth2.client.registration.clever.scope",
                        "openid",
                        "spring.security.oauth2.client.provider.clever.issuer-uri",
                        fake.url().toString()))
                .run();
    }

    private URI redirect(String url) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(url);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(302);
        return URI.create(url).resolve(answer.headers().firstValue("Location").orElseThrow());
    }

    private HttpResponse<String> get(String url) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
