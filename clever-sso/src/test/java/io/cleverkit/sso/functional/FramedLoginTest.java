package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.sso.StatelessCallback;
import io.cleverkit.testkit.FakeClever;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A log-in inside a frame, as on a page of a learning management system. */
@DisplayName("Inside a frame, a log-in")
class FramedLoginTest {
    private FakeClever clever;
    private CleverLogin login;

    @BeforeEach
    void start() {
        clever = Host.clever().start();
        login = Host.login(clever).landingPath("/home").build();
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private URI instantLogin() {
        return clever.login().as(clever.district().user("Ada Okafor")).instantLogin();
    }

    /** What a browser would bring that shows the answer where {@code destination} says. */
    private static LoginResult arrive(
            CleverLogin login, URI uri, @Nullable String cookie, @Nullable String destination) {
        return login.callback(CallbackRequest.builder()
                .query(Visitor.query(uri))
                .cookie(cookie)
                .fetchDestination(destination)
                .build());
    }

    private static LoginResult.Refused assertFramed(LoginResult result) {
        assertThat(Host.reasonOf(result).code()).isEqualTo(RefusalCode.FRAMED);
        return (LoginResult.Refused) result;
    }

    @ParameterizedTest(name = "of another site is told apart at once: {0}")
    @ValueSource(strings = {"iframe", "frame", "fencedframe", "embed", "object"})
    void linkInFrame(String destination) {
        LoginResult.Refused refused = assertFramed(arrive(login, instantLogin(), null, destination));

        assertThat(refused.returnTo()).isEqualTo("/home");
        assertThat(Host.requestsTo(clever, "/oauth/tokens")).isZero();
    }

    @ParameterizedTest(name = "is not suspected where the browser says {0}")
    @NullSource
    @ValueSource(strings = {"document", "empty", "", "IFRAME, document"})
    void noFrame(@Nullable String destination) {
        assertThat(arrive(login, instantLogin(), null, destination)).isInstanceOf(LoginResult.Restart.class);
    }

    @Test
    @DisplayName("never goes round: however often it arrives there, it is the same page")
    void noLoop() {
        for (int i = 0; i < 5; i++) {
            assertFramed(arrive(login, instantLogin(), null, "iframe"));
        }
        assertThat(Host.requestsTo(clever, "/oauth/authorize")).isZero();
    }

    @Test
    @DisplayName("leaves the log-in of the window above alone: no cookie is sent along")
    void noCookie() {
        assertThat(arrive(login, instantLogin(), null, "iframe").cookie()).isEmpty();
    }

    @Test
    @DisplayName("that began there keeps where the person wanted to go, and its state is spent")
    void returnToKept() {
        LoginStart start =
                login.begin(LoginRequest.builder().returnTo("/books/7").build());
        URI callback = clever.login().as(clever.district().user("Ada Okafor")).authorize(start.uri());

        assertThat(assertFramed(arrive(login, callback, null, "iframe")).returnTo())
                .isEqualTo("/books/7");
        assertThat(arrive(login, callback, start.cookie().value(), "document")).isInstanceOf(LoginResult.Restart.class);
        assertThat(Host.requestsTo(clever, "/oauth/tokens")).isZero();
    }

    @Test
    @DisplayName("works as in a window where the cookie is there, which it only is in a frame of the same site")
    void sameSite() {
        LoginStart start = login.begin(LoginRequest.create());
        URI callback = clever.login().as(clever.district().user("Ada Okafor")).authorize(start.uri());

        LoginResult result = arrive(login, callback, start.cookie().value(), "iframe");

        assertThat(Host.identityOf(result).displayName()).contains("Ada Okafor");
    }

    @Test
    @DisplayName("is told so before anything else, which nobody could read there")
    void beforeEverythingElse() {
        CallbackRequest malformed = CallbackRequest.builder()
                .query(Map.of("code", List.of("a", "b")))
                .fetchDestination("iframe")
                .build();
        CallbackRequest notShared = CallbackRequest.builder()
                .error("unauthorized-user")
                .fetchDestination("iframe")
                .build();

        assertFramed(login.callback(malformed));
        assertFramed(login.callback(notShared));
    }

    @Test
    @DisplayName("is not turned away by a host that takes log-ins without any cookie, and by one that rejects them is")
    void otherPolicies() {
        CleverLogin open = Host.login(clever)
                .statelessCallback(StatelessCallback.ACCEPT_UNPROTECTED)
                .build();
        CleverLogin strict =
                Host.login(clever).statelessCallback(StatelessCallback.REJECT).build();

        assertThat(arrive(open, instantLogin(), null, "iframe")).isInstanceOf(LoginResult.SignedIn.class);
        assertFramed(arrive(strict, instantLogin(), null, "iframe"));
    }

    @Test
    @DisplayName("of a browser that does not tell of frames ends after one round, with where the person wanted to go")
    void oldBrowser() {
        LoginResult first = arrive(login, instantLogin(), null, null);
        URI again = clever.login()
                .as(clever.district().user("Ada Okafor"))
                .authorize(first.fold(in -> null, LoginResult.Restart::uri, used -> null, no -> null));

        LoginResult second = arrive(login, again, null, null);

        assertThat(Host.reasonOf(second).code()).isEqualTo(RefusalCode.COOKIE_MISSING);
        assertThat(((LoginResult.Refused) second).returnTo()).isEqualTo("/home");
    }
}
