package io.cleverkit.benchmarks;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;

/** Lets variants take turns in one JVM and reports them as ratios to the first, round by round. */
final class Interleaved {
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final List<Variant> variants = new ArrayList<>();

    /** Does the work once and returns something that depends on all of it, so that none is optimised away. */
    @FunctionalInterface
    interface Pass {
        long run() throws IOException;
    }

    private record Cost(double cpuNanos, double wallNanos, double bytes) {}

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
                long wall = System.nanoTime();
                long cpu = THREADS.getCurrentThreadCpuTime();
                long result = variant.pass().run();
                Cost cost = new Cost(
                        THREADS.getCurrentThreadCpuTime() - cpu,
                        System.nanoTime() - wall,
                        THREADS.getCurrentThreadAllocatedBytes() - bytes);
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
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %24s %24s %10.0f %20s%n",
                    variant.name(),
                    spread(cpu),
                    spread(ratios(all, base, Cost::cpuNanos)),
                    median(bytes),
                    spread(ratios(all, base, Cost::bytes)));
        }
    }

    /** Prints the time that passed, whoever took it. */
    void printWall() {
        List<Cost> base = variants.get(0).costs();
        System.out.printf("%-34s %24s %24s%n", "variant", "wall s", "ratio");
        for (Variant variant : variants) {
            double[] seconds = variant.costs().stream()
                    .mapToDouble(cost -> cost.wallNanos() / 1e9)
                    .toArray();
            System.out.printf(
                    Locale.ROOT,
                    "%-34s %24s %24s%n",
                    variant.name(),
                    spread(seconds),
                    spread(ratios(variant.costs(), base, Cost::wallNanos)));
        }
    }

    /**
     * The gate: allocation hardly moves from run to run, whatever else the machine does.
     *
     * @throws IllegalStateException if a variant allocates more than so many times what another one does
     */
    void demandBytes(String name, double most, String other) {
        double ratio = median(ratios(costs(name), costs(other), Cost::bytes));
        if (ratio > most) {
            throw new IllegalStateException(String.format(
                    Locale.ROOT, "%s allocates %.2f times what %s does, more than %.2f", name, ratio, other, most));
        }
    }

    private List<Cost> costs(String name) {
        return variants.stream()
                .filter(variant -> variant.name().equals(name))
                .findFirst()
                .orElseThrow()
                .costs();
    }

    private static double[] ratios(List<Cost> some, List<Cost> base, ToDoubleFunction<Cost> of) {
        return IntStream.range(0, some.size())
                .mapToDouble(i -> of.applyAsDouble(some.get(i)) / of.applyAsDouble(base.get(i)))
                .toArray();
    }

    static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static String spread(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", median(sorted), sorted[0], sorted[sorted.length - 1]);
    }
}
