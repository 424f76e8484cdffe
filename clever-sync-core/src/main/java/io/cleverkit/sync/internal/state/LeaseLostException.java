package io.cleverkit.sync.internal.state;

/** Another process has taken the district over; whatever this one was about to write must not be written. */
public final class LeaseLostException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public LeaseLostException(Lease lease) {
        super(
                "The lease on a district is lost: another process has taken it over. Nothing of this batch was written. No action"
                        + " is needed, the other process goes on [district="
                        + lease.connection().district() + ", epoch="
                        + lease.epoch() + "]");
    }
}
