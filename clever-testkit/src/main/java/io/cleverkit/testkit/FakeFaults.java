package io.cleverkit.testkit;

import io.cleverkit.testkit.internal.fault.FaultRules;
import java.time.Duration;
import java.util.Objects;
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

    /** Number of requests that are still to be hit; not zero at the end of a test means that a fault was never met. */
    public long pending() {
        return rules.pending();
    }

    /** A fault in the making; once {@link #answer} is called it is on. Not thread-safe. */
    public final class Aim {
        private final Pattern path;
        private int skip;
        private int times = 1;
        private int afterBytes;
        private Duration delay = Duration.ZERO;

        private Aim(Pattern path) {
            this.path = path;
        }

        /** Lets the first {@code requests} matching requests pass unharmed; 0 unless called. */
        public Aim skip(int requests) {
            this.skip = notNegative(requests, "requests");
            return this;
        }

        /** Hits so many requests; 1 unless called. */
        public Aim times(int requests) {
            this.times = notNegative(requests, "requests");
            return this;
        }

        /** How long {@link Fault#SLOW} and {@link Fault#RATE_LIMITED} last; one second unless called. */
        public Aim delay(Duration time) {
            this.delay = Objects.requireNonNull(time, "time");
            return this;
        }

        /** How many bytes {@link Fault#TRUNCATED} leaves; half of them unless called. */
        public Aim afterBytes(int bytes) {
            this.afterBytes = notNegative(bytes, "bytes");
            return this;
        }

        /** Puts the fault on. */
        public void answer(Fault fault) {
            rules.add(new FaultRules.Rule(path, fault.name(), skip, times, delay, afterBytes));
        }

        private static int notNegative(int value, String name) {
            if (value < 0) {
                throw new IllegalArgumentException(name + " must not be negative");
            }
            return value;
        }
    }
}
