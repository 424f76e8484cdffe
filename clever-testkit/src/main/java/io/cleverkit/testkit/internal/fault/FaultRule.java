package io.cleverkit.testkit.internal.fault;

import io.cleverkit.testkit.internal.wire.WireFault;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A fault that is on.
 *
 * @param path which paths with their query: the pattern is found anywhere in them
 * @param skip how many matching requests go unharmed first
 * @param times how many are hit
 * @param chance with which probability one of those is hit, and by which seed that is told
 * @param delay how long it takes, where it takes time; zero leaves that to the fault
 * @param afterBytes where a body breaks off; empty leaves that to the fault
 */
public record FaultRule(
        Pattern path, FaultKind kind, int skip, int times, Chance chance, Duration delay, OptionalInt afterBytes) {
    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(1);

    /** Hit or not, by chance. */
    public record Chance(double probability, long seed) {
        /** Always hit. */
        public static final Chance CERTAIN = new Chance(1, 0);

        /** Checks the probability. */
        public Chance {
            if (!(probability > 0 && probability <= 1)) {
                throw new IllegalArgumentException("probability must be above 0 and at most 1");
            }
        }
    }

    Duration time() {
        return delay.isZero() ? DEFAULT_DELAY : delay;
    }

    WireFault onTheWire(WireFault.Mode mode) {
        return new WireFault(mode, afterBytes.orElse(WireFault.UNSET), time());
    }
}
