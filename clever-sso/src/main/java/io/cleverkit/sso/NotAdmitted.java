package io.cleverkit.sso;

/** How the steps of a log-in leave early, on their way to one of the results; never seen outside this package. */
final class NotAdmitted extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient RefusalReason reason;
    private final boolean worthRestart;

    private NotAdmitted(RefusalReason reason, boolean worthRestart) {
        super(reason.code().name(), null, false, false);
        this.reason = reason;
        this.worthRestart = worthRestart;
    }

    static NotAdmitted because(RefusalCode code) {
        return new NotAdmitted(RefusalReason.of(code), false);
    }

    static NotAdmitted because(RefusalCode code, String fact) {
        return new NotAdmitted(RefusalReason.of(code, fact), false);
    }

    /** The code is spent or lost, but a fresh one is likely to do. */
    static NotAdmitted forNow(RefusalCode code, String fact) {
        return new NotAdmitted(RefusalReason.of(code, fact), true);
    }

    RefusalReason reason() {
        return reason;
    }

    boolean isWorthRestart() {
        return worthRestart;
    }
}
