package io.cleverkit.sso.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Secrets")
class SecretsTest {
    @Test
    @DisplayName("have 256 bits and never come twice")
    void size() {
        Secrets secrets = new Secrets(new SecureRandom());
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            String secret = secrets.next();
            assertThat(Base64.getUrlDecoder().decode(secret)).hasSize(32);
            assertThat(Secrets.isShaped(secret)).isTrue();
            assertThat(seen.add(secret)).isTrue();
        }
    }

    @Test
    @DisplayName("are told from other text by their shape")
    void shape() {
        assertThat(Secrets.isShaped("")).isFalse();
        assertThat(Secrets.isShaped("a".repeat(42))).isFalse();
        assertThat(Secrets.isShaped("a".repeat(42) + "=")).isFalse();
        assertThat(Secrets.isShaped("a".repeat(43) + "\n")).isFalse();
    }

    @Test
    @DisplayName("have another digest for each purpose")
    void digests() {
        assertThat(Digests.of("state", "x")).hasSize(43).isNotEqualTo(Digests.of("browser", "x"));
        assertThat(Digests.same("a", "a")).isTrue();
        assertThat(Digests.same("a", "b")).isFalse();
        assertThat(Digests.same("a", "aa")).isFalse();
    }
}
