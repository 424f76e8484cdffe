package io.cleverkit.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Lets variants take turns in one JVM and reports them as ratios to the first, round by round. */
final class Interleaved {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Variant> variants = new ArrayList<>();

    /** Does the work once and returns something that depends on all of it, so that none is optimised away. */
    @FunctionalInterface
    interface Pass {
        long run() throws IOException;
    }

    private record Cost(double cpuNanos, double bytes) {}

    private record Variant(String name, Pass pass, List<Cost> costs) {}

    Interleaved variant(String name, Pass pass) {
        variants.add(new Variant(name, pass, new ArrayList<>()));
        return this;
    }

    void run(int warmRounds, int rounds) throws IOException {
        Long expected = null;
        for (int round = -warmRounds; round < rounds; round++) {
            List<Variant> order = new ArrayList<>(variants);
            Collections.rotate(order, round); // nobody always runs after the same one
            for (Variant variant : order) {
                long bytes = THREADS.getCurrentThreadAllocatedBytes();
                long cpu = THREADS.getCurrentThreadCpuTime();
                long result = variant.pass().run();
                Cost cost = new Cost(
                        THREADS.getCurrentThreadCpuTime() - cpu, THREADS.getCurrentThreadAllocatedBytes() - bytes);
                if (expected != null && expected != result) {
                    throw new IllegalStateException(variant.name() + " read something else than the others");
                }
                expected = result;
                if (round >= 0) {
                    variant.costs().add(cost);
                }
            }
        }
    }

    void print(int units) {
        List<Cost> base = variants.get(0).costs();
        System.out.printf("%-34s %24s %24s %10s %20s%n", "variant", "CPU us/record", "ratio", "B/record", "ratio");
        for (Variant variant : variants) {
            List<Cost> all = variant.costs();
            double[] cpu = all.stream()
                    .mapToDouble(cost -> cost.cpuNanos() / units / 1000)
                    .toArray();
            double[] bytes =
                    all.stream().mapToDouble(cost -> cost.bytes() / units).toArray();
            double[] cpuRatio = new double[all.size()];
            double[] byteRatio = new double[all.size()];
            for (int i = 0; i < all.size(); i++) {
                cpuRatio[i] = all.get(i).cpuNanos() / base.get(i).cpuNanos();
                byteRatio[i] = all.get(i).bytes() / base.get(i).bytes();
            }
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %24s %24s %10.0f %20s%n",
                    variant.name(),
                    spread(cpu),
                    spread(cpuRatio),
                    median(bytes),
                    spread(byteRatio));
        }
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
}
