package io.cleverkit.testkit.internal.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.Options;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.extension.ResponseTransformerV2;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.http.HttpHeader;
import com.github.tomakehurst.wiremock.http.HttpHeaders;
import com.github.tomakehurst.wiremock.http.Response;
import com.github.tomakehurst.wiremock.standalone.MappingsSource;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.github.tomakehurst.wiremock.stubbing.StubMapping;
import com.github.tomakehurst.wiremock.stubbing.StubMappings;
import java.util.List;
import java.util.UUID;

/**
 * Puts the fake's routes behind WireMock: one stub of the lowest priority catches whatever no stub of the user catches, and
 * hands it to the routes. WireMock's journal, verification and further stubs work as everywhere.
 */
public final class WireMockFront {
    private static final String NAME = "fake-clever";
    private static final int LAST = 1_000_000;
    private static final UUID STUB = UUID.nameUUIDFromBytes(new byte[] {1});
    // Of those who ask for more, the fake's own journal keeps more: an entry here is a hundred times as heavy.
    private static final int MOST_JOURNAL_ENTRIES = 2_000;
    private static final int JOURNAL_BODY_BYTES = 4_096;

    private WireMockFront() {}

    /**
     * Builds a server that is not started yet.
     *
     * @param port 0 for any free one
     * @param bindAddress the address to listen on
     * @param journalSize most requests that WireMock remembers; 0 for none
     */
    public static WireMockServer create(int port, String bindAddress, int journalSize, Route route) {
        WireMockConfiguration options = options(port, bindAddress, route);
        if (journalSize == 0) {
            options.disableRequestJournal();
        } else {
            options.maxRequestJournalEntries(Math.min(journalSize, MOST_JOURNAL_ENTRIES));
        }
        return new WireMockServer(options);
    }

    private static WireMockConfiguration options(int port, String bindAddress, Route route) {
        return WireMockConfiguration.options()
                .port(port)
                .bindAddress(bindAddress)
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
            if (answer.isReset()) {
                return Response.response().fault(Fault.CONNECTION_RESET_BY_PEER).build();
            }
            return Response.response()
                    .status(answer.status())
                    .headers(new HttpHeaders(answer.headers().stream()
                            .map(header -> new HttpHeader(header.name(), header.value()))
                            .toList()))
                    .body(answer.body())
                    .incrementInitialDelay(answer.delay().toMillis())
                    .build();
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
