package io.cleverkit.testkit.internal.fault;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The faults that are on. Rules are asked in the order they were added; the first that applies is used up. Thread-safe. */
public final class FaultRules {
    /**
     * One rule: which paths (path and query, the pattern found anywhere), which fault, how many matching requests go unharmed
     * first, how many are hit.
     */
    public record Rule(Pattern path, String fault, int skip, int times, Duration delay, int afterBytes) {}

    /** A rule that is on, and how many requests it is still to hit. */
    public record Pending(Rule rule, int times) {}

    private static final class Active {
        private final Rule rule;
        private int skip;
        private int times;

        Active(Rule rule) {
            this.rule = rule;
            this.skip = rule.skip();
            this.times = rule.times();
        }
    }

    private final List<Active> active = new ArrayList<>();

    public synchronized void add(Rule rule) {
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

    /** Number of requests that are still to be hit. */
    public synchronized long pending() {
        return active.stream().mapToLong(a -> a.times).sum();
    }

    /** Uses up and returns the rule that hits this request, if any. */
    public synchronized Optional<Rule> take(String url) {
        for (Active candidate : active) {
            if (candidate.rule.path().matcher(url).find()) {
                if (candidate.skip > 0) {
                    candidate.skip--;
                } else if (candidate.times > 0) {
                    candidate.times--;
                    return Optional.of(candidate.rule);
                }
            }
        }
        return Optional.empty();
    }
}
