package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.fault.FaultKind;
import io.cleverkit.testkit.internal.fault.FaultRule;
import io.cleverkit.testkit.internal.fault.FaultRules;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * Puts faults on the fake's answers: {@code fake.faults().on("/v3.0/users").skip(1).times(2).answer(Fault.SERVER_ERROR)}.
 *
 * <p>Thread-safe.
 */
public final class FakeFaults {
    private final FaultRules rules;

    FakeFaults(FaultRules rules) {
        this.rules = rules;
    }

    /**
     * Begins a fault for some requests.
     *
     * @param pathRegex a regular expression that is looked for anywhere in the path with its query; anchor it with {@code ^}
     *     and {@code $} where that matters
     * @throws java.util.regex.PatternSyntaxException when it is no regular expression
     */
    public Aim on(String pathRegex) {
        return new Aim(Pattern.compile(pathRegex));
    }

    /** Makes the next request, whatever it is, fail. */
    public void next(Fault fault) {
        on("").answer(fault);
    }

    /** Takes all faults off. */
    public void clear() {
        rules.clear();
    }

    /**
     * Number of requests that are still to be hit; not zero at the end of a test means that a fault was never met. Faults without
     * an end do not count.
     */
    public long pending() {
        return rules.pending();
    }

    /**
     * The faults that are still to hit something, for people to read: {@code TRUNCATED on /v3.1/users, 2 to come}. Those without an
     * end are not among them.
     */
    public List<String> pendingFaults() {
        return rules.pendingRules().stream()
                .filter(rule -> !rule.isEndless())
                .map(FaultRules.Pending::text)
                .toList();
    }

    /** A fault in the making; once {@link #answer} is called it is on. Not thread-safe. */
    public final class Aim {
        private final Pattern path;
        private int skip;
        private Optional<String> district = Optional.empty();
        private OptionalInt times = OptionalInt.empty();
        private FaultRule.Chance chance = FaultRule.Chance.CERTAIN;
        private OptionalInt afterBytes = OptionalInt.empty();
        private Duration delay = Duration.ZERO;

        private Aim(Pattern path) {
            this.path = path;
        }

        /** Hits requests with this district's token alone; unless called whoever asks. */
        public Aim of(FakeDistrict owner) {
            this.district = Optional.of(owner.id());
            return this;
        }

        /** Lets the first {@code requests} matching requests pass unharmed; 0 unless called. */
        public Aim skip(int requests) {
            this.skip = notNegative(requests, "requests");
            return this;
        }

        /** Hits so many requests; unless called 1, and with {@link #withProbability} all whom chance hits. */
        public Aim times(int requests) {
            this.times = OptionalInt.of(notNegative(requests, "requests"));
            return this;
        }

        /** Hits every request from now on, until {@link FakeFaults#clear}. */
        public Aim always() {
            this.times = OptionalInt.of(FaultRules.ENDLESS);
            return this;
        }

        /**
         * Hits requests by chance. The same seed hits the same ones, counted in the order in which they come: requests side by
         * side may change places.
         *
         * @param probability above 0, at most 1
         */
        public Aim withProbability(double probability, long seed) {
            this.chance = new FaultRule.Chance(probability, seed);
            return this;
        }

        /** How long the faults last that take time, in all; one second unless called. */
        public Aim delay(Duration time) {
            this.delay = Objects.requireNonNull(time, "time");
            return this;
        }

        /**
         * How many bytes of the body come before it breaks off; half of them unless called, and never all. For
         * {@link Fault#DRIP}: how many come at once; a twentieth unless called.
         */
        public Aim afterBytes(int bytes) {
            this.afterBytes = OptionalInt.of(notNegative(bytes, "bytes"));
            return this;
        }

        /** Puts the fault on. */
        public void answer(Fault fault) {
            rules.add(FaultRule.of(target(), FaultKind.valueOf(fault.name()), delay, afterBytes));
        }

        /**
         * Lets something happen once the answer is made and before it is sent, between two pages of a list, say. The answer itself
         * is right.
         */
        public void then(Runnable happening) {
            rules.add(FaultRule.happening(target(), Objects.requireNonNull(happening, "happening")));
        }

        private FaultRule.Target target() {
            boolean byChance = chance.probability() < 1;
            return new FaultRule.Target(path, district, skip, times.orElse(byChance ? FaultRules.ENDLESS : 1), chance);
        }

        private static int notNegative(int value, String name) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " must not be negative");
            }
            return value;
        }
    }
}
