package io.cleverkit.benchmarks;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Do all users of a district stream through a small heap, and at what price? Each reading is a JVM of its own, cold, and the heaps
 * take turns; the last one is the base of the ratios.
 */
public final class HeapBenchmark {
    private static final List<String> HEAPS = List.of("-Xmx64m", "-Xmx128m", "-Xmx1g");

    private HeapBenchmark() {}

    /**
     * Measures.
     *
     * @param arguments users (1,000,000), rounds (5)
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        int users = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1_000_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        List<double[]> seconds = new ArrayList<>();
        HEAPS.forEach(heap -> seconds.add(new double[rounds]));
        try (ServerProcess server = ServerProcess.start(users, 0, 0, 0)) {
            for (int round = 0; round < rounds; round++) {
                List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
                Collections.rotate(order, round);
                for (int heap : order) {
                    seconds.get(heap)[round] = read(HEAPS.get(heap), server.url(), users);
                }
            }
        }
        System.out.printf("%d users, %d rounds%n%-10s %24s %24s%n", users, rounds, "heap", "wall s", "ratio");
        for (int heap = 0; heap < HEAPS.size(); heap++) {
            double[] ratios = new double[rounds];
            for (int round = 0; round < rounds; round++) {
                ratios[round] = seconds.get(heap)[round] / seconds.get(2)[round];
            }
            System.out.printf(
                    "%-10s %24s %24s%n",
                    HEAPS.get(heap), Interleaved.spread(seconds.get(heap)), Interleaved.spread(ratios));
        }
    }

    /** Reads in a fresh JVM; returns the seconds that its reading took. */
    private static double read(String heap, URI url, int users) throws IOException, InterruptedException {
        Process process = ServerProcess.java(List.of(heap), ReadUsers.class, url, users)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (process.waitFor() != 0) {
            throw new IOException("did not get through with " + heap + ": " + said);
        }
        return Double.parseDouble(said);
    }
}
