package io.cleverkit.testkit.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.Fault;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("What the wire carries unharmed")
@Timeout(value = 60, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class WireTest {
    private FakeClever fake;
    private Browser browser;
    private String ofThisFake;

    @BeforeEach
    void start() {
        Set<String> before = wireNames();
        fake = FakeClever.builder()
                .district(GeneratedDistrict.ofSeed(7).students(30))
                .start();
        browser = new Browser(fake);
        ofThisFake = newSince(before);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    @DisplayName("requests that come at once are answered in their order")
    void pipelining() throws IOException {
        try (RawClient client = new RawClient(fake)) {
            client.ask("/v3.1/schools");
            client.ask("/v3.1/nothing");
            client.ask("/v3.1/terms");

            List<String> statuses = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                RawClient.Head head = client.head();
                statuses.add(head.status());
                client.take(head.length());
            }
            assertThat(statuses).containsExactly("HTTP/1.1 200 OK", "HTTP/1.1 404 Not Found", "HTTP/1.1 200 OK");
        }
    }

    @Test
    @DisplayName("an answer to HEAD has no body, whatever its length says")
    void head() throws IOException {
        fake.wireMock().stubFor(any(anyUrl()).willReturn(aResponse().withBody("six by")));
        try (RawClient client = new RawClient(fake)) {
            client.send("HEAD / HTTP/1.1\r\nHost: localhost\r\n\r\n");
            assertThat(client.head().length()).isEqualTo(6);
            client.ask("/");

            assertThat(client.head().length()).isEqualTo(6);
            assertThat(client.take(6)).isEqualTo("six by");
        }
    }

    @Test
    @DisplayName("a client that asks for leave to send its body gets it")
    void expectContinue() {
        assertThat(browser.send(browser.to("/oauth/tokens")
                                .expectContinue(true)
                                .header("Content-Type", "application/json")
                                .POST(HttpRequest.BodyPublishers.ofString("{}")))
                        .status())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("bodies in chunks come whole, both ways")
    void chunks() throws IOException {
        byte[] text = "0123456789".repeat(30_000).getBytes(StandardCharsets.US_ASCII);
        fake.wireMock().stubFor(any(anyUrl()).willReturn(aResponse().withBody(text)));

        HttpResponse<byte[]> reply = browser.bytes(browser.to("/")
                .header("Accept-Encoding", "gzip")
                .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(text))));

        assertThat(reply.headers().firstValue("Transfer-Encoding")).hasValue("chunked");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(reply.body()))).hasBinaryContent(text);
        assertThat(fake.wireMock().getAllServeEvents().get(0).getRequest().getBody())
                .isEqualTo(text);
    }

    @Test
    @DisplayName("a connection that was asked to close closes")
    void connectionClose() throws IOException {
        try (RawClient client = new RawClient(fake)) {
            client.send("GET /portal HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

            assertThat(client.rest()).startsWith("HTTP/1.1 200 OK").endsWith("</html>\n");
        }
    }

    @Test
    @DisplayName("a client of HTTP/1.0 sees the end of the connection after its answer")
    void http10() throws IOException {
        try (RawClient client = new RawClient(fake)) {
            client.send("GET /portal HTTP/1.0\r\n\r\n");

            assertThat(client.rest()).contains(" 200 OK").endsWith("</html>\n");
        }
    }

    @Test
    @DisplayName("what is no HTTP is refused, and concerns nobody else")
    void garbage() throws IOException {
        for (String text : List.of(
                "\u0016\u0003\u0001\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: minus one\r\n\r\n")) {
            try (RawClient client = new RawClient(fake)) {
                client.send(text);

                assertThat(client.rest()).startsWith("HTTP/1.1 4");
            }
        }
        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("clients that go in the middle of things leave nothing behind")
    void clientsThatGo() throws IOException {
        for (int i = 0; i < 20; i++) {
            try (RawClient client = new RawClient(fake)) {
                client.send("GET /v3.1/sch");
            }
            try (RawClient client = new RawClient(fake)) {
                client.ask("/v3.1/users");
            }
            fake.faults().on("/v3.1/terms").answer(Fault.STALL);
            try (RawClient client = new RawClient(fake)) {
                client.ask("/v3.1/terms");
                client.head();
            }
        }
        Awaitility.await().untilAsserted(() -> assertThat(busy(ofThisFake)).isZero());
        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("nothing of it is left once the fake is closed")
    void closes() throws IOException {
        Set<String> before = wireNames();
        FakeClever another = FakeClever.start();
        String ofAnother = newSince(before);
        another.faults().on("").always().answer(Fault.STALL);
        List<RawClient> clients = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            RawClient client = new RawClient(another);
            client.ask("/v3.1/schools");
            client.head();
            clients.add(client);
        }
        another.faults().clear();
        another.faults().on("").delay(Duration.ofHours(1)).answer(Fault.DRIP);
        RawClient patient = new RawClient(another);
        patient.ask("/v3.1/schools");
        patient.head();
        clients.add(patient);
        assertThat(threads(ofAnother)).hasSizeGreaterThanOrEqualTo(12);

        another.close();

        Awaitility.await().untilAsserted(() -> assertThat(threads(ofAnother)).isEmpty());
        assertThatThrownBy(() -> new RawClient(another)).isInstanceOf(IOException.class);
        for (RawClient client : clients) {
            client.close();
        }
    }

    @Test
    @DisplayName("a port that is taken is named")
    void portTaken() {
        assertThatThrownBy(() -> FakeClever.builder().port(fake.port()).start())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("127.0.0.1:" + fake.port())
                .hasMessageContaining("in use");
    }

    /** The name that the threads of one fake's wire share. */
    private static String newSince(Set<String> before) {
        Set<String> names = wireNames();
        names.removeAll(before);
        assertThat(names).hasSize(1);
        return names.iterator().next();
    }

    private static Set<String> wireNames() {
        return Thread.getAllStackTraces().keySet().stream()
                .map(Thread::getName)
                .filter(name -> name.startsWith("fake-clever-wire"))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<Thread> threads(String name) {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(name))
                .toList();
    }

    /** Threads that have a client; those that wait for work have none. */
    private static long busy(String name) {
        return threads(name).stream()
                .filter(thread -> Arrays.stream(thread.getStackTrace())
                        .anyMatch(frame -> frame.getClassName().endsWith("Exchanges")))
                .count();
    }

    @Test
    @DisplayName("slow answers keep nobody else waiting")
    void slowAnswersStandAlone() {
        fake.faults().on("/v3.1/terms").delay(Duration.ofSeconds(30)).answer(Fault.SLOW);
        var slow = browser.later("/v3.1/terms");

        assertThat(browser.get("/v3.1/schools").status()).isEqualTo(200);
        assertThat(slow).isNotDone();
        slow.cancel(true);
    }
}
