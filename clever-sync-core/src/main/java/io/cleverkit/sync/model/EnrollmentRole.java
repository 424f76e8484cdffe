package io.cleverkit.sync.model;

/** As what somebody belongs to a class. */
public enum EnrollmentRole {
    /** Learns in it. */
    STUDENT(AccountRole.STUDENT),
    /** Teaches it; co-teachers included. */
    TEACHER(AccountRole.TEACHER);

    private final AccountRole accountRole;

    EnrollmentRole(AccountRole accountRole) {
        this.accountRole = accountRole;
    }

    /** Returns the role of the account that takes this place. */
    public AccountRole accountRole() {
        return accountRole;
    }
}
