package io.cleverkit.sync.internal.plan;

import io.cleverkit.sync.internal.state.Enrollment;
import org.jspecify.annotations.Nullable;

/**
 * One pair of class and person that changes.
 *
 * @param enrollment the pair as it is now, or as it is to be when it is new
 * @param from how it stands; null when it is new
 * @param to how it is to stand; null when it is to be forgotten
 * @param cause why
 */
public record EnrollmentOp(
        Enrollment enrollment, Enrollment.@Nullable Status from, Enrollment.@Nullable Status to, Cause cause) {
    /** Whether the host sees somebody enter. */
    public boolean isAdd() {
        return from != Enrollment.Status.ACTIVE && to == Enrollment.Status.ACTIVE;
    }

    /** Whether the host sees somebody leave. */
    public boolean isRemoval() {
        return from == Enrollment.Status.ACTIVE && to != Enrollment.Status.ACTIVE;
    }

    @Override
    public String toString() {
        return "EnrollmentOp[" + from + " to " + to + ", " + cause + "]";
    }

    /** Why a pair changes. A removal goes only if what causes it goes. */
    public enum Cause {
        /** The section lists other people now. */
        LISTING,
        /** The person has no account in this role any more, or has one now. */
        ACCOUNT,
        /** The class is archived. */
        CLASS
    }
}
