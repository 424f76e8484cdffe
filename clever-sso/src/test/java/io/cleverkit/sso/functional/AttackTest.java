package io.cleverkit.sso.functional;

import static org.assertj.core.api.Assertions.assertThat;

import io.cleverkit.sso.CallbackRequest;
import io.cleverkit.sso.CleverLogin;
import io.cleverkit.sso.IdTokenPolicy;
import io.cleverkit.sso.LoginRequest;
import io.cleverkit.sso.LoginResult;
import io.cleverkit.sso.LoginStart;
import io.cleverkit.sso.RefusalCode;
import io.cleverkit.testkit.FakeClever;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Attacks on the state and the code of a log-in; those on the token itself are in {@link IdTokenTest}. */
@DisplayName("An attacker")
class AttackTest {
    private FakeClever clever;
    private CleverLogin login;
    private Visitor victim;
    private Visitor attacker;

    @BeforeEach
    void start() {
        clever = Host.clever().start();
        login = Host.login(clever).idTokens(IdTokenPolicy.REQUIRED).build();
        victim = Host.visitor(login, clever, "Ada Okafor");
        attacker = Host.visitor(login, clever, "Sam Stone");
    }

    @AfterEach
    void stop() {
        clever.close();
    }

    private static String in(URI uri, String name) {
        return Visitor.query(uri).get(name).get(0);
    }

    private long exchanges() {
        return Host.requestsTo(clever, "/oauth/tokens");
    }

    private static void assertRestart(LoginResult result) {
        assertThat(result).isInstanceOf(LoginResult.Restart.class);
    }

    private static void assertRefused(LoginResult result, RefusalCode code) {
        assertThat(Host.reasonOf(result).code()).isEqualTo(code);
    }

    private static void assertIs(LoginResult result, String name) {
        assertThat(Host.identityOf(result).displayName()).contains(name);
    }

    @Test
    @DisplayName("gets nowhere with a forged state: the code is thrown away, and the second time there is no restart")
    void forgedState() {
        String code = in(attacker.authorize("/"), "code");

        assertRestart(victim.brings(code, "A".repeat(43)));
        assertRefused(victim.brings(code + "x", "B".repeat(43)), RefusalCode.RESTART_FAILED);
        assertThat(exchanges()).isZero();
    }

    @Test
    @DisplayName("gets nowhere with a state that was used before")
    void replayedState() {
        URI callback = victim.authorize("/");
        assertIs(victim.arrive(callback), "Ada Okafor");
        String freshCode = in(attacker.authorize("/"), "code");

        assertRestart(victim.brings(freshCode, in(callback, "state")));
        assertThat(exchanges()).isEqualTo(1);
    }

    @Test
    @DisplayName("gets nowhere with a state of their own browser: whoever follows the link ends as themselves")
    void foreignState() {
        URI attackersCallback = attacker.authorize("/");

        assertIs(victim.arrive(attackersCallback), "Ada Okafor");
        assertThat(exchanges()).isEqualTo(1);
    }

    @Test
    @DisplayName("gets nowhere with a state of their own browser in a browser that is about to log in")
    void foreignStateMeanwhile() {
        victim.authorize("/books");
        URI attackersCallback = attacker.authorize("/");

        assertRestart(victim.arriveOnly(attackersCallback));
        assertThat(exchanges()).isZero();
    }

    @Test
    @DisplayName("gets nowhere with a state that has expired")
    void expiredState() {
        URI callback = victim.authorize("/");
        clever.clock().advance(Duration.ofMinutes(10));

        assertRestart(victim.arriveOnly(callback));
        clever.clock().advance(Duration.ofMinutes(30));
        assertRestart(victim.brings("other-code", in(callback, "state")));
        assertThat(exchanges()).isZero();
    }

    @Test
    @DisplayName("cannot log a victim in as somebody else by a portal link or a callback without state")
    void loginCsrf() {
        URI portal = clever.login().as(clever.district().user("Sam Stone")).portal();
        URI link = clever.login().as(clever.district().user("Sam Stone")).instantLogin();

        assertIs(victim.arrive(portal), "Ada Okafor");
        clever.clock().advance(Duration.ofMinutes(1));
        assertIs(victim.arrive(link), "Ada Okafor");
    }

    @Test
    @DisplayName("cannot slip a code of their own under a good state: the nonce in its token is another browser's")
    void codeInjection() {
        URI victims = victim.authorize("/");
        URI attackers = attacker.authorize("/");

        LoginResult result = victim.brings(in(attackers, "code"), in(victims, "state"));

        assertRefused(result, RefusalCode.ID_TOKEN_REFUSED);
        assertThat(Host.reasonOf(result).forOperator()).contains("idToken=nonce");
    }

    @Test
    @DisplayName("cannot use a stolen code in a browser of their own")
    void stolenCode() {
        URI victims = victim.authorize("/");
        URI attackers = attacker.authorize("/");

        assertRefused(attacker.brings(in(victims, "code"), in(attackers, "state")), RefusalCode.ID_TOKEN_REFUSED);
        assertRestart(Host.visitor(login, clever, "Sam Stone").arriveOnly(victim.authorize("/")));
    }

    @Test
    @DisplayName("cannot replay a code: it is exchanged once, in whatever browser it comes again")
    void replayedCode() {
        URI callback = victim.authorize("/");
        assertIs(victim.arrive(callback), "Ada Okafor");
        String freshState = in(attacker.authorize("/"), "state");

        assertThat(victim.arriveOnly(callback)).isInstanceOf(LoginResult.AlreadyUsed.class);
        assertThat(attacker.arriveOnly(callback)).isInstanceOf(LoginResult.AlreadyUsed.class);
        assertThat(attacker.brings(in(callback, "code"), freshState)).isInstanceOf(LoginResult.AlreadyUsed.class);
        assertThat(exchanges()).isEqualTo(1);
    }

    @Test
    @DisplayName("cannot replay a code with two threads at once: one signs in, the other is told that it was used")
    void racingReplay() throws Exception {
        for (int round = 0; round < 20; round++) {
            clever.forgetRequests();
            Visitor racer = Host.visitor(login, clever, "Ada Okafor");
            URI callback = racer.authorize("/");
            CallbackRequest request = CallbackRequest.builder()
                    .query(Visitor.query(callback))
                    .cookie(racer.cookie())
                    .build();

            List<LoginResult> results = atOnce(2, () -> login.callback(request));

            assertThat(results)
                    .filteredOn(LoginResult.SignedIn.class::isInstance)
                    .hasSize(1);
            assertThat(results)
                    .filteredOn(LoginResult.AlreadyUsed.class::isInstance)
                    .hasSize(1);
            assertThat(exchanges()).isEqualTo(1);
        }
    }

    @Test
    @DisplayName("gains nothing from one code that reaches two browsers at once: at most its own is signed in")
    void twoBrowsers() throws Exception {
        URI callback = victim.authorize("/");
        CallbackRequest own = CallbackRequest.builder()
                .query(Visitor.query(callback))
                .cookie(victim.cookie())
                .build();
        CallbackRequest other =
                CallbackRequest.builder().query(Visitor.query(callback)).build();

        List<LoginResult> results = atOnce(List.of(() -> login.callback(own), () -> login.callback(other)));

        assertThat(results.get(1)).isNotInstanceOf(LoginResult.SignedIn.class);
        assertThat(exchanges()).isLessThanOrEqualTo(1);
    }

    @Test
    @DisplayName("cannot mix up two tabs: a code belongs to the state it was asked with, also within one browser")
    void tabsMixedUp() {
        URI one = victim.authorize("/one");
        URI two = victim.authorize("/two");

        assertRefused(victim.brings(in(one, "code"), in(two, "state")), RefusalCode.ID_TOKEN_REFUSED);
    }

    @Test
    @DisplayName("leaves two tabs alone that each come back with their own code, in any order")
    void tabsSideBySide() {
        URI one = victim.authorize("/one");
        URI two = victim.authorize("/two");
        String cookie = victim.cookie();

        for (URI callback : List.of(two, one)) {
            LoginResult result = login.callback(CallbackRequest.builder()
                    .query(Visitor.query(callback))
                    .cookie(cookie)
                    .build());
            assertIs(result, "Ada Okafor");
        }
    }

    @Test
    @DisplayName("of another district is refused where the log-in is pinned, or the district no customer")
    void anotherDistrict() {
        clever.addDistrict("Birch", district -> district.addDistrictAdmin("Eve", "Stranger"));
        String maple = clever.district("Maple").id();
        CleverLogin customersOnly =
                Host.login(clever).connectedDistricts(maple::equals).build();
        Visitor stranger = new Visitor(
                customersOnly, clever.login().as(clever.district("Birch").user("Eve Stranger")));
        LoginStart pinned = login.begin(LoginRequest.builder().district(maple).build());
        URI withoutPin = URI.create(pinned.uri().toString().replace("&district_id=" + maple, ""));
        URI callback =
                clever.login().as(clever.district("Birch").user("Eve Stranger")).authorize(withoutPin);

        assertRefused(stranger.clicksPortalIcon(), RefusalCode.DISTRICT_NOT_CONNECTED);
        assertRefused(
                login.callback(CallbackRequest.builder()
                        .query(Visitor.query(callback))
                        .cookie(pinned.cookie().value())
                        .build()),
                RefusalCode.OTHER_DISTRICT);
    }

    @Test
    @DisplayName("cannot make the state store forget whose log-in it was by an error of their own making")
    void forgedError() {
        URI callback = victim.authorize("/");
        assertRefused(
                login.callback(CallbackRequest.builder()
                        .query(Map.of("error", List.of("access_denied")))
                        .build()),
                RefusalCode.CLEVER_REFUSED);

        assertIs(victim.arrive(callback), "Ada Okafor");
    }

    private static <T> List<T> atOnce(int threads, Callable<T> task) throws Exception {
        return atOnce(IntStream.range(0, threads).mapToObj(i -> task).toList());
    }

    private static <T> List<T> atOnce(List<Callable<T>> tasks) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(tasks.size());
        CountDownLatch go = new CountDownLatch(1);
        try {
            List<Future<T>> running = tasks.stream()
                    .map(task -> threads.submit(() -> {
                        go.await();
                        return task.call();
                    }))
                    .toList();
            go.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(30, TimeUnit.SECONDS));
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
