package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.EnrollmentRole;
import java.util.Objects;

/**
 * One person enters or leaves one class.
 *
 * @param operationId the same whenever this very change is asked for again
 * @param action whether the person enters or leaves
 * @param classId host id of the class
 * @param accountId host id of the account
 * @param role as what
 */
public record EnrollmentChange(
        String operationId, Action action, String classId, String accountId, EnrollmentRole role) {
    /** Refuses nulls. */
    public EnrollmentChange {
        Objects.requireNonNull(operationId, "operationId");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(classId, "classId");
        Objects.requireNonNull(accountId, "accountId");
        Objects.requireNonNull(role, "role");
    }

    /** Whether the person enters or leaves. */
    public enum Action {
        /** Enters; nothing happens when already in. */
        ADD,
        /** Leaves; nothing happens when not in. */
        REMOVE
    }
}
