package io.cleverkit.testkit.internal.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import io.cleverkit.testkit.internal.wire.WireFault;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Puts the fake's routes behind WireMock: one stub of the lowest priority catches whatever no stub of the user catches, and
 * hands it to the routes. WireMock's journal, verification and further stubs work as everywhere.
 */
final class WireMockFront {
    private static final String NAME = "fake-clever";
    private static final int LAST = 1_000_000;
    private static final UUID STUB = UUID.nameUUIDFromBytes(new byte[] {1});
    // Of those who ask for more, the fake's own journal keeps more: an entry here is a hundred times as heavy.
    private static final int MOST_JOURNAL_ENTRIES = 2_000;
    private static final int JOURNAL_BODY_BYTES = 4_096;
    private static final long IDLE_MILLIS = 600_000;

    private WireMockFront() {}

    /**
     * Builds a server that is not started yet. It is reached on loopback alone, behind a proxy that clients reach.
     *
     * @param journalSize most requests that WireMock remembers; 0 for none
     */
    static WireMockServer create(int journalSize, Route route) {
        WireMockConfiguration options = options(route);
        if (journalSize == 0) {
            options.disableRequestJournal();
        } else {
            options.maxRequestJournalEntries(Math.min(journalSize, MOST_JOURNAL_ENTRIES));
        }
        return new WireMockServer(options);
    }

    private static WireMockConfiguration options(Route route) {
        return WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .jettyIdleTimeout(IDLE_MILLIS)
                .containerThreads(24)
                // Clever sends a length with its JSON.
                .useChunkedTransferEncoding(Options.ChunkedEncodingPolicy.BODY_FILE)
                .jettyAcceptors(1)
                // The upgrade from plain HTTP/1.1, which Java's client asks for, loses an answer now and then.
                .http2PlainDisabled(true)
                .jettyStopTimeout(200L)
                // Bodies of a large roster would fill the heap of whoever runs a long test.
                .maxLoggedResponseSize(JOURNAL_BODY_BYTES)
                .extensionScanningEnabled(false)
                .extensions(new ToRoute(route))
                .mappingSource(new CatchAll());
    }

    private static final class ToRoute implements ResponseTransformerV2 {
        private final Route route;

        ToRoute(Route route) {
            this.route = route;
        }

        @Override
        public Response transform(Response response, ServeEvent event) {
            Answer answer = answer(event);
            HttpHeaders headers = headers(answer);
            boolean gzip = AcceptEncoding.takesGzip(event.getRequest().getHeader("Accept-Encoding"));
            Response.Builder built = Response.response()
                    .status(answer.status())
                    .incrementInitialDelay(answer.delay().toMillis());
            return answer.gzipped()
                    .map(body -> streamed(built, headers, body, gzip))
                    .orElseGet(() -> built.headers(headers).body(answer.body()))
                    .build();
        }

        private static HttpHeaders headers(Answer answer) {
            Stream<HttpHeader> shown =
                    answer.headers().stream().map(header -> new HttpHeader(header.name(), header.value()));
            Stream<HttpHeader> forTheProxy =
                    answer.wireFault().stream().map(fault -> new HttpHeader(WireFault.HEADER, fault.text()));
            return new HttpHeaders(Stream.concat(shown, forTheProxy).toList());
        }

        /** Past WireMock's own compression, which would do it anew for every request, and never whole in memory. */
        private static Response.Builder streamed(
                Response.Builder built, HttpHeaders headers, GzippedBody body, boolean gzip) {
            HttpHeaders all = headers.plus(
                    new HttpHeader("Vary", "Accept-Encoding"),
                    new HttpHeader("Content-Length", Integer.toString(gzip ? body.length() : body.plainLength())));
            return gzip
                    ? built.headers(all.plus(new HttpHeader("Content-Encoding", "gzip")))
                            .body(body::open)
                    : built.headers(all).body(body::openPlain);
        }

        private Answer answer(ServeEvent event) {
            try {
                return route.answer(new Call(event.getRequest()));
            } catch (BadRequestException e) {
                return Answer.message(400, String.valueOf(e.getMessage()));
            }
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }

    /** Gives the stub back after every reset, and keeps WireMock from reading the host project's own mapping files. */
    private static final class CatchAll implements MappingsSource {
        @Override
        public void loadMappingsInto(StubMappings mappings) {
            mappings.addMapping(WireMock.any(WireMock.anyUrl())
                    .withId(STUB)
                    .atPriority(LAST)
                    .willReturn(WireMock.aResponse().withTransformers(NAME))
                    .build());
        }

        @Override
        public void save(List<StubMapping> mappings) {}

        @Override
        public void save(StubMapping mapping) {}

        @Override
        @SuppressWarnings("removal")
        public void remove(StubMapping mapping) {}

        @Override
        public void removeAll() {}
    }
}
