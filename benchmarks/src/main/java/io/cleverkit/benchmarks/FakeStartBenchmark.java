package io.cleverkit.benchmarks;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import io.cleverkit.testkit.FakeClever;
import io.cleverkit.testkit.GeneratedDistrict;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Locale;

/**
 * How long does a test wait for its fake Clever? From the call that starts it to the answer to its first request, in a warm JVM,
 * against the least that it could be: a bare WireMock server. The fake has the district that the program starts with.
 */
public final class FakeStartBenchmark {
    private static final int WARM = 10;

    private FakeStartBenchmark() {}

    /** Starts a server, asks it once, stops the clock, and only then stops the server. */
    @FunctionalInterface
    private interface Start {
        long nanos() throws IOException, InterruptedException;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        Start bare = FakeStartBenchmark::bareWireMock;
        Start fake = FakeStartBenchmark::fakeClever;
        double[] bareMillis = new double[rounds];
        double[] fakeMillis = new double[rounds];
        double[] ratios = new double[rounds];
        for (int round = -WARM; round < rounds; round++) {
            double base = bare.nanos() / 1e6;
            double ours = fake.nanos() / 1e6;
            if (round >= 0) {
                bareMillis[round] = base;
                fakeMillis[round] = ours;
                ratios[round] = ours / base;
            }
        }
        System.out.printf("%d rounds after %d warm ones, Java %s%n", rounds, WARM, System.getProperty("java.version"));
        print("bare WireMock, ms", bareMillis);
        print("FakeClever with 300 students, ms", fakeMillis);
        print("ratio", ratios);
    }

    private static long bareWireMock() throws IOException, InterruptedException {
        long start = System.nanoTime();
        WireMockServer server =
                new WireMockServer(WireMockConfiguration.options().dynamicPort().bindAddress("127.0.0.1"));
        server.start();
        try {
            ask(URI.create("http://127.0.0.1:" + server.port() + "/"));
            return System.nanoTime() - start;
        } finally {
            server.stop();
        }
    }

    private static long fakeClever() throws IOException, InterruptedException {
        long start = System.nanoTime();
        FakeClever fake =
                FakeClever.builder().district(GeneratedDistrict.ofSeed(7)).start();
        try {
            ask(fake.url().resolve("/v3.1/districts"));
            return System.nanoTime() - start;
        } finally {
            fake.close();
        }
    }

    private static void ask(URI uri) throws IOException, InterruptedException {
        HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        client.send(HttpRequest.newBuilder(uri).build(), BodyHandlers.discarding());
    }

    private static void print(String name, double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        System.out.printf(
                Locale.ROOT,
                "%-34s %8.2f (%.2f-%.2f)%n",
                name,
                sorted[sorted.length / 2],
                sorted[0],
                sorted[sorted.length - 1]);
    }
}
