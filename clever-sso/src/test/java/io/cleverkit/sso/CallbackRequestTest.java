package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What a browser can send")
class CallbackRequestTest {
    private final ScriptedEndpoints clever = new ScriptedEndpoints();
    private final Browser browser = new Browser(CleverLogin.builder(
                    ApplicationCredentials.of("client", "secret"),
                    URI.create("https://app.example/login/clever/callback"))
            .build(clever));

    @ParameterizedTest(name = "is refused when {0} is there twice")
    @ValueSource(strings = {"code", "state", "error"})
    void repeated(String name) {
        assertMalformed(Map.of(name, List.of("a", "a")));
    }

    @ParameterizedTest(name = "is refused when {0} is too long")
    @ValueSource(strings = {"code", "state", "error"})
    void oversize(String name) {
        assertMalformed(Map.of(name, List.of("a".repeat(1_000_000))));
    }

    @ParameterizedTest(name = "is refused when {0} is not printable")
    @ValueSource(strings = {"code", "state", "error"})
    void notPrintable(String name) {
        assertMalformed(Map.of(name, List.of("a\r\nSet-Cookie: x=y")));
        assertMalformed(Map.of(name, List.of("\u0000")));
        assertMalformed(Map.of(name, List.of("ümlaut")));
    }

    @Test
    @DisplayName("may have parameters nobody knows, as often as it likes")
    void unknownParameters() {
        LoginResult result = browser.arrive(Map.of("scope", List.of("a", "b"), "x", List.of("y".repeat(10_000))));

        assertThat(result).isInstanceOf(LoginResult.Restart.class);
    }

    @Test
    @DisplayName("may hold empty lists and nulls, as some frameworks give them")
    void oddMaps() {
        Map<String, List<String>> query = new HashMap<>();
        query.put("code", List.of());
        query.put("state", Arrays.asList((String) null));
        query.put("error", null);

        assertThat(browser.arrive(query)).isInstanceOf(LoginResult.Restart.class);
    }

    @ParameterizedTest(name = "counts as no cookie when it is \"{0}\"")
    @ValueSource(strings = {"", ".", "...", "x", "a.b.c", "\"quoted\"", "%00", "x;y"})
    void oddCookies(String cookie) {
        String state = browser.begin("/");
        browser.cookie = cookie;

        assertThat(browser.arrive("c", state)).isInstanceOf(LoginResult.Restart.class);
        assertThat(clever.exchanged).isEmpty();
    }

    @Test
    @DisplayName("never makes the library throw, whatever it is")
    void noise() {
        Random random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            Map<String, List<String>> query = new HashMap<>();
            for (String name : List.of("code", "state", "error")) {
                if (random.nextInt(3) > 0) {
                    query.put(
                            name,
                            random.ints(random.nextInt(3), 0, 1)
                                    .mapToObj(x -> noise(random))
                                    .toList());
                }
            }
            browser.cookie = random.nextBoolean() ? noise(random) : null;

            assertThat(browser.arrive(query)).isNotInstanceOf(LoginResult.SignedIn.class);
        }
        assertThat(clever.exchanged).isEmpty();
    }

    private static String noise(Random random) {
        int length = random.nextInt(60);
        StringBuilder text = new StringBuilder();
        random.ints(length, 0, random.nextBoolean() ? 0x7f : 0xffff).forEach(unit -> text.append((char) unit));
        return text.toString();
    }

    private void assertMalformed(Map<String, List<String>> query) {
        LoginResult result = browser.arrive(query);
        assertThat(result).isInstanceOf(LoginResult.Refused.class);
        assertThat(((LoginResult.Refused) result).reason().code()).isEqualTo(RefusalCode.MALFORMED_REQUEST);
    }
}
