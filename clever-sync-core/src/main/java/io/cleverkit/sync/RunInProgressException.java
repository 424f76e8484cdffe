package io.cleverkit.sync;

import io.cleverkit.sync.model.ConnectionKey;
import java.util.Optional;

/** A run of the same district is on, here or in another process. Nothing was started; ask again when that run is over. */
public final class RunInProgressException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> runId;

    RunInProgressException(ConnectionKey connection, Optional<String> runId) {
        super("A run of this district is on already, so none was started. Ask again when it is over [district="
                + connection.district() + ", run=" + runId.orElse("not known yet") + "]");
        this.runId = runId;
    }

    /** Returns the run that is on; empty in the moment before it is known. */
    public Optional<String> runId() {
        return runId;
    }
}
