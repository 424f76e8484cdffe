package io.cleverkit.roster.functional;

import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static io.cleverkit.roster.functional.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import io.cleverkit.roster.CleverResponseException;
import io.cleverkit.roster.CleverRoster;
import io.cleverkit.roster.CleverTransportException;
import io.cleverkit.roster.DistrictClient;
import io.cleverkit.roster.ReadIncompleteException;
import io.cleverkit.roster.model.Course;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ProxySelector;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;

@Timeout(60)
class TransportSecurityTest {
    @RegisterExtension
    static final WireMockExtension server = Wire.server();

    private static final String COURSE = "/v3.1/courses/a";
    private static final String RECORD = "{\"data\":{\"id\":\"a\"}}";
    private static final int TOO_MUCH = 40 * 1024 * 1024;

    private final Wire wire = new Wire(server);
    private RawServer raw;

    @BeforeEach
    void start() throws IOException {
        raw = new RawServer();
    }

    @AfterEach
    void stop() {
        raw.close();
    }

    private DistrictClient district() {
        return CleverRoster.builder()
                .apiUrl(raw.uri())
                .sleeper(wait -> {})
                .build()
                .district(Wire.token(Wire.TOKEN));
    }

    private void readAll() {
        try (Stream<Course> courses = district().courses().stream()) {
            courses.forEach(course -> {});
        }
    }

    @Test
    @DisplayName("gzip is asked for, and inflated")
    void gzip() throws IOException {
        wire.answers(COURSE, json(RECORD));
        wire.district().course("a");
        server.verify(getRequestedFor(urlEqualTo(COURSE)).withHeader("Accept-Encoding", equalTo("gzip")));

        raw.gzip(RECORD, 1);
        assertThat(district().course("a").id()).isEqualTo("a");
    }

    @Test
    @DisplayName("a small answer that inflates without end is given up, and not asked for again")
    void bombInAnswer() throws IOException {
        raw.gzip("{\"data\":" + " ".repeat(TOO_MUCH) + "{\"id\":\"a\"}}", 1);

        CleverResponseException failure = catchThrowableOfType(
                CleverResponseException.class, () -> district().course("a"));

        assertThat(failure).hasMessageContaining("far larger");
        assertThat(raw.requestLines).hasSize(1);
    }

    @Test
    @DisplayName("a record that inflates without end is given up, and the page is not asked for again")
    void bombInPage() throws IOException {
        String list = "\"x\",".repeat(TOO_MUCH / 4);
        raw.gzip("{\"data\":[{\"data\":{\"id\":\"a\",\"list\":[" + list + "\"x\"]}}],\"links\":[]}", 1);

        assertThatThrownBy(this::readAll)
                .isInstanceOf(CleverResponseException.class)
                .hasMessageContaining("far larger");
        assertThat(raw.requestLines).hasSize(1);
    }

    @Test
    @DisplayName("a page may be larger than that if its records are not")
    void largePage() throws IOException {
        StringBuilder page = new StringBuilder("{\"data\":[");
        for (int i = 0; i < 40; i++) {
            page.append("{\"data\":{\"id\":\"%02d\",\"x\":\"".formatted(i))
                    .append("y".repeat(TOO_MUCH / 40))
                    .append("\"}},");
        }
        raw.gzip(
                page.append("{\"data\":{\"id\":\"z\"}}],\"links\":[{\"rel\":\"self\",\"uri\":\"/x\"}]}")
                        .toString(),
                1);

        try (Stream<Course> courses = district().courses().stream()) {
            assertThat(courses.count()).isEqualTo(41);
        }
    }

    @Test
    @DisplayName("a page with far more elements than Clever ever sends is given up")
    void endlessPage() throws IOException {
        raw.gzip("{\"data\":[" + "{},".repeat(200_000) + "{}],\"links\":[]}", 1);

        assertThatThrownBy(this::readAll).isInstanceOf(CleverResponseException.class);
        assertThat(raw.requestLines).hasSize(1);
    }

    @Test
    @DisplayName("deep nesting is refused and overflows no stack")
    void nesting() throws IOException {
        String deep = "[".repeat(100_000) + "]".repeat(100_000);
        raw.gzip("{\"data\":{\"id\":\"a\",\"x\":" + deep + "}}", 1);
        assertThatThrownBy(() -> district().course("a")).isInstanceOf(CleverResponseException.class);

        raw.close();
        raw = new RawServer();
        raw.gzip("{\"data\":[{\"data\":{\"id\":\"a\",\"x\":" + deep + "}}],\"links\":[]}", 1);
        assertThatThrownBy(this::readAll).isInstanceOf(ReadIncompleteException.class);
    }

    @Test
    @DisplayName("an answer of 64 levels is read, one of 65 is not")
    void deepestNesting() throws IOException {
        raw.whole(nested(64));
        assertThat(district().course("a").unknown()).containsKey("x");

        raw.close();
        raw = new RawServer();
        raw.whole(nested(65));
        assertThatThrownBy(() -> district().course("a")).isInstanceOf(CleverResponseException.class);
    }

    /** The answer itself and its record are the first two levels. */
    private static String nested(int levels) {
        return "{\"data\":{\"id\":\"a\",\"x\":" + "[".repeat(levels - 2) + "]".repeat(levels - 2) + "}}";
    }

    @Test
    @DisplayName("requests go through a proxy that is given")
    void proxy() {
        raw.whole(RECORD);
        DistrictClient district = CleverRoster.builder()
                .apiUrl(URI.create("http://127.0.0.1:9"))
                .proxy(ProxySelector.of(
                        new InetSocketAddress("127.0.0.1", raw.uri().getPort())))
                .build()
                .district(Wire.token(Wire.TOKEN));

        assertThat(district.course("a").id()).isEqualTo("a");
        assertThat(raw.requestLines).containsExactly("GET http://127.0.0.1:9/v3.1/courses/a HTTP/1.1");
    }

    @Test
    @DisplayName("a proxy beside a client that has its own settings is refused")
    void proxyTwice() {
        assertThatThrownBy(() -> CleverRoster.builder()
                        .httpClient(HttpClient.newHttpClient())
                        .proxy(ProxySelector.getDefault())
                        .build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("proxy");
    }

    @Test
    @DisplayName("a client that speaks a TLS older than 1.2 is refused")
    void oldTls() {
        HttpClient old = HttpClient.newBuilder()
                .sslParameters(new SSLParameters(null, new String[] {"TLSv1.2", "TLSv1.1"}))
                .build();

        assertThatThrownBy(() -> CleverRoster.builder().httpClient(old).build())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("TLS");
    }

    @Test
    @DisplayName("https works with a trust store that knows the server, and an unknown server gets no request")
    void https() throws Exception {
        WireMockServer secure =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().dynamicHttpsPort());
        secure.start();
        try {
            secure.stubFor(WireMock.get(urlEqualTo(COURSE)).willReturn(json(RECORD)));
            CleverRoster.Builder options = CleverRoster.builder()
                    .apiUrl(URI.create("https://localhost:" + secure.httpsPort()))
                    .maxAttempts(1);

            assertThatThrownBy(() ->
                            options.build().district(Wire.token(Wire.TOKEN)).course("a"))
                    .isInstanceOf(CleverTransportException.class);
            assertThat(secure.getAllServeEvents()).isEmpty();

            HttpClient trusting =
                    HttpClient.newBuilder().sslContext(trustingAnybody()).build();
            assertThat(options.httpClient(trusting)
                            .build()
                            .district(Wire.token(Wire.TOKEN))
                            .course("a")
                            .id())
                    .isEqualTo("a");
        } finally {
            secure.stop();
        }
    }

    private static SSLContext trustingAnybody() throws Exception {
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, new TrustManager[] {new Anybody()}, new SecureRandom());
        return context;
    }

    /** For a server with a self-signed certificate; also takes it whatever host it is for. */
    private static final class Anybody extends X509ExtendedTrustManager {
        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
