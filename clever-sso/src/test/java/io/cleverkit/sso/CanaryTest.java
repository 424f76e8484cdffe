package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.TinyClever.Reply;
import io.cleverkit.sso.spi.HostAccount;
import io.cleverkit.sso.spi.PendingLogin;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every secret and everything about a person has a marker, which must show nowhere. */
@DisplayName("No secret and nothing about a person shows")
class CanaryTest {
    private static final String SECRET = "SECRET-MARKER";
    private static final String CODE = "CODE-MARKER";

    private final List<String> shown = new ArrayList<>();
    private final List<String> markers = new ArrayList<>(List.of(
            SECRET,
            CODE,
            TinyClever.TOKEN,
            "FIRST-MARKER",
            "LAST-MARKER",
            "EMAIL-MARKER",
            "SIS-MARKER",
            "LEGACY-MARKER",
            "RETURN-MARKER",
            "ERROR-MARKER",
            "ACCOUNT-MARKER",
            "NUMBER-MARKER"));
    private TinyClever clever;
    private CleverLogin login;

    @BeforeEach
    void start() throws Exception {
        clever = new TinyClever();
        login = CleverLogin.builder(
                        ApplicationCredentials.of("client", SECRET), URI.create("http://localhost:8080/callback"))
                .authUrl(clever.url())
                .apiUrl(clever.url())
                .build();
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    @Test
    @DisplayName("in results of every kind")
    void results() throws IOException {
        Reply good = Reply.json(200, "{\"access_token\":\"" + TinyClever.TOKEN + "\"}");
        goThrough(good);
        goThrough(Reply.json(400, "{\"error\":\"" + CODE + "\",\"message\":\"" + CODE + "\"}"));
        goThrough(Reply.json(401, "{\"error\":\"" + SECRET + "\"}"));
        goThrough(Reply.json(200, "{\"access_token\":\"TOKEN-MARKER il\"}"));
        goThrough(new Reply(200, "text/html", TinyClever.TOKEN));
        clever.token(good);
        clever.me(Reply.json(500, TinyClever.TOKEN));
        goThrough(good);
        show(login.callback(CallbackRequest.builder().error("ERROR-MARKER").build()));
        show(login.callback(CallbackRequest.builder().code(CODE).build()));
        markers.add("TOKEN-MARKER");

        assertNothingShows();
    }

    private void goThrough(Reply token) {
        clever.token(token);
        LoginRequest request = LoginRequest.builder()
                .returnTo("/RETURN-MARKER")
                .cookie("COOKIE-MARKER")
                .build();
        LoginStart start = login.begin(request);
        String state = Browser.stateIn(start.uri());
        String cookie = start.cookie().value();
        markers.add(state);
        markers.add(cookie);
        CallbackRequest callback = CallbackRequest.builder()
                .code(CODE + shown.size())
                .state(state)
                .cookie(cookie)
                .build();
        show(request, start, start.cookie(), callback, login.callback(callback), login.callback(callback), login);
    }

    @Test
    @DisplayName("in values, whoever makes them")
    void values() throws IOException {
        show(
                IdentityRole.builder()
                        .role(UserRole.TEACHER)
                        .sisId("SIS-MARKER")
                        .number("NUMBER-MARKER")
                        .stateId("NUMBER-MARKER")
                        .legacyId("LEGACY-MARKER")
                        .build(),
                CleverIdentity.builder()
                        .district("d1")
                        .cleverId("ACCOUNT-MARKER")
                        .firstName("FIRST-MARKER")
                        .lastName("LAST-MARKER")
                        .email("EMAIL-MARKER")
                        .addRoles(IdentityRole.builder().role(UserRole.TEACHER).build())
                        .build(),
                HostAccount.builder()
                        .accountId("ACCOUNT-MARKER")
                        .role("TEACHER")
                        .label("FIRST-MARKER")
                        .active(true)
                        .build(),
                PendingLogin.builder()
                        .stateHash("NUMBER-MARKER")
                        .payload("RETURN-MARKER")
                        .forgetAt(Instant.EPOCH)
                        .build(),
                new LoginMemo(new Attempt("RETURN-MARKER", null, false), "NUMBER-MARKER", Instant.EPOCH),
                BrowserMark.of("x".repeat(43)),
                LoginCookie.builder()
                        .name("n")
                        .value("NUMBER-MARKER")
                        .maxAge(Duration.ZERO)
                        .secure(true)
                        .build());
        markers.add("x".repeat(43));
        goThrough(Reply.json(401, ""));
        goThrough(Reply.json(200, "{\"access_token\":\"" + TinyClever.TOKEN + "\"}"));

        assertNothingShows();
    }

    private void show(Object... things) {
        for (Object thing : things) {
            shown.add(String.valueOf(thing));
            if (thing instanceof LoginResult.Refused refused) {
                shown.add(refused.reason().toString());
            }
        }
    }

    private void assertNothingShows() throws IOException {
        String log = Files.readString(Path.of("target/test.log"));
        assertThat(log).contains("Callback answered [result=SignedIn", "Callback answered [result=Refused");
        String everything = String.join("\n", shown) + log;
        assertThat(shown).hasSizeGreaterThan(5);
        assertThat(markers).allSatisfy(marker -> assertThat(everything).doesNotContain(marker));
    }
}
