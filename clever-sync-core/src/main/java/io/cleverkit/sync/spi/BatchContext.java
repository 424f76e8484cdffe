package io.cleverkit.sync.spi;

import io.cleverkit.sync.model.ConnectionKey;
import java.util.Optional;
import org.immutables.value.Value;

/** What a store may want to know about the batch it is given. Immutable. */
@Value.Immutable
@SpiStyle
public interface BatchContext {
    /** The district whose records these are. */
    ConnectionKey connection();

    /** Host id of the organization; absent only while the organization itself is being created. */
    Optional<String> organizationId();

    /** The run that asks. */
    String runId();

    /**
     * Fencing token: grows with each process that takes a district over. A store outside the batch's transaction should
     * remember the greatest it has seen per district and refuse smaller ones, since they come from a process that was
     * thought dead.
     */
    long epoch();

    /** Returns an empty builder; it is not thread-safe. */
    static Builder builder() {
        return new Builder();
    }

    /** Builds a {@link BatchContext}. Not thread-safe. */
    final class Builder extends ImmutableBatchContext.Builder {
        Builder() {}
    }
}
