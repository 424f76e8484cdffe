package io.cleverkit.sync;

import java.util.Objects;
import java.util.Optional;

/**
 * Something an operator should know about a run that went on all the same.
 *
 * @param code a constant for programs
 * @param message a sentence for people, without personal data
 * @param externalId the record in question, when it is one
 */
public record Warning(String code, String message, Optional<String> externalId) {
    /** Refuses nulls. */
    public Warning {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
        Objects.requireNonNull(externalId, "externalId");
    }
}
