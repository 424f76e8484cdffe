package io.cleverkit.testkit.internal.fault;

import io.cleverkit.testkit.internal.wire.WireFault;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A fault that is on.
 *
 * @param delay how long it takes, where it takes time; zero leaves that to the fault
 * @param afterBytes where a body breaks off; empty leaves that to the fault
 * @param then what happens once the answer is made
 */
public record FaultRule(Target target, FaultKind kind, Duration delay, OptionalInt afterBytes, Runnable then) {
    private static final Duration DEFAULT_DELAY = Duration.ofSeconds(1);

    /**
     * Which requests are hit.
     *
     * @param path which paths with their query: the pattern is found anywhere in them
     * @param district whose token they carry; empty is anybody's or none
     * @param skip how many matching requests go unharmed first
     * @param times how many are hit
     * @param chance with which probability one of those is hit, and by which seed that is told
     */
    public record Target(Pattern path, Optional<String> district, int skip, int times, Chance chance) {
        boolean matches(String url, Optional<String> asking) {
            return path.matcher(url).find() && (district.isEmpty() || district.equals(asking));
        }
    }

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

    /** A rule after whose answers nothing happens. */
    public static FaultRule of(Target target, FaultKind kind, Duration delay, OptionalInt afterBytes) {
        return new FaultRule(target, kind, delay, afterBytes, () -> {});
    }

    /** A rule whose answers are right, and after which something happens. */
    public static FaultRule happening(Target target, Runnable then) {
        return new FaultRule(target, FaultKind.NONE, Duration.ZERO, OptionalInt.empty(), then);
    }

    Duration time() {
        return delay.isZero() ? DEFAULT_DELAY : delay;
    }

    WireFault onTheWire(WireFault.Mode mode) {
        return new WireFault(mode, afterBytes.orElse(WireFault.UNSET), time());
    }
}
