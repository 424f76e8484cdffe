package io.cleverkit.sync.internal.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The pairs of class and person that change, gathered while classes are compared. Not thread-safe. */
public final class EnrollmentPlan {
    private final List<EnrollmentOp> additions = new ArrayList<>();
    private final List<EnrollmentOp> removals = new ArrayList<>();
    private int unchanged;
    private int activeBefore;

    void add(EnrollmentOp op) {
        if (op.isRemoval()) {
            removals.add(op);
        } else {
            additions.add(op);
        }
    }

    void countUnchanged() {
        unchanged++;
    }

    void countActiveBefore() {
        activeBefore++;
    }

    /** Drops the removals that the test accepts. */
    public void dropRemovals(Predicate<EnrollmentOp> test) {
        removals.removeIf(test);
    }

    /** Everything of which the host sees nobody leave: additions, and pairs that only we keep. */
    public List<EnrollmentOp> additions() {
        return additions;
    }

    /** Everybody who leaves a class. */
    public List<EnrollmentOp> removals() {
        return removals;
    }

    public int unchanged() {
        return unchanged;
    }

    /** How many pairs the host had. */
    public int activeBefore() {
        return activeBefore;
    }

    /** How many pairs go because the section lists other people now. */
    public int removedByListing() {
        return (int) removals.stream()
                .filter(op -> op.cause() == EnrollmentOp.Cause.LISTING)
                .count();
    }
}
