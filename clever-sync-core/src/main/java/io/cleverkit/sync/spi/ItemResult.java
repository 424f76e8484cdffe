package io.cleverkit.sync.spi;

import java.util.Objects;
import java.util.Optional;

/**
 * What a store made of one item. Immutable and thread-safe.
 */
public final class ItemResult {
    private final Optional<String> hostId;
    private final Optional<Refusal> refusal;

    private ItemResult(Optional<String> hostId, Optional<Refusal> refusal) {
        this.hostId = hostId;
        this.refusal = refusal;
    }

    /** The item was created under this id of the host's. */
    public static ItemResult created(String hostId) {
        return new ItemResult(Optional.of(Objects.requireNonNull(hostId, "hostId")), Optional.empty());
    }

    /** The item was done. */
    public static ItemResult done() {
        return new ItemResult(Optional.empty(), Optional.empty());
    }

    /**
     * The item was not done, the others were. It is tried again in the next run.
     *
     * @param code a short constant for programs, such as {@code email-taken}
     * @param message a sentence for an operator, without personal data: it is stored with the run
     */
    public static ItemResult refused(String code, String message) {
        return new ItemResult(Optional.empty(), Optional.of(new Refusal(code, message)));
    }

    /** Returns the new host id; present only after a creation. */
    public Optional<String> hostId() {
        return hostId;
    }

    /** Returns why the item was not done; empty when it was. */
    public Optional<Refusal> refusal() {
        return refusal;
    }

    /**
     * Why an item was not done.
     *
     * @param code a short constant for programs
     * @param message a sentence for an operator, without personal data
     */
    public record Refusal(String code, String message) {
        /** Refuses nulls. */
        public Refusal {
            Objects.requireNonNull(code, "code");
            Objects.requireNonNull(message, "message");
        }
    }
}
