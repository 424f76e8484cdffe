package io.cleverkit.testkit.functional;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import io.cleverkit.testkit.junit.FakeCleverExtension;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("Faults on the wire")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WireFaultsTest {
    private static final String SCHOOLS = "/v3.1/schools";

    @RegisterExtension
    final FakeCleverExtension clever =
            FakeCleverExtension.with(c -> c.district(GeneratedDistrict.ofSeed(7).students(30)));

    private FakeClever fake;
    private Browser browser;
    private String right;

    @BeforeEach
    void open(FakeClever running) {
        fake = running;
        browser = new Browser(running);
        right = browser.get(SCHOOLS).text();
    }

    private void put(Fault fault, int afterBytes) {
        fake.faults().on(SCHOOLS).afterBytes(afterBytes).answer(fault);
    }

    @Test
    @DisplayName("a stalled body stops in the middle and holds the connection until the fake is closed")
    void stalls() throws IOException {
        put(Fault.STALL, 40);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);

            assertThat(client.head().length()).isEqualTo(right.length());
            assertThat(client.take(40)).isEqualTo(right.substring(0, 40));
            assertThat(client.isSilent()).isTrue();

            fake.close();
            assertThat(endOf(client)).isEmpty();
        }
    }

    private static String endOf(RawClient client) throws IOException {
        try {
            return client.rest();
        } catch (SocketException e) {
            return "";
        }
    }

    @Test
    @DisplayName("a stalled body makes a client wait for as long as it likes to wait")
    void stalledClientWaits() {
        fake.faults().next(Fault.STALL);

        var future = browser.later(SCHOOLS);

        assertThatThrownBy(() -> future.get(200, TimeUnit.MILLISECONDS))
                .isInstanceOf(java.util.concurrent.TimeoutException.class);
        assertThat(browser.get(SCHOOLS).text()).isEqualTo(right);
    }

    @Test
    @DisplayName("a cut body ends early, as if that were all")
    void cuts() throws IOException {
        put(Fault.CUT, 40);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);
            client.head();

            assertThat(client.rest()).isEqualTo(right.substring(0, 40));
        }
        put(Fault.CUT, 40);
        assertThatThrownBy(() -> browser.get(SCHOOLS)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest(name = "{0} bytes are asked for")
    @CsvSource({"0, 0", "1, 1", "1000000, -1"})
    @DisplayName("a body breaks off where it was asked for, and is never whole")
    void breaksOffWhereAsked(int asked, int came) throws IOException {
        put(Fault.CUT, asked);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);
            client.head();

            assertThat(client.rest()).hasSize(came < 0 ? right.length() - 1 : came);
        }
    }

    @Test
    @DisplayName("a reset in the body is told from an end")
    void resetsInBody() throws IOException {
        fake.faults().next(Fault.RESET_IN_BODY);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);

            assertThatIOException().isThrownBy(() -> {
                client.head();
                client.rest();
            });
        }
        fake.faults().next(Fault.RESET_IN_BODY);
        assertThatThrownBy(() -> browser.get(SCHOOLS)).isInstanceOf(UncheckedIOException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"RESET", "RESET_AFTER"})
    @DisplayName("a reset without an answer shows not one byte")
    void resets(Fault fault) throws IOException {
        fake.faults().next(fault);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);

            assertThatIOException().isThrownBy(client::head).withMessageNotContaining("HTTP/1.1");
        }
        assertThat(fake.requests().get(1).status()).isZero();
    }

    @ParameterizedTest
    @EnumSource(names = {"TIMEOUT_BEFORE", "TIMEOUT_AFTER"})
    @DisplayName("where no answer comes, the client's patience ends it")
    void timesOut(Fault fault) {
        fake.faults().next(fault);

        assertThatThrownBy(() -> browser.send(browser.to(SCHOOLS)
                        .timeout(Duration.ofMillis(200))
                        .header("Authorization", "Bearer " + fake.district().token())))
                .hasCauseInstanceOf(HttpTimeoutException.class);
        assertThat(fake.requests().get(1).status()).isZero();
    }

    @ParameterizedTest(name = "{0}: the code can be used again: {1}")
    @CsvSource({
        "RESET, true",
        "TIMEOUT_BEFORE, true",
        "SERVER_ERROR, true",
        "RESET_AFTER, false",
        "TIMEOUT_AFTER, false",
        "CUT, false"
    })
    @DisplayName("some faults come before the request is acted upon, others after")
    void actsOrNot(Fault fault, boolean stillGood) {
        URI landed = fake.login().as(fake.district().students().get(0)).portal();
        String code = Browser.queryOf(landed.toString()).get("code");
        String uri = fake.redirectUris().get(0);
        fake.faults().on("/oauth/tokens").answer(fault);
        var lost = browser.laterExchange(code, uri);
        // What never ends is given up once the fake has met the request.
        org.awaitility.Awaitility.await()
                .until(() -> fake.requests().stream()
                        .anyMatch(request -> request.path().equals("/oauth/tokens")));
        lost.cancel(true);

        assertThat(browser.exchange(code, uri).status()).isEqualTo(stillGood ? 200 : 400);
    }

    @Test
    @DisplayName("a dripping body is right, in its own time")
    void drips() {
        fake.faults().on(SCHOOLS).delay(Duration.ofMillis(300)).answer(Fault.DRIP);
        long start = System.nanoTime();

        assertThat(browser.get(SCHOOLS).text()).isEqualTo(right);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(300));
    }

    @Test
    @DisplayName("a dripping body comes drop by drop")
    void dripsDropByDrop() throws IOException {
        fake.faults().on(SCHOOLS).delay(Duration.ofHours(1)).answer(Fault.DRIP);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);

            assertThat(client.head().length()).isEqualTo(right.length());
            assertThat(client.isSilent()).isTrue();
        }
        fake.faults().on(SCHOOLS).delay(Duration.ofMillis(1)).afterBytes(7).answer(Fault.DRIP);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);
            client.ask(SCHOOLS);

            assertThat(client.take(client.head().length())).isEqualTo(right);
            assertThat(client.take(client.head().length()))
                    .as("the next answer")
                    .isEqualTo(right);
        }
    }

    @Test
    @DisplayName("a wrong length makes the JSON end too early for whoever believes it")
    void wrongLength() throws IOException {
        put(Fault.WRONG_LENGTH, 40);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);

            assertThat(client.head().length()).isEqualTo(40);
            assertThat(client.rest()).isEqualTo(right);
        }
        put(Fault.WRONG_LENGTH, 40);
        assertThat(browser.get(SCHOOLS).text()).isEqualTo(right.substring(0, 40));
        assertThat(browser.get(SCHOOLS).text()).isEqualTo(right);
    }

    @ParameterizedTest
    @EnumSource(names = {"STALL", "CUT", "DRIP", "WRONG_LENGTH"})
    @DisplayName("how it is done does not show")
    void nothingPrivateShows(Fault fault) throws IOException {
        fake.faults().on(SCHOOLS).delay(Duration.ofMillis(1)).answer(fault);
        try (RawClient client = new RawClient(fake)) {
            client.ask(SCHOOLS);

            assertThat(client.head().lines())
                    .contains("HTTP/1.1 200 OK")
                    .noneMatch(line -> line.toLowerCase(java.util.Locale.ROOT).contains("fake"));
        }
    }

    @Test
    @DisplayName("a compressed body can break off too")
    void compressed() throws IOException {
        put(Fault.CUT, 12);
        try (RawClient client = new RawClient(fake)) {
            client.send(
                    "GET " + SCHOOLS + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\nAuthorization: Bearer "
                            + fake.district().token() + "\r\n\r\n");

            RawClient.Head head = client.head();
            assertThat(head.lines()).anyMatch(line -> line.equalsIgnoreCase("Content-Encoding: gzip"));
            assertThat(head.length()).isGreaterThan(12);
            assertThat(client.rest().length()).isLessThanOrEqualTo(12);
        }
    }
}
