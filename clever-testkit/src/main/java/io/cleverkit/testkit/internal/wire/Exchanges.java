package io.cleverkit.testkit.internal.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The requests and answers of one client's connection, one after the other: the next request is taken when its forerunner is
 * answered, so that pipelined ones wait in the socket. Each connection has one to the server of its own. One thread runs it, any
 * may close it.
 */
final class Exchanges implements AutoCloseable {
    private static final byte[] CONTINUE = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;
    /** Half of what the server allows, so that a connection is never dead behind a client's back. */
    private static final int IDLE_MILLIS = 300_000;

    private final Socket client;
    private final Socket server;
    private final CountDownLatch closed = new CountDownLatch(1);

    Exchanges(Socket client, Socket server) throws IOException {
        this.client = client;
        this.server = server;
        client.setTcpNoDelay(true);
        server.setTcpNoDelay(true);
    }

    /** Returns when either side is done. */
    void run() {
        try (InputStream fromClient = new BufferedInputStream(client.getInputStream(), BUFFER);
                OutputStream toClient = new BufferedOutputStream(client.getOutputStream(), BUFFER);
                InputStream fromServer = new BufferedInputStream(server.getInputStream(), BUFFER);
                OutputStream toServer = new BufferedOutputStream(server.getOutputStream(), BUFFER)) {
            boolean more = true;
            while (more) {
                client.setSoTimeout(IDLE_MILLIS);
                Optional<Head> request = Head.read(fromClient);
                client.setSoTimeout(0);
                more = request.isPresent() && exchange(request.get(), fromClient, toClient, fromServer, toServer);
            }
        } catch (IOException e) {
            // One of the two sides is gone, as clients go when they have waited long enough: there is nobody left to
            // tell.
        }
    }

    /** Whether another request may follow. */
    private boolean exchange(
            Head request, InputStream fromClient, OutputStream toClient, InputStream fromServer, OutputStream toServer)
            throws IOException {
        // The server's own leave to send the body would come too late for a proxy that reads the body first.
        if (request.says("Expect", "100-continue")) {
            toClient.write(CONTINUE);
            toClient.flush();
        }
        toServer.write(request.without("Expect").bytes());
        Body.ofRequest(request).copy(fromClient, toServer);
        toServer.flush();

        Head response = finalHead(fromServer);
        Body body = Body.ofResponse(response, request.method());
        Optional<WireFault> fault = response.field(WireFault.HEADER).map(WireFault::parse);
        Head shown = response.without(WireFault.HEADER);
        if (fault.isPresent()) {
            return spoil(fault.get(), shown, body.read(fromServer), fromClient, toClient);
        }
        toClient.write(shown.bytes());
        body.copy(fromServer, toClient);
        toClient.flush();
        // Whoever asks for a close is told so by the server, but for clients of HTTP/1.0, which do not expect it to
        // stay open.
        return body.leavesConnectionOpen() && !response.says("Connection", "close") && !request.isHttp10();
    }

    private static Head finalHead(InputStream fromServer) throws IOException {
        Head head;
        do {
            head = Head.read(fromServer).orElseThrow(() -> new IOException("The server closed the connection"));
        } while (head.status() < 200);
        return head;
    }

    private boolean spoil(WireFault fault, Head head, byte[] body, InputStream fromClient, OutputStream toClient)
            throws IOException {
        Head sized = head.without("Transfer-Encoding");
        Head honest = sized.with("Content-Length", Integer.toString(body.length));
        int kept = fault.kept(body.length);
        switch (fault.mode()) {
            case SILENCE -> waitForClientToLeave(fromClient);
            case RESET -> reset();
            case STALL -> {
                send(honest, body, kept, toClient);
                waitForClientToLeave(fromClient);
            }
            case CUT -> send(honest, body, kept, toClient);
            case RESET_IN_BODY -> {
                send(honest, body, kept, toClient);
                reset();
            }
            case DRIP -> drip(fault, honest, body, toClient);
            case WRONG_LENGTH ->
                send(sized.with("Content-Length", Integer.toString(kept)), body, body.length, toClient);
        }
        return fault.mode() == WireFault.Mode.DRIP;
    }

    private static void send(Head head, byte[] body, int length, OutputStream toClient) throws IOException {
        toClient.write(head.bytes());
        toClient.write(body, 0, length);
        toClient.flush();
    }

    private void drip(WireFault fault, Head head, byte[] body, OutputStream toClient) throws IOException {
        send(head, body, 0, toClient);
        int drop = fault.drop(body.length);
        long drops = (body.length + drop - 1L) / drop;
        for (int sent = 0; sent < body.length; sent += drop) {
            pause(fault.pause().toNanos() / drops);
            toClient.write(body, sent, Math.min(drop, body.length - sent));
            toClient.flush();
        }
    }

    private void pause(long nanos) throws IOException {
        try {
            if (closed.await(nanos, TimeUnit.NANOSECONDS)) {
                throw new IOException("Closed while dripping");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("Interrupted while dripping", e);
        }
    }

    /** Whatever the client sends meanwhile is not heard. */
    private static void waitForClientToLeave(InputStream fromClient) throws IOException {
        fromClient.transferTo(OutputStream.nullOutputStream());
    }

    /** A close that does not linger is a reset on the wire. */
    private void reset() throws IOException {
        client.setSoLinger(true, 0);
        client.close();
    }

    @Override
    public void close() {
        closed.countDown();
        closeQuietly(client);
        closeQuietly(server);
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // It is gone either way.
        }
    }
}
