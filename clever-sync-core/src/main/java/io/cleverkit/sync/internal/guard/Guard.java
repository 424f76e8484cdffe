package io.cleverkit.sync.internal.guard;

import io.cleverkit.sync.Finding;
import io.cleverkit.sync.GuardLimits;
import java.util.Locale;
import java.util.Optional;

/** Holds removals that look like an accident. Immutable. */
public final class Guard {
    private static final int SMALL = 100;
    private static final int SMALL_PERCENT = 20;
    private static final int SMALL_MIN = 5;
    private static final int ZERO_FROM = 5;
    private static final int OFF = 100;

    private final GuardLimits limits;

    public Guard(GuardLimits limits) {
        this.limits = limits;
    }

    /** The gravest thing to be said against the removals of one group. */
    public Optional<Finding> judge(RemovalCount count) {
        if (count.removed() == 0) {
            return Optional.empty();
        }
        if (count.removed() == count.before() && count.before() >= ZERO_FROM) {
            return Optional.of(finding("ZERO", true, "None of %d %s would be left", count));
        }
        if (limits.removalPercent() >= OFF) {
            return Optional.empty();
        }
        if (count.removed() > limits.maxRemovals()) {
            return Optional.of(finding(
                    "CAP",
                    false,
                    "More than " + limits.maxRemovals() + " at once: %2$s would lose %3$d of %1$d",
                    count));
        }
        if (isTooGreatAShare(count)) {
            return Optional.of(finding("SHARE", false, "Of %d %s, %d would be removed", count));
        }
        return Optional.empty();
    }

    private boolean isTooGreatAShare(RemovalCount count) {
        if (count.before() < SMALL) {
            int percent = Math.max(SMALL_PERCENT, limits.removalPercent());
            return count.removed() >= SMALL_MIN && isMoreThan(percent, count);
        }
        return count.removed() >= limits.minRemovals() && isMoreThan(limits.removalPercent(), count);
    }

    private static boolean isMoreThan(int percent, RemovalCount count) {
        return 100L * count.removed() > (long) percent * count.before();
    }

    private static Finding finding(String rule, boolean wholePlan, String text, RemovalCount count) {
        String what = text.formatted(count.before(), count.group().toLowerCase(Locale.ROOT), count.removed());
        String kept = wholePlan ? "Nothing of this run was applied" : "These removals were not applied, the rest was";
        return new Finding(
                rule + "_" + count.group(),
                count.kind(),
                wholePlan,
                what + ". " + kept + ". If the district means it, approve; if not, ask it to look at what it shares");
    }
}
