package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.ApplicationCredentials;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Several Clever applications behind one button")
class SeveralApplicationsTest {
    private static final Map<String, List<String>> NO_STATE = Map.of("error", List.of("unauthorized-user"));

    private final ManualClock clock = new ManualClock();
    private final ScriptedEndpoints clever = new ScriptedEndpoints();
    private final CleverLogin login = builder()
            .furtherApplication(ApplicationCredentials.of("second", "s2"))
            .furtherApplication(ApplicationCredentials.of("third", "s3"))
            .build(clever);
    private final Browser browser = new Browser(login);

    private CleverLoginBuilder builder() {
        return CleverLogin.builder(
                        ApplicationCredentials.of("first", "s1"), URI.create("https://app.example/login/callback"))
                .clock(clock);
    }

    private LoginResult notShared(String state) {
        return browser.arrive(Map.of("error", List.of("unauthorized-user"), "state", List.of(state)));
    }

    private static URI uriOf(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.Restart.class);
        return ((LoginResult.Restart) result).uri();
    }

    private static void assertRefused(LoginResult result, RefusalCode code) {
        assertThat(((LoginResult.Refused) result).reason().code()).isEqualTo(code);
    }

    @Test
    @DisplayName("are tried in turn until one is shared with the person, who still lands where they wanted to go")
    void inTurn() {
        URI second = uriOf(notShared(browser.begin("/books/7")));
        URI third = uriOf(notShared(Browser.stateIn(second)));
        LoginResult.SignedIn in = (LoginResult.SignedIn) browser.arrive("code", Browser.stateIn(third));

        assertThat(Browser.parameter(second, "client_id")).isEqualTo("second");
        assertThat(Browser.parameter(third, "client_id")).isEqualTo("third");
        assertThat(in.returnTo()).isEqualTo("/books/7");
        assertThat(in.clientId()).isEqualTo("third");
        assertThat(clever.askedBy).containsExactly(2);
    }

    @Test
    @DisplayName("are asked to send people back, all but the last, which shows Clever's own page")
    void returnUnshared() {
        LoginStart first = login.begin(LoginRequest.create());
        browser.keep(first.cookie());
        URI second = uriOf(notShared(Browser.stateIn(first.uri())));
        URI third = uriOf(notShared(Browser.stateIn(second)));

        assertThat(Browser.parameter(first.uri(), "return_unshared")).isEqualTo("true");
        assertThat(Browser.parameter(second, "return_unshared")).isEqualTo("true");
        assertThat(Browser.parameter(third, "return_unshared")).isNull();
        assertThat(Browser.parameter(
                        builder().build(clever).begin(LoginRequest.create()).uri(), "return_unshared"))
                .isNull();
    }

    @Test
    @DisplayName("are not tried for ever: after the last one the person is refused")
    void afterTheLast() {
        URI second = uriOf(notShared(browser.begin("/")));
        URI third = uriOf(notShared(Browser.stateIn(second)));

        assertRefused(notShared(Browser.stateIn(third)), RefusalCode.NOT_SHARED);
    }

    @Test
    @DisplayName("serve the portal too: the restart begins with the first of them")
    void fromThePortal() {
        URI first = uriOf(browser.arrive("portal-code", null));
        URI second = uriOf(notShared(Browser.stateIn(first)));
        LoginResult.SignedIn in = (LoginResult.SignedIn) browser.arrive("code", Browser.stateIn(second));

        assertThat(Browser.parameter(first, "client_id")).isEqualTo("first");
        assertThat(in.clientId()).isEqualTo("second");
    }

    @Test
    @DisplayName("keep the district that a log-in is pinned to")
    void pinned() {
        LoginStart start = login.begin(LoginRequest.builder().district("d42").build());
        browser.keep(start.cookie());

        assertThat(Browser.parameter(uriOf(notShared(Browser.stateIn(start.uri()))), "district_id"))
                .isEqualTo("d42");
    }

    @Test
    @DisplayName("are not tried for a state of another browser, an old one, a used one or none")
    void onlyWithAGoodState() {
        String foreign = new Browser(login).begin("/");
        browser.begin("/"); // so that this browser has a secret, only not the one of that state
        assertRefused(notShared(foreign), RefusalCode.NOT_SHARED);
        String used = browser.begin("/");
        notShared(used);
        String old = browser.begin("/");
        clock.advance(Duration.ofMinutes(11));

        for (String state : List.of(used, old, "forged")) {
            assertRefused(notShared(state), RefusalCode.NOT_SHARED);
        }
        assertRefused(browser.arrive(NO_STATE), RefusalCode.NOT_SHARED);
    }

    @Test
    @DisplayName("are restarted with the same application when a code came to nothing")
    void restartStays() {
        URI second = uriOf(notShared(browser.begin("/")));
        clock.advance(Duration.ofMinutes(11));

        assertThat(Browser.parameter(uriOf(browser.arrive("late", Browser.stateIn(second))), "client_id"))
                .isEqualTo("second");
    }

    @Test
    @DisplayName("must have different client ids")
    void sameClientId() {
        assertThatThrownBy(() -> builder().furtherApplication(ApplicationCredentials.of("first", "other")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("credentials: ");
    }

    @Test
    @DisplayName("may be more at another node: a state of an application that this one does not know is restarted")
    void unknownApplication() {
        InMemoryLoginStateStore shared = InMemoryLoginStateStore.create(clock);
        CleverLogin bigger = builder()
                .stateStore(shared)
                .furtherApplication(ApplicationCredentials.of("second", "s2"))
                .build(clever);
        Browser visitor = new Browser(bigger);
        String first = visitor.begin("/");
        String second =
                Browser.stateIn(visitor.arrive(Map.of("error", List.of("unauthorized-user"), "state", List.of(first))));
        CleverLogin smaller = builder().stateStore(shared).build(clever);

        LoginResult result = smaller.callback(CallbackRequest.builder()
                .code("code")
                .state(second)
                .cookie(visitor.cookie)
                .build());

        assertThat(result).isInstanceOf(LoginResult.Restart.class);
        assertThat(clever.exchanged).isEmpty();
    }
}
