package io.cleverkit.sso;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.roster.ApplicationCredentials;
import io.cleverkit.roster.ServerErrorException;
import io.cleverkit.roster.model.UserRole;
import io.cleverkit.sso.spi.LoginStateStore;
import io.cleverkit.sso.spi.PendingLogin;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@DisplayName("The state machine of a log-in")
class LoginStateMachineTest {
    private final ManualClock clock = new ManualClock();
    private final ScriptedEndpoints clever = new ScriptedEndpoints();
    private final CleverLogin login = builder().build(clever);
    private final Browser browser = new Browser(login);

    private CleverLoginBuilder builder() {
        return CleverLogin.builder(
                        ApplicationCredentials.of("client", "secret"),
                        URI.create("https://app.example/login/clever/callback"))
                .clock(clock);
    }

    @Nested
    @DisplayName("from the button")
    class Button {
        @Test
        @DisplayName("signs in with the state of this browser")
        void signsIn() {
            String state = browser.begin("/books/7?page=2#top");

            LoginResult result = browser.arrive("code-1", state);

            LoginResult.SignedIn in = (LoginResult.SignedIn) result;
            assertThat(in.returnTo()).isEqualTo("/books/7?page=2#top");
            assertThat(in.identity().district()).isEqualTo(ScriptedEndpoints.DISTRICT);
            assertThat(in.identity().cleverId()).isEqualTo(ScriptedEndpoints.ADA);
            assertThat(in.identity().role(UserRole.STUDENT).orElseThrow().sisId())
                    .contains("S7");
            assertThat(in.identity().displayName()).contains("Ada Example");
            assertThat(clever.exchanged).containsExactly("code-1");
        }

        @Test
        @DisplayName("asks Clever's authorize page with all it needs and nothing more")
        void authorizeAddress() {
            LoginStart start =
                    login.begin(LoginRequest.builder().district("d42").build());

            assertThat(start.uri().toString())
                    .startsWith("https://clever.com/oauth/authorize?response_type=code&client_id=client"
                            + "&redirect_uri=https%3A%2F%2Fapp.example%2Flogin%2Fclever%2Fcallback&state=")
                    .endsWith("&district_id=d42");
            assertThat(Browser.stateIn(start.uri())).hasSize(43);
        }

        @Test
        @DisplayName("makes a new state each time and keeps the browser's secret")
        void freshStates() {
            String first = browser.begin("/");
            String secret = browser.cookie;
            String second = browser.begin("/");

            assertThat(second).isNotEqualTo(first);
            assertThat(browser.cookie).isEqualTo(secret);
        }

        @Test
        @DisplayName("lets two tabs of one browser finish, each where it wanted to go")
        void twoTabs() {
            String one = browser.begin("/one");
            String two = browser.begin("/two");

            assertSignedIn(arriveKeepingCookie("c2", two), "/two");
            assertSignedIn(arriveKeepingCookie("c1", one), "/one");
        }

        private LoginResult arriveKeepingCookie(String code, String state) {
            String before = browser.cookie;
            LoginResult result = browser.arrive(code, state);
            browser.cookie = before;
            return result;
        }
    }

    @Nested
    @DisplayName("without state")
    class Stateless {
        @Test
        @DisplayName("throws the code away and signs in after one round trip")
        void restartsOnce() {
            LoginResult first = browser.arrive("portal-code", null);
            LoginResult second = browser.arrive("fresh-code", Browser.stateIn(first));

            assertSignedIn(second, "/");
            assertThat(clever.exchanged).containsExactly("fresh-code");
        }

        @Test
        @DisplayName("restarts when not even a code came")
        void nothingAtAll() {
            assertRestart(browser.arrive(null, null));
        }

        @Test
        @DisplayName("takes an empty state for no state")
        void emptyState() {
            assertRestart(browser.arrive("portal-code", ""));
        }

        @Test
        @DisplayName("refuses the second one in a row")
        void neverTwice() {
            browser.arrive("portal-code-1", null);

            assertRefused(browser.arrive("portal-code-2", null), RefusalCode.RESTART_FAILED);
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("restarts again for the next click, a while after one that led nowhere")
        void laterClick() {
            browser.arrive("portal-code-1", null);
            clock.advance(Duration.ofSeconds(31));

            assertRestart(browser.arrive("portal-code-2", null));
        }

        @Test
        @DisplayName("restarts again right after a finished log-in, and after a refusal was shown")
        void newLoginAfterTheEnd() {
            browser.arrive("c2", Browser.stateIn(browser.arrive("c1", null)));
            assertRestart(browser.arrive("c3", null));
            assertRefused(browser.arrive("c4", null), RefusalCode.RESTART_FAILED);
            assertRestart(browser.arrive("c5", null));
        }

        @Test
        @DisplayName("ends with a word about cookies when the browser keeps none")
        void cookiesBlocked() {
            browser.withoutCookies();

            LoginResult first = browser.arrive("portal-code", null);
            LoginResult second = browser.arrive("fresh-code", Browser.stateIn(first));

            assertRefused(second, RefusalCode.COOKIE_MISSING);
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("is refused under REJECT, with and without a code")
        void reject() {
            CleverLogin strict =
                    builder().statelessCallback(StatelessCallback.REJECT).build(clever);

            assertRefused(new Browser(strict).arrive("c", null), RefusalCode.STATE_MISSING);
            assertRefused(new Browser(strict).arrive(null, null), RefusalCode.STATE_MISSING);
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("is exchanged under ACCEPT_UNPROTECTED, once")
        void acceptUnprotected() {
            CleverLogin open = builder()
                    .statelessCallback(StatelessCallback.ACCEPT_UNPROTECTED)
                    .landingPath("/home")
                    .build(clever);

            assertSignedIn(new Browser(open).arrive("c", null), "/home");
            assertThat(new Browser(open).arrive("c", null)).isInstanceOf(LoginResult.AlreadyUsed.class);
            assertRestart(new Browser(open).arrive(null, null));
            assertThat(clever.exchanged).containsExactly("c");
        }

        @Test
        @DisplayName("protects a state that did come, even under ACCEPT_UNPROTECTED")
        void acceptUnprotectedStillChecksStates() {
            CleverLogin open = builder()
                    .statelessCallback(StatelessCallback.ACCEPT_UNPROTECTED)
                    .build(clever);

            assertRestart(new Browser(open).arrive("c", "forged"));
            assertThat(clever.exchanged).isEmpty();
        }
    }

    @Nested
    @DisplayName("with a state that is not good")
    class BadState {
        @Test
        @DisplayName("restarts once for a forged one, then refuses")
        void forged() {
            assertRestart(browser.arrive("c1", "forged"));
            assertRefused(browser.arrive("c2", "forged"), RefusalCode.RESTART_FAILED);
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("refuses the very same forged address the second time")
        void forgedReload() {
            assertRestart(browser.arrive("c1", "forged"));
            assertRefused(browser.arrive("c1", "forged"), RefusalCode.RESTART_FAILED);
        }

        @Test
        @DisplayName("restarts once for one that was issued to another browser, then signs in as this one's own person")
        void foreign() {
            String attackers = new Browser(login).begin("/");
            browser.begin("/");

            LoginResult first = browser.arrive("attackers-code", attackers);
            LoginResult second = browser.arrive("own-code", Browser.stateIn(first));

            assertRestart(first);
            assertSignedIn(second, "/");
            assertThat(clever.exchanged).containsExactly("own-code");
        }

        @Test
        @DisplayName("refuses a restarted one that was issued to another browser")
        void foreignRestarted() {
            String attackers = Browser.stateIn(new Browser(login).arrive("x", null));
            browser.begin("/");

            assertRefused(browser.arrive("attackers-code", attackers), RefusalCode.RESTART_FAILED);
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("takes it away from everybody, so that its owner cannot use it any more either")
        void foreignStateIsSpent() {
            Browser other = new Browser(login);
            String state = other.begin("/");
            browser.arrive("c1", state);

            assertRestart(other.arrive("c2", state));
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("restarts once for one that is too old, keeps returnTo, then refuses")
        void stale() {
            String state = browser.begin("/books/7");
            clock.advance(Duration.ofMinutes(10));

            LoginResult first = browser.arrive("c1", state);
            assertRestart(first);
            clock.advance(Duration.ofMinutes(11));
            assertRefused(browser.arrive("c2", Browser.stateIn(first)), RefusalCode.RESTART_FAILED);
        }

        @Test
        @DisplayName("is good until just before its end")
        void lastMoment() {
            String state = browser.begin("/");
            clock.advance(Duration.ofMinutes(10).minusMillis(1));

            assertSignedIn(browser.arrive("c1", state), "/");
        }

        @Test
        @DisplayName("restarts once for one that was used before, with another code")
        void reused() {
            String state = browser.begin("/");
            assertSignedIn(browser.arrive("c1", state), "/");

            assertRestart(browser.arrive("c2", state));
            assertRefused(browser.arrive("c3", state), RefusalCode.RESTART_FAILED);
            assertThat(clever.exchanged).containsExactly("c1");
        }

        @Test
        @DisplayName("keeps returnTo and the district over a restart")
        void returnToKept() {
            LoginStart start = login.begin(LoginRequest.builder()
                    .returnTo("/books/7")
                    .district(ScriptedEndpoints.DISTRICT)
                    .build());
            // The cookie was lost on the way.
            LoginResult first = browser.arrive("c1", Browser.stateIn(start.uri()));

            assertThat(Browser.parameter(((LoginResult.Restart) first).uri(), "district_id"))
                    .isEqualTo(ScriptedEndpoints.DISTRICT);
            assertSignedIn(browser.arrive("c2", Browser.stateIn(first)), "/books/7");
        }

        @Test
        @DisplayName("restarts when the state came without a code")
        void stateWithoutCode() {
            String state = browser.begin("/books/7");

            LoginResult first = browser.arrive(null, state);

            assertSignedIn(browser.arrive("c", Browser.stateIn(first)), "/books/7");
        }

        @Test
        @DisplayName("takes a row that the store damaged for a state it does not know")
        void damagedRow() {
            CleverLogin damaged = builder().stateStore(new DamagingStore(clock)).build(clever);
            Browser visitor = new Browser(damaged);
            String state = visitor.begin("/books/7");

            assertRestart(visitor.arrive("c", state));
        }
    }

    @Nested
    @DisplayName("with a code that was here before")
    class SameCode {
        @Test
        @DisplayName("says so on a reload, and exchanges nothing")
        void reload() {
            String state = browser.begin("/");
            browser.arrive("c1", state);

            assertThat(browser.arrive("c1", state)).isInstanceOf(LoginResult.AlreadyUsed.class);
            assertThat(clever.exchanged).containsExactly("c1");
        }

        @Test
        @DisplayName("says so on a reload after a restart")
        void reloadAfterRestart() {
            String state = Browser.stateIn(browser.arrive("portal", null));
            String cookie = browser.cookie;
            browser.arrive("c1", state);
            browser.cookie = cookie;

            assertThat(browser.arrive("c1", state)).isInstanceOf(LoginResult.AlreadyUsed.class);
        }

        @Test
        @DisplayName("never exchanges it with a fresh state either")
        void replayedWithFreshState() {
            browser.arrive("c1", browser.begin("/"));

            assertThat(browser.arrive("c1", browser.begin("/"))).isInstanceOf(LoginResult.AlreadyUsed.class);
            assertThat(clever.exchanged).containsExactly("c1");
        }

        @Test
        @DisplayName("forgets it after some minutes, when Clever would refuse it anyway")
        void forgotten() {
            String state = browser.begin("/");
            browser.arrive("c1", state);
            clock.advance(Duration.ofMinutes(11));

            assertRestart(browser.arrive("c1", state));
        }

        @Test
        @DisplayName("lets exactly one of eight threads in")
        void race() throws Exception {
            for (int round = 0; round < 50; round++) {
                String code = "race-" + round;
                String state = browser.begin("/");
                String cookie = browser.cookie;

                List<LoginResult> results = inParallel(
                        8,
                        () -> login.callback(CallbackRequest.builder()
                                .code(code)
                                .state(state)
                                .cookie(cookie)
                                .build()));

                assertThat(results)
                        .filteredOn(LoginResult.SignedIn.class::isInstance)
                        .hasSize(1);
                assertThat(results)
                        .filteredOn(LoginResult.AlreadyUsed.class::isInstance)
                        .hasSize(7);
                assertThat(clever.exchanged).hasSize(round + 1);
            }
        }
    }

    @Nested
    @DisplayName("with an error of Clever")
    class Errors {
        @Test
        @DisplayName("refuses somebody with whom the application is not shared, with a reason of its own")
        void notShared() {
            assertRefused(browser.arrive(Map.of("error", List.of("unauthorized-user"))), RefusalCode.NOT_SHARED);
        }

        @Test
        @DisplayName("refuses any other error, and never repeats its text")
        void otherError() {
            LoginResult result = browser.arrive(
                    Map.of("error", List.of("<script>"), "error_description", List.of("x"), "code", List.of("c")));

            assertRefused(result, RefusalCode.CLEVER_REFUSED);
            assertThat(reasonOf(result).forPerson() + reasonOf(result).forOperator())
                    .doesNotContain("<script>");
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("spends the state that came with the error")
        void stateIsSpent() {
            String state = browser.begin("/");
            String cookie = browser.cookie;
            browser.arrive(Map.of("error", List.of("server_error"), "state", List.of(state)));
            browser.cookie = cookie;

            assertRestart(browser.arrive("c", state));
        }
    }

    @Nested
    @DisplayName("when the exchange fails")
    class ExchangeFails {
        @Test
        @DisplayName("starts over once for an expired code, with returnTo, then refuses")
        void expiredCode() {
            clever.exchangeFailure = NotAdmitted.forNow(RefusalCode.CODE_REFUSED, "status=400");

            LoginResult first = browser.arrive("c1", browser.begin("/books/7"));
            LoginResult second = browser.arrive("c2", Browser.stateIn(first));

            assertRestart(first);
            assertRefused(second, RefusalCode.CODE_REFUSED);
            assertThat(clever.exchanged).containsExactly("c1", "c2");
        }

        @Test
        @DisplayName("lands where the person wanted to go when the second code is good")
        void secondCodeIsGood() {
            clever.exchangeFailure = NotAdmitted.forNow(RefusalCode.CODE_REFUSED, "status=400");
            LoginResult first = browser.arrive("c1", browser.begin("/books/7"));
            clever.exchangeFailure = null;

            assertSignedIn(browser.arrive("c2", Browser.stateIn(first)), "/books/7");
        }

        @Test
        @DisplayName("refuses at once when Clever does not know the application")
        void wrongSecret() {
            clever.exchangeFailure = NotAdmitted.because(RefusalCode.APPLICATION_REFUSED, "status=401");

            assertRefused(browser.arrive("c1", browser.begin("/")), RefusalCode.APPLICATION_REFUSED);
        }

        @Test
        @DisplayName("refuses a portal log-in whose one restart is spent")
        void portalThenExpired() {
            LoginResult first = browser.arrive("portal", null);
            clever.exchangeFailure = NotAdmitted.forNow(RefusalCode.CODE_REFUSED, "status=400");

            assertRefused(browser.arrive("c1", Browser.stateIn(first)), RefusalCode.CODE_REFUSED);
        }
    }

    @Nested
    @DisplayName("tells of a refusal whether this browser's own log-in came to that end")
    class OwnLogin {
        @Test
        @DisplayName("yes, when the code or the error came with the state of this browser")
        void own() {
            clever.exchangeFailure = NotAdmitted.because(RefusalCode.LIBRARY_LOGIN);

            assertThat(isOwn(browser.arrive("c1", browser.begin("/")))).isTrue();
            assertThat(isOwn(browser.arrive(error("unauthorized-user", browser.begin("/")))))
                    .isTrue();
            assertThat(isOwn(browser.arrive(error("server_error", browser.begin("/")))))
                    .isTrue();
        }

        @Test
        @DisplayName("no, when another site could have sent the browser there")
        void forged() {
            String foreign = new Browser(login).begin("/");

            assertThat(isOwn(browser.arrive(Map.of("error", List.of("unauthorized-user")))))
                    .isFalse();
            assertThat(isOwn(browser.arrive(error("unauthorized-user", foreign))))
                    .isFalse();
            assertThat(isOwn(browser.arrive(error("server_error", new Browser(login).begin("/")))))
                    .isFalse();
            assertThat(isOwn(browser.arrive(Map.of("code", List.of("a", "b"))))).isFalse();
            browser.arrive("c1", "forged");
            assertThat(isOwn(browser.arrive("c2", "forged"))).isFalse();
        }

        @Test
        @DisplayName("no, when the state is too old to be believed")
        void stale() {
            String state = browser.begin("/");
            clock.advance(Duration.ofHours(1));

            assertThat(isOwn(browser.arrive(error("unauthorized-user", state)))).isFalse();
        }

        @Test
        @DisplayName("no, when a code without state is accepted unprotected")
        void unprotected() {
            clever.exchangeFailure = NotAdmitted.because(RefusalCode.LIBRARY_LOGIN);
            CleverLogin open = builder()
                    .statelessCallback(StatelessCallback.ACCEPT_UNPROTECTED)
                    .build(clever);

            assertThat(isOwn(new Browser(open).arrive("c1", null))).isFalse();
        }

        private static Map<String, List<String>> error(String error, String state) {
            return Map.of("error", List.of(error), "state", List.of(state));
        }

        private static boolean isOwn(LoginResult result) {
            return ((LoginResult.Refused) result).isOwnLogin();
        }
    }

    @Nested
    @DisplayName("when the host's own parts fail")
    class HostFails {
        @Test
        @DisplayName("lets the store's exception through and exchanges nothing")
        void storeDown() {
            CleverLogin broken = builder().stateStore(new BrokenStore()).build(clever);

            assertThatThrownBy(() -> broken.begin(LoginRequest.create())).hasMessage("store down");
            assertThatThrownBy(() -> broken.callback(CallbackRequest.builder()
                            .code("c")
                            .state("x".repeat(43))
                            .build()))
                    .hasMessage("store down");
            assertThat(clever.exchanged).isEmpty();
        }

        @Test
        @DisplayName("refuses when Clever fails after the exchange, and does not exchange again")
        void meFails() {
            clever.me = () -> {
                throw new ServerErrorException("down", "read me", 500, null);
            };

            assertRefused(browser.arrive("c1", browser.begin("/")), RefusalCode.CLEVER_UNAVAILABLE);
            assertThat(clever.exchanged).containsExactly("c1");
        }
    }

    @Test
    @DisplayName("removes the cookie once a log-in is over, signed in or refused")
    void cookieIsRemoved() {
        browser.arrive("c1", browser.begin("/"));
        assertThat(browser.cookie).isNull();

        browser.begin("/");
        browser.arrive(Map.of("error", List.of("x")));
        assertThat(browser.cookie).isNull();
    }

    private static void assertSignedIn(LoginResult result, String returnTo) {
        assertThat(result).isInstanceOf(LoginResult.SignedIn.class);
        assertThat(((LoginResult.SignedIn) result).returnTo()).isEqualTo(returnTo);
    }

    private static void assertRestart(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.Restart.class);
    }

    private static void assertRefused(LoginResult result, RefusalCode code) {
        assertThat(result).isInstanceOf(LoginResult.Refused.class);
        assertThat(reasonOf(result).code()).isEqualTo(code);
        assertThat(reasonOf(result).forPerson()).isNotBlank();
        assertThat(reasonOf(result).forOperator()).isNotBlank();
    }

    private static RefusalReason reasonOf(LoginResult result) {
        return ((LoginResult.Refused) result).reason();
    }

    private static List<LoginResult> inParallel(int threads, java.util.concurrent.Callable<LoginResult> work)
            throws Exception {
        ExecutorService executor = Executors.newFixedThreadPool(threads);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<LoginResult>> futures = new ArrayList<>();
            for (int i = 0; i < threads; i++) {
                futures.add(executor.submit(() -> {
                    start.await();
                    return work.call();
                }));
            }
            start.countDown();
            List<LoginResult> results = new ArrayList<>();
            for (Future<LoginResult> future : futures) {
                results.add(future.get(10, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            executor.shutdownNow();
        }
    }

    private static final class BrokenStore implements LoginStateStore {
        @Override
        public void save(PendingLogin pending) {
            throw new IllegalStateException("store down");
        }

        @Override
        public Optional<PendingLogin> take(String stateHash) {
            throw new IllegalStateException("store down");
        }

        @Override
        public boolean firstUse(String codeHash, Instant forgetAt) {
            throw new IllegalStateException("store down");
        }
    }

    /** Cuts the payload off, as a column that is too short does. */
    private static final class DamagingStore implements LoginStateStore {
        private final LoginStateStore store;

        DamagingStore(ManualClock clock) {
            this.store = InMemoryLoginStateStore.create(clock);
        }

        @Override
        public void save(PendingLogin pending) {
            store.save(PendingLogin.builder()
                    .from(pending)
                    .payload(pending.payload().substring(0, 20))
                    .build());
        }

        @Override
        public Optional<PendingLogin> take(String stateHash) {
            return store.take(stateHash);
        }

        @Override
        public boolean firstUse(String codeHash, Instant forgetAt) {
            return store.firstUse(codeHash, forgetAt);
        }
    }
}
