package io.cleverkit.benchmarks;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.sun.net.httpserver.HttpServer;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.VastDistrict;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.DoubleStream;
import java.util.zip.GZIPInputStream;

/**
 * How fast does the fake serve a vast district? A walk through all users, 10,000 a page, once its pages are made, against the
 * least that it could be: the JDK's own server sending the same bytes from memory. A bare WireMock server with the same bytes
 * stands between, to tell what of the difference is WireMock's. The client reads and drops.
 */
public final class FakeServingBenchmark {
    private static final int WARM = 3;
    private static final Pattern NEXT = Pattern.compile("\"next\",\"uri\":\"([^\"]+)\"");
    private static final String FIRST = "/v3.1/users?limit=10000";

    private FakeServingBenchmark() {}

    private record Pass(long bytes, double seconds) {}

    private record Variant(String name, URI server, List<Pass> passes) {
        Variant(String name, URI server) {
            this(name, server, new ArrayList<>());
        }
    }

    public static void main(String[] arguments) throws IOException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        int users = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 200_000;
        System.out.printf("%d users, %d rounds after %d warm ones, Java %s%n", users, rounds, WARM, version());
        try (FakeClever fake = FakeClever.builder()
                .withoutRateLimit()
                .withoutJournal()
                .district(VastDistrict.ofSeed(7).users(users))
                .start()) {
            for (String encoding : List.of("gzip", "identity")) {
                compare(fake, encoding, rounds, users);
            }
        }
    }

    private static void compare(FakeClever fake, String encoding, int rounds, int users) throws IOException {
        String token = fake.district().token();
        long start = System.nanoTime();
        Map<String, byte[]> pages = pages(fake.url(), token, encoding);
        System.out.printf(Locale.ROOT, "%s: first walk %.1f s%n", encoding, (System.nanoTime() - start) / 1e9);
        ExecutorService threads = Executors.newFixedThreadPool(4);
        HttpServer jdk = jdkServer(pages, encoding, threads);
        WireMockServer wireMock = wireMock(pages, encoding);
        List<Variant> variants = List.of(
                new Variant(
                        "JDK HttpServer, from memory",
                        URI.create("http://127.0.0.1:" + jdk.getAddress().getPort())),
                new Variant("bare WireMock, from memory", URI.create(wireMock.baseUrl())),
                new Variant("FakeClever, vast district", fake.url()));
        try {
            for (int round = -WARM; round < rounds; round++) {
                for (Variant variant : variants) {
                    Pass pass = walk(variant.server(), pages.keySet(), token, encoding);
                    if (round >= 0) {
                        variant.passes().add(pass);
                    }
                }
            }
            variants.forEach(variant -> print(variant, users, variants.get(0)));
        } finally {
            jdk.stop(0);
            threads.shutdown();
            wireMock.stop();
        }
    }

    private static Map<String, byte[]> pages(URI fake, String token, String encoding) throws IOException {
        Map<String, byte[]> pages = new LinkedHashMap<>();
        String next = FIRST;
        while (!next.isEmpty()) {
            byte[] body;
            try (InputStream in = open(fake.resolve(next), token, encoding)) {
                body = in.readAllBytes();
            }
            pages.put(next, body);
            String page = new String(encoding.equals("gzip") ? inflated(body) : body, StandardCharsets.UTF_8);
            Matcher link = NEXT.matcher(page);
            next = link.find() ? link.group(1) : "";
        }
        return pages;
    }

    private static HttpServer jdkServer(Map<String, byte[]> pages, String encoding, ExecutorService threads)
            throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            byte[] body = pages.getOrDefault(exchange.getRequestURI().toString(), new byte[0]);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            if (encoding.equals("gzip")) {
                exchange.getResponseHeaders().set("Content-Encoding", encoding);
            }
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
        return server;
    }

    private static WireMockServer wireMock(Map<String, byte[]> pages, String encoding) {
        WireMockServer server = new WireMockServer(WireMockConfiguration.options()
                .dynamicPort()
                .bindAddress("127.0.0.1")
                .gzipDisabled(true)
                .disableRequestJournal());
        pages.forEach((url, body) -> {
            var answer = WireMock.aResponse()
                    .withHeader("Content-Type", "application/json; charset=utf-8")
                    .withBody(body);
            if (encoding.equals("gzip")) {
                answer.withHeader("Content-Encoding", encoding);
            }
            server.stubFor(WireMock.get(WireMock.urlEqualTo(url)).willReturn(answer));
        });
        server.start();
        return server;
    }

    private static Pass walk(URI server, Iterable<String> urls, String token, String encoding) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long bytes = 0;
        long start = System.nanoTime();
        for (String url : urls) {
            try (InputStream in = open(server.resolve(url), token, encoding)) {
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
        }
        return new Pass(bytes, (System.nanoTime() - start) / 1e9);
    }

    private static InputStream open(URI uri, String token, String encoding) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) uri.toURL().openConnection();
        connection.setRequestProperty("Authorization", "Bearer " + token);
        connection.setRequestProperty("Accept-Encoding", encoding);
        return connection.getInputStream();
    }

    private static byte[] inflated(byte[] body) throws IOException {
        try (InputStream plain = new GZIPInputStream(new java.io.ByteArrayInputStream(body))) {
            return plain.readAllBytes();
        }
    }

    private static void print(Variant variant, int users, Variant base) {
        List<Pass> passes = variant.passes();
        double[] ratios = new double[passes.size()];
        for (int i = 0; i < ratios.length; i++) {
            if (passes.get(i).bytes() != base.passes().get(i).bytes()) {
                throw new IllegalStateException(variant.name() + " sent something else than the others");
            }
            ratios[i] = passes.get(i).seconds() / base.passes().get(i).seconds();
        }
        System.out.printf(
                Locale.ROOT,
                "  %-28s MB/s %s  users/s %s  time ratio %s%n",
                variant.name(),
                spread(passes.stream().mapToDouble(pass -> pass.bytes() / 1e6 / pass.seconds()), "%.0f"),
                spread(passes.stream().mapToDouble(pass -> users / pass.seconds()), "%.0f"),
                spread(Arrays.stream(ratios), "%.2f"));
    }

    private static String spread(DoubleStream values, String format) {
        double[] sorted = values.sorted().toArray();
        return String.format(
                Locale.ROOT,
                format + " (" + format + "-" + format + ")",
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }

    private static String version() {
        return System.getProperty("java.version");
    }
}
