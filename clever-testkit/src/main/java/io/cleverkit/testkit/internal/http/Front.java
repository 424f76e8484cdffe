package io.cleverkit.testkit.internal.http;

import com.github.tomakehurst.wiremock.WireMockServer;
import io.cleverkit.testkit.internal.wire.WireProxy;

/** What clients reach: the proxy, and WireMock behind it. Thread-safe. */
public final class Front implements AutoCloseable {
    private final WireMockServer server;
    private final WireProxy wire;

    private Front(WireMockServer server, WireProxy wire) {
        this.server = server;
        this.wire = wire;
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param bindAddress the address to listen on
     * @param journalSize most requests that WireMock remembers; 0 for none
     * @throws java.io.UncheckedIOException when the port is taken or the address is not this machine's
     */
    public static Front start(int port, String bindAddress, int journalSize, Route route) {
        WireMockServer server = WireMockFront.create(journalSize, route);
        server.start();
        try {
            return new Front(server, WireProxy.start(bindAddress, port, server.port()));
        } catch (RuntimeException e) {
            server.stop();
            throw e;
        }
    }

    /** The port that clients reach. */
    public int port() {
        return wire.port();
    }

    public WireMockServer wireMock() {
        return server;
    }

    @Override
    public void close() {
        try {
            wire.close();
        } finally {
            server.stop();
        }
    }
}
