package io.cleverkit.testkit.internal.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Stands between the clients and the server, and passes bytes on, except where the server asks for a {@link WireFault}: a server
 * frames its messages well, and cannot be made to stop in the middle of one. Thread-safe.
 */
public final class WireProxy implements AutoCloseable {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int BACKLOG = 256;
    /** The address that the server is bound to; what the JVM prefers as its loopback may be another one. */
    private static final byte[] SERVER = {127, 0, 0, 1};

    private final ServerSocket listening;
    private final InetSocketAddress server;
    private final Set<Exchanges> open = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads;
    private volatile boolean closed;

    private WireProxy(ServerSocket listening, InetSocketAddress server) {
        this.listening = listening;
        this.server = server;
        String name = "fake-clever-wire-" + NUMBER.incrementAndGet();
        this.threads = Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    /**
     * Starts to listen.
     *
     * @param port 0 for any free one
     * @param serverPort where the server listens, on loopback
     * @throws UncheckedIOException when the port is taken or the address is not this machine's
     */
    public static WireProxy start(String bindAddress, int port, int serverPort) {
        try {
            InetAddress address = InetAddress.getAllByName(bindAddress)[0];
            ServerSocket listening = new ServerSocket();
            try {
                listening.setReuseAddress(true);
                listening.bind(new InetSocketAddress(address, port), BACKLOG);
            } catch (IOException e) {
                listening.close();
                throw e;
            }
            InetSocketAddress server = new InetSocketAddress(InetAddress.getByAddress(SERVER), serverPort);
            WireProxy proxy = new WireProxy(listening, server);
            proxy.threads.execute(proxy::accept);
            return proxy;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot listen on " + bindAddress + ":" + port + ": " + e.getMessage(), e);
        }
    }

    /** The port that clients reach. */
    public int port() {
        return listening.getLocalPort();
    }

    private void accept() {
        while (!closed) {
            try {
                serve(listening.accept());
            } catch (IOException e) {
                // Closed; or the client was gone before it was let in, which concerns no other one.
            }
        }
        threads.shutdown();
    }

    private void serve(Socket client) throws IOException {
        Exchanges exchanges;
        try {
            exchanges = new Exchanges(client, new Socket(server.getAddress(), server.getPort()));
        } catch (IOException e) {
            client.close();
            throw e;
        }
        open.add(exchanges);
        if (closed) {
            exchanges.close();
            return;
        }
        threads.execute(() -> {
            try (exchanges) {
                exchanges.run();
            } finally {
                open.remove(exchanges);
            }
        });
    }

    /** Stops listening and ends every connection, also one that is stalled; a second call does nothing. */
    @Override
    public void close() {
        closed = true;
        try {
            listening.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        open.forEach(Exchanges::close);
    }
}
