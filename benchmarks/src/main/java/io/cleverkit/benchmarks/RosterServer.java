package io.cleverkit.benchmarks;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;

/**
 * Serves a district over a wire that is as slow as one likes. Its pages are made and compressed beforehand, and it is a process of
 * its own, so that it takes nothing from what is measured but its share of the cores.
 */
final class RosterServer {
    private static final Pattern AFTER = Pattern.compile("starting_after=([0-9a-f]+)");

    private final SlowWire wire;

    private RosterServer(SlowWire wire) {
        this.wire = wire;
    }

    /**
     * Says {@code port=} and the port once it serves, and ends with its standard input.
     *
     * @param arguments users, sections, page size, milliseconds before an answer, bytes a second; 0 for as fast as it goes
     */
    public static void main(String[] arguments) throws IOException {
        int users = Integer.parseInt(arguments[0]);
        int sections = Integer.parseInt(arguments[1]);
        int pageSize = Integer.parseInt(arguments[2]);
        RosterServer server =
                new RosterServer(new SlowWire(Integer.parseInt(arguments[3]), Long.parseLong(arguments[4])));
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newCachedThreadPool());
        server.serve(http, UserPages.listing(users, pageSize, 20_260_302));
        server.serve(http, SectionPages.listing(sections, pageSize));
        http.start();
        System.out.println("port=" + http.getAddress().getPort());
        while (System.in.read() >= 0) {
            // Whoever started it is still there.
        }
        System.exit(0);
    }

    private void serve(HttpServer http, RosterPages pages) throws IOException {
        List<byte[]> packed = new ArrayList<>();
        for (int number = 0; number <= pages.count(); number++) { // the last one is empty: what comes after a full page
            packed.add(gzip(pages.page(number)));
        }
        http.createContext("/v3.1/" + pages.type(), exchange -> {
            try (exchange) {
                answer(exchange, packed.get(number(pages, exchange.getRequestURI())));
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static int number(RosterPages pages, URI uri) {
        Matcher after = AFTER.matcher(uri.getRawQuery());
        return after.find() ? pages.pageAfter(after.group(1)) : 0;
    }

    private void answer(HttpExchange exchange, byte[] packed) throws IOException, InterruptedException {
        wire.delay();
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
        exchange.sendResponseHeaders(200, packed.length);
        try (OutputStream body = exchange.getResponseBody()) {
            wire.send(packed, body);
        }
    }

    private static byte[] gzip(byte[] plain) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream(plain.length / 8);
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        }
        return packed.toByteArray();
    }
}
