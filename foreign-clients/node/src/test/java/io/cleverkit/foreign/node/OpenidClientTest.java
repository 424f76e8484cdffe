package io.cleverkit.foreign.node;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.FakeUser;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The npm package openid-client, told nothing but the issuer, logs a person in. */
class OpenidClientTest {
    private static final String CALLBACK = "http://localhost:8080/login/clever/callback";

    @Test
    @DisplayName("logs in by discovery, verifies the identity token and reads the user's information")
    void logsIn() throws IOException, InterruptedException {
        try (FakeClever fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(7))
                .redirectUri(CALLBACK)
                .start()) {
            FakeUser teacher = fake.district().teachers().stream()
                    .filter(user -> user.roles().size() == 1)
                    .findFirst()
                    .orElseThrow();

            JsonNode learned = logIn(fake, teacher);

            JsonNode claims = learned.path("claims");
            assertThat(claims.path("sub").asText()).isEqualTo(teacher.id());
            assertThat(claims.path("district").asText())
                    .isEqualTo(fake.district().id());
            assertThat(claims.path("user_type").asText()).isEqualTo("teacher");
            assertThat(learned.path("userInfo").path("sub").asText()).isEqualTo(teacher.id());
        }
    }

    private static JsonNode logIn(FakeClever fake, FakeUser user) throws IOException, InterruptedException {
        Process node = new ProcessBuilder(
                        "node", "login.mjs", fake.url().toString(), fake.clientId(), fake.clientSecret(), CALLBACK)
                .directory(Path.of("script").toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = node.inputReader(StandardCharsets.UTF_8);
                BufferedWriter input = node.outputWriter(StandardCharsets.UTF_8)) {
            URI authorize = URI.create(output.readLine());
            // The browser's part: the person signs in at Clever and is sent back.
            URI callback = fake.login().as(user).authorize(authorize);
            input.write(callback + "\n");
            input.flush();
            String learned = output.readLine();
            assertThat(node.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(node.exitValue()).isZero();
            return new ObjectMapper().readTree(learned);
        } finally {
            node.destroyForcibly();
        }
    }
}
