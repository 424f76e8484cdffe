package io.cleverkit.testkit.internal.fault;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** The faults that are on. Rules are asked in the order they were added; the first that applies is used up. Thread-safe. */
public final class FaultRules {
    /** {@link FaultRule.Target#times} of a rule that has no end. */
    public static final int ENDLESS = Integer.MAX_VALUE;

    /** A rule that is on, and how many requests it is still to hit. */
    public record Pending(FaultRule rule, int times) {
        public boolean isEndless() {
            return times == ENDLESS;
        }

        /** For people to read. */
        public String text() {
            String what = rule.kind() == FaultKind.NONE
                    ? "Something happening"
                    : rule.kind().name();
            return what + " on " + rule.target().path() + ", " + (isEndless() ? "without end" : times + " to come");
        }
    }

    private static final class Active {
        private final FaultRule rule;
        private final Random random;
        private int skip;
        private int times;

        Active(FaultRule rule) {
            this.rule = rule;
            this.random = new Random(rule.target().chance().seed());
            this.skip = rule.target().skip();
            this.times = rule.target().times();
        }

        /** Whether a request is hit; counts it. */
        boolean hits(String url, Optional<String> district) {
            if (times == 0 || !rule.target().matches(url, district)) {
                return false;
            }
            if (skip > 0) {
                skip--;
                return false;
            }
            if (random.nextDouble() >= rule.target().chance().probability()) {
                return false;
            }
            if (times != ENDLESS) {
                times--;
            }
            return true;
        }
    }

    private final List<Active> active = new ArrayList<>();

    public synchronized void add(FaultRule rule) {
        active.add(new Active(rule));
    }

    public synchronized void clear() {
        active.clear();
    }

    /** The rules that can still hit a request, each with how many it is to hit. */
    public synchronized List<Pending> pendingRules() {
        return active.stream()
                .filter(a -> a.times > 0)
                .map(a -> new Pending(a.rule, a.times))
                .toList();
    }

    /** Number of requests that are still to be hit; rules without an end are never done, and do not count. */
    public synchronized long pending() {
        return active.stream()
                .filter(a -> a.times != ENDLESS)
                .mapToLong(a -> a.times)
                .sum();
    }

    /** Uses up and returns the rule that hits this request of the district whose token it carries, if any. */
    public synchronized Optional<FaultRule> take(String url, Optional<String> district) {
        return active.stream()
                .filter(candidate -> candidate.hits(url, district))
                .findFirst()
                .map(hit -> hit.rule);
    }
}
